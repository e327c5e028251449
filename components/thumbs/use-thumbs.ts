'use client';

import { useQuery } from '@tanstack/react-query';
import { useAskedAgain } from '@/components/live/use-asked-again';
import { kindOf } from '@/components/live/use-changed';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { giveThumb, thumbsKey, thumbsQuery } from '@/lib/thumbs/queries';
import type { Thumb, ThumbEntry } from '@/lib/thumbs/schema';
import { withThumb } from '@/lib/thumbs/with-thumb';
import type { ListableTitle } from '@/lib/watchlist/listable';

const isOfThumbs = (change: unknown) => kindOf(change) === 'thumbs';

interface Given {
  title: Pick<ListableTitle, 'type' | 'tmdbId' | 'title'>;
  /** Null takes it back. */
  thumb: Thumb | null;
}

/** What a profile thinks of titles; each act shows at once, and is taken back visibly when the server refuses it. */
export function useThumbs(profileId: string | null) {
  const queryKey = thumbsKey(profileId ?? '');
  const { data } = useQuery({ ...thumbsQuery(profileId ?? ''), enabled: profileId !== null });
  const changedMeanwhile = useAskedAgain(profileId, isOfThumbs, queryKey);
  const give = useOptimisticAction({
    line: queryKey,
    answers: queryKey,
    changedMeanwhile,
    send: ({ title, thumb }: Given) => giveThumb(profileId ?? '', title, thumb),
    shows: ({ title, thumb }) => [showing<ThumbEntry[]>(queryKey, (entries) => withThumb(entries, title, thumb))],
    trouble: ({ title }) => `What you think of ${title.title} could not be kept.`,
  });
  return { thumbs: data, give: give.mutate };
}
