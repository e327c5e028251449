import type { EarlyPicture } from '@/components/player/start/early-picture';

let preparing: Promise<unknown> | null = null;
/** The picture somebody has pressed play for; what takes time waits for it. */
let picture: Promise<unknown> = Promise.resolve();

/** The player's code, in the pieces its page loads too. */
export const loadStage = () => import('@/components/player/stage');
export const loadWatchScreen = () => import('@/components/player/watch-screen');
const loadEarlyPicture = () => import('@/components/player/start/early-picture');

/** Fetching and drawing the page holds up the picture, so the page waits for it; no longer than this. */
const PICTURE_FIRST_MS = 150;

/**
 * Loads the player's code while somebody is about to press play: their pointer, finger or focus is on the link already.
 * Only then, so that pages where nobody plays anything stay light. What brings the picture is first in line.
 */
export function preparePlayer(): void {
  if (preparing) return;
  preparing = loadEarlyPicture()
    .then(() => picture)
    .then(() => Promise.all([loadStage(), loadWatchScreen()]))
    .catch(() => {
      preparing = null;
    });
}

/*
 * The page behind the link does the same later; a failure here is none. */

export function readyPicture(early: EarlyPicture): void {
  loadEarlyPicture().then(
    ({ readyEarly }) => readyEarly(early),
    () => undefined,
  );
}

/** Resolves when there is a picture, or it is not waited for any longer. */
export function showPicture(early: EarlyPicture): Promise<unknown> {
  const shown = loadEarlyPicture().then(
    ({ showEarly }) => showEarly(early),
    () => undefined,
  );
  picture = Promise.race([shown, new Promise((resolve) => setTimeout(resolve, PICTURE_FIRST_MS))]);
  return picture;
}
