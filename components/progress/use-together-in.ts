'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RowCard, Together } from '@/components/progress/together';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { AskTogether } from '@/lib/progress/together-row';

/** Those cards of groups, and a way to have one gone before the server has answered. */
export function useTogetherIn(title: TitleKey, profileId: string | null, ask: AskTogether) {
  const client = useQueryClient();
  const queryKey = ['progress', profileId, 'together', titleText(title)];
  const { data } = useQuery({
    queryKey,
    queryFn: async (): Promise<(RowCard & { together: Together })[]> => {
      const groups = await ask(title);
      return groups.flatMap(({ items, ...together }) => items.map((item) => ({ item, together })));
    },
    // Only the server knows of groups; without a network there is nothing to ask.
    enabled: profileId !== null && profileId !== DEVICE_OWNER && navigator.onLine,
  });
  return {
    cards: data ?? [],
    without: (together: Together) =>
      client.setQueryData<typeof data>(queryKey, (cards) =>
        cards?.filter((card) => card.together.profileId !== together.profileId),
      ),
  };
}
