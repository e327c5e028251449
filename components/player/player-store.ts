import { createPlayer, features } from '@videojs/react';
import { videoFeatures } from '@videojs/react/video';

/** The player's state and actions, shared by everything on the watch page. */
export const { Player, usePlayer } = createPlayer({
  features: [...videoFeatures, features.streamType],
  displayName: 'TonightPlayer',
});

/** The stream's length in seconds; null while it is not known or still grows: the store says then how far one can seek. */
export function useWholeLength(): number | null {
  return usePlayer(({ streamType, duration }) => (streamType === 'on-demand' && duration > 0 ? duration : null));
}
