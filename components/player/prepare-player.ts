import { pictureFirst, warm } from '@/components/player/engine/opened-ahead';

let preparing: Promise<unknown> | null = null;

/** The player's code, in the pieces its page loads too. */
export const loadStage = () => import('@/components/player/stage');
export const loadWatchScreen = () => import('@/components/player/watch-screen');

/**
 * Loads the player's code while the viewer is about to press play: their pointer, finger or focus is on the link already.
 * Only then, so that pages on which the viewer plays nothing stay light. What brings the picture is first in line.
 */
export function preparePlayer(): void {
  if (preparing) return;
  preparing = warm()
    .then(pictureFirst)
    .then(() => Promise.all([loadStage(), loadWatchScreen()]))
    .catch(() => {
      preparing = null;
    });
}
