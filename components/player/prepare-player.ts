import type { EarlyPicture } from '@/components/player/start/early-picture';

let preparing: Promise<unknown> | null = null;

/** The player's code, in the pieces its page loads too. */
export const loadStage = () => import('@/components/player/stage');
export const loadWatchScreen = () => import('@/components/player/watch-screen');
const loadEarlyPicture = () => import('@/components/player/start/early-picture');

/**
 * Loads the player's code while somebody is about to press play: their pointer, finger or focus is on the link already.
 * Only then, so that pages where nobody plays anything stay light. What brings the picture is first in line.
 */
export function preparePlayer(): void {
  if (preparing) return;
  preparing = loadEarlyPicture()
    .then(() => Promise.all([loadStage(), loadWatchScreen()]))
    .catch(() => {
      preparing = null;
    });
}

/*
 * The page behind the link does the same later; a failure here is none. */

export function readyPicture(picture: EarlyPicture): void {
  loadEarlyPicture().then(
    ({ readyEarly }) => readyEarly(picture),
    () => undefined,
  );
}

/** Resolves when there is a picture, or there will be none this way. */
export function showPicture(picture: EarlyPicture): Promise<void> {
  return loadEarlyPicture().then(
    ({ showEarly }) => showEarly(picture),
    () => undefined,
  );
}
