import { createPlayer } from '@videojs/react';
import { videoFeatures } from '@videojs/react/video';

/** The player's state and actions, shared by everything on the watch page. */
export const { Player, usePlayer } = createPlayer({ features: videoFeatures, displayName: 'TonightPlayer' });
