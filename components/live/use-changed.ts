import { useEffect, useEffectEvent } from 'react';
import { hear } from '@/lib/live/hear';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/**
 * Calls back when the household's stream brings a change that is one of these, or when one may have been missed; the
 * page then asks for what there is. For a viewer who has not signed in there is no stream.
 * @param profileId who watches.
 */
export function useChanged(profileId: string | null, isOurs: (change: unknown) => boolean, refresh: () => void): void {
  const onTold = useEffectEvent((change: unknown) => {
    if (isOurs(change)) refresh();
  });
  const mayHaveMissed = useEffectEvent(() => refresh());
  useEffect(() => {
    if (profileId === null || profileId === DEVICE_OWNER) return;
    return hear({
      profileId,
      mayHaveMissed: () => mayHaveMissed(),
      onTold: (event, change) => {
        if (event === 'change') onTold(change);
      },
    });
  }, [profileId]);
}

/** What a change is, as far as it says so. */
export function kindOf(change: unknown): unknown {
  return typeof change === 'object' && change !== null && 'kind' in change ? change.kind : null;
}
