'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { inOneRow, type RowCard, type Together } from '@/components/progress/together';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

export interface OwnRow {
  profileId: string;
  /** As the server saw it; the browser asks again when the viewer comes back to the page. */
  items: ContinueWatchingItem[];
  /** What the profile is in the middle of with others. */
  together?: (Together & { items: ContinueWatchingItem[] })[];
  /** When the server saw it, in milliseconds. */
  seenAt: number;
}

/** What a profile is in the middle of, alone and with others, newest first, as it is now. */
export function useOwnRow({ profileId, items, together = [], seenAt }: OwnRow): RowCard[] {
  const { data } = useQuery({
    ...lateContinueWatchingQuery(profileId, { answer: items, at: seenAt }),
    initialData: items,
    initialDataUpdatedAt: seenAt,
  });
  const shared = useQueries({
    queries: together.map((group) => ({
      ...lateContinueWatchingQuery(group.profileId, { answer: group.items, at: seenAt }),
      initialData: group.items,
      initialDataUpdatedAt: seenAt,
      enabled: group.isOpen,
    })),
    combine: (asked) => together.map((group, index) => ({ ...group, items: asked[index]?.data ?? group.items })),
  });
  return inOneRow(data, shared);
}
