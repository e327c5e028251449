'use client';

import { useQuery } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { veilOnDevice } from '@/components/progress/veil-on-device';
import { veilsQuery } from '@/components/progress/veils-query';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { changePreferencesAction } from '@/lib/household/manage-actions';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/** Veils what lies ahead, or not, for this profile everywhere; shown at once, and turned back where it was not kept. */
export function VeilSwitch({ profileId }: { profileId: string }) {
  const { queryKey, ...asked } = veilsQuery(profileId);
  const { data: veils } = useQuery({ queryKey, ...asked });
  const turn = useOptimisticAction({
    line: queryKey,
    send: async (spoilers: boolean) => {
      if (profileId === DEVICE_OWNER) veilOnDevice(spoilers);
      else if (!(await changePreferencesAction({ spoilers }))) throw new Error('not kept');
    },
    shows: (spoilers) => [showing<boolean>(queryKey, () => spoilers)],
    trouble: () => 'That could not be kept. Try again in a moment.',
  });
  if (veils === undefined) return null;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={veils}
      onClick={() => turn.mutate(!veils)}
      className="inline-flex min-h-10 items-center gap-2 rounded-full border border-edge px-3 text-sm sm:px-4 font-semibold transition-colors hover:border-ink hover:bg-raised aria-checked:border-accent aria-checked:text-accent"
    >
      {veils ? <EyeOff className="size-4" aria-hidden="true" /> : <Eye className="size-4" aria-hidden="true" />}
      Veil spoilers
    </button>
  );
}
