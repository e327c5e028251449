'use client';

import { useEffect } from 'react';
import { provideCardThumbs } from '@/components/thumbs/card-thumbs';
import { useThumbs } from '@/components/thumbs/use-thumbs';
import { thumbOf } from '@/lib/thumbs/with-thumb';

/** Holds what a profile thinks of titles, and tells the cards. */
export function ThumbsKeeper({ profileId }: { profileId: string }) {
  const { thumbs, give } = useThumbs(profileId);
  useEffect(() => {
    if (thumbs)
      provideCardThumbs({ of: (title) => thumbOf(thumbs, title), give: (title, thumb) => give({ title, thumb }) });
  }, [thumbs, give]);
  useEffect(() => () => provideCardThumbs(null), []);
  return null;
}
