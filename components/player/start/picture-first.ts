import type { EarlyPicture } from '@/components/player/start/early-picture';

/** Fetching and drawing the page holds up the picture, so the page waits for it; no longer than this. */
const PICTURE_FIRST_MS = 150;

let awaited: Promise<unknown> = Promise.resolve();
let loaded = false;

export async function loadEarlyPicture() {
  const code = await import('@/components/player/start/early-picture');
  loaded = true;
  return code;
}

/** What comes before the page saves time and decides nothing: when it fails, the page does the same by itself. */
export function readyPicture(picture: EarlyPicture): void {
  loadEarlyPicture().then(
    ({ readyEarly }) => readyEarly(picture),
    () => undefined,
  );
}

/** The same. Resolves when there is a picture, or it is not waited for: not long, and not where its code has to come first. */
export function showPicture(picture: EarlyPicture): Promise<unknown> {
  const shown = loadEarlyPicture().then(
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
