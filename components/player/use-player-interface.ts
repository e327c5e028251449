import { type ComponentType, startTransition, useEffect, useState } from 'react';
import type { PlayerInterfaceProps } from '@/components/player/player-interface';

type Interface = ComponentType<PlayerInterfaceProps>;

let loaded: Interface | null = null;

/**
 * The controls and all that belongs to them, null until there is something to control: they are most of the player's
 * code, and the picture should not wait for it. Should they not arrive, the browser's own controls take their place.
 */
export function usePlayerInterface(video: HTMLVideoElement | null, wanted: boolean): Interface | null {
  const [component, setComponent] = useState<Interface | null>(null);

  useEffect(() => {
    if (!video || !wanted) return;
    let isWanted = true;
    loadInterface().then(
      // In slices: the film is playing.
      (found) => isWanted && startTransition(() => setComponent(() => found)),
      () => {
        video.controls = true;
      },
    );
    return () => {
      isWanted = false;
    };
  }, [video, wanted]);

  return component;
}

async function loadInterface(): Promise<Interface> {
  loaded ??= (await import('@/components/player/player-interface')).PlayerInterface;
  return loaded;
}
