'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useChanged } from '@/components/live/use-changed';

/**
 * Asks again for what is under a key when another device changes it. While an act of this page is on its way, that waits: its
 * answer may have been made before the change or after it.
 * @returns for `useOptimisticAction`: whether something changed meanwhile. True once.
 */
export function useAskedAgain(
  profileId: string | null,
  isAbout: (change: unknown) => boolean,
  queryKey: QueryKey,
): () => boolean {
  const client = useQueryClient();
  const isBehind = useRef(false);
  useChanged(profileId, isAbout, () => {
    if (client.isMutating({ mutationKey: queryKey }) > 0) isBehind.current = true;
    else void client.invalidateQueries({ queryKey });
  });
  return useCallback(() => {
    const was = isBehind.current;
    isBehind.current = false;
    return was;
  }, []);
}
