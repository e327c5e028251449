import type { EarlyPicture } from '@/components/player/start/early-picture';

/** Fetching and drawing the page holds up the picture, so the page waits for it; no longer than this. */
const PICTURE_FIRST_MS = 150;

let awaited: Promise<unknown> = Promise.resolve();
let loaded = false;

const load = () => import('@/components/player/start/early-picture');

export async function loadEarlyPicture(): Promise<void> {
  await load();
  loaded = true;
}

/** What comes before the page saves time and decides nothing: when it fails, the page does the same by itself. */
export function readyPicture(picture: EarlyPicture): void {
  load().then(
    ({ readyEarly }) => readyEarly(picture),
    () => undefined,
  );
}

/** The same. Resolves when there is a picture, or it is not waited for: not long, and not where its code has to come first. */
export function showPicture(picture: EarlyPicture): Promise<unknown> {
  const shown = load().then(
    ({ showEarly }) => showEarly(picture),
    () => undefined,
  );
  awaited = loaded
    ? Promise.race([shown, new Promise((resolve) => setTimeout(resolve, PICTURE_FIRST_MS))])
    : Promise.resolve();
  return awaited;
}

/** When whatever takes time may go on: at once, unless somebody has just pressed play. */
export const pictureShown = (): Promise<unknown> => awaited;
