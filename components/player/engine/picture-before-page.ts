/*
 * A film whose element came with the page (`early-video.ts`) needs this thread for its bytes, its index and its jump to the place. A page
 * that wakes meanwhile is in the way of all of them, so that it wakes once the picture is there.
 */

/** A picture that takes longer is not waited for. */
const PATIENCE_MS = 600;

/** What Next waits for before it wakes a page: the scripts of `next/script` that come before all others, one after the other. */
interface BeforeNext {
  __next_s?: [src: undefined, props: { children: string }][];
}

/** Has the page wake behind the first picture of the film that came with it; at once where there is none, or the viewer presses anything. */
export function pictureBeforePage(page: Window & BeforeNext): void {
  const video = page.document.querySelector<HTMLVideoElement>('.player-frame video[src]');
  if (!video || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA || video.error) return;
  const nothing: [undefined, { children: string }] = [undefined, { children: '' }];
  const picture = firstPicture(page, video);
  // In the place of a script, which it waits for by folding the list.
  page.__next_s = Object.assign([nothing], { reduce: () => picture });
}

function firstPicture(page: Window, video: HTMLVideoElement): Promise<void> {
  const listening = new AbortController();
  const { signal } = listening;
  return new Promise<void>((resolve) => {
    const wake = () => {
      listening.abort();
      resolve();
    };
    const patience = setTimeout(wake, PATIENCE_MS);
    signal.addEventListener('abort', () => clearTimeout(patience));
    for (const event of ['loadeddata', 'error']) video.addEventListener(event, wake, { signal });
    for (const event of ['pointerdown', 'keydown']) page.addEventListener(event, wake, { signal });
    video.requestVideoFrameCallback?.(wake);
  });
}
