'use client';

import type { PosterParts } from '@/components/catalog/poster-part';
import { PosterCorner, PosterLine } from '@/components/progress/poster-state';
import { ThumbMenu } from '@/components/thumbs/thumb-menu';
import { ListToggle } from '@/components/watchlist/list-toggle';

/** What the posters of a page get once a viewer looks at it. */
export const posterParts: PosterParts = {
  Mark: ({ title }) => <PosterCorner title={title} />,
  Line: ({ title, words }) => <PosterLine title={title} words={words} />,
  Corner: ({ title }) => (
    <>
      <ListToggle title={title} />
      <ThumbMenu title={title} />
    </>
  ),
};
