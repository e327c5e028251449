import { createPlayer, features } from '@videojs/react';
import { videoFeatures } from '@videojs/react/video';
import { useEffect, useEffectEvent } from 'react';

/** The player's state and actions, shared by everything on the watch page. */
export const { Player, usePlayer } = createPlayer({
  features: [...videoFeatures, features.streamType],
  displayName: 'TonightPlayer',
});

/** The stream's length in seconds; null while it is not known or still grows: the store says then how far one can seek. */
export function useWholeLength(): number | null {
  return usePlayer(({ streamType, duration }) => (streamType === 'on-demand' && duration > 0 ? duration : null));
}

type PlayerState = Parameters<Parameters<typeof usePlayer>[0]>[0];

/**
 * Calls back with something of the player's state, at first and whenever it is another. Nothing is drawn for it: what asks by `usePlayer`
 * for the place is drawn anew with all that belongs to it, as often as the film goes on and in every jump.
 */
export function usePlayerEffect<Told extends string | number | null>(
  tell: (state: PlayerState) => Told,
  onTold: (told: Told, state: PlayerState) => void,
): void {
  const store = usePlayer();
  const look = useEffectEvent((before: Told | undefined): Told => {
    const told = tell(store.state);
    if (told !== before) onTold(told, store.state);
    return told;
  });
  useEffect(() => {
    let told = look(undefined);
    return store.subscribe(() => {
      told = look(told);
    });
  }, [store]);
}
