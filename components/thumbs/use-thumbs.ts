'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { kindOf, useChanged } from '@/components/live/use-changed';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { sendThumb, thumbsKey, thumbsQuery } from '@/lib/thumbs/queries';
import type { Thumb, ThumbEntry } from '@/lib/thumbs/schema';
import { withThumb } from '@/lib/thumbs/with-thumb';
import type { ListableTitle } from '@/lib/watchlist/listable';

interface Given {
  title: Pick<ListableTitle, 'type' | 'tmdbId' | 'title'>;
  /** Null takes it back. */
  thumb: Thumb | null;
}

/** What a profile thinks of titles; each act shows at once, and is taken back visibly when the server refuses it. */
export function useThumbs(profileId: string | null) {
  const client = useQueryClient();
  const queryKey = thumbsKey(profileId ?? '');
  const { data } = useQuery({ ...thumbsQuery(profileId ?? ''), enabled: profileId !== null });
  useChanged(
    profileId,
    (change) => kindOf(change) === 'thumbs',
    () => {
      // The answer to one's own act has it all.
      if (client.isMutating({ mutationKey: queryKey }) === 0) void client.invalidateQueries({ queryKey });
    },
  );
  const give = useOptimisticAction({
    line: queryKey,
    answers: queryKey,
    send: ({ title, thumb }: Given) => sendThumb(profileId ?? '', title, thumb),
    shows: ({ title, thumb }) => [showing<ThumbEntry[]>(queryKey, (entries) => withThumb(entries, title, thumb))],
    trouble: ({ title }) => `What you think of ${title.title} could not be kept.`,
  });
  return { thumbs: data, give: give.mutate };
}
