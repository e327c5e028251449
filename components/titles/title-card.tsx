'use client';

import type { Loading } from '@/components/catalog/picture';
import { PosterCard, type PosterTitle } from '@/components/catalog/poster-card';
import { PosterPart } from '@/components/catalog/poster-part';
import { listable } from '@/lib/watchlist/listable';

/**
 * A poster whose title can be put on the list from where it is. Drawn by the browser's own code: a page of a hundred posters sends
 * what they show, and not a hundred times how.
 */
export function TitleCard(props: { title: PosterTitle; reason?: string; loading?: Loading }) {
  return <PosterCard {...props} corner={<PosterPart of="Corner" title={listable(props.title)} />} />;
}
