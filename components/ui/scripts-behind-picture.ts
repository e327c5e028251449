import { EARLY_VIDEO } from '../../lib/http/early-video-tag.ts';
import { HEAD_FIRST } from '../../lib/http/look-first.ts';

/*
 * A page's scripts, fetched and run, are in the way of the picture it was opened for: they share the browser's thread, its processors and
 * the line. So they begin once the picture is there. A film whose element came with the page (`early-video.ts`) needs all of them for its bytes,
 * its index and its jump to the place; the large picture of a page (`urgent` in `picture.tsx`) needs the line.
 */

const OPENS_WITH_PICTURE = /^\/(?:home|tonight|title|watch)(?:[/?]|$)/;
const SCRIPT = /<script (?=[^>]*\bsrc=")(?=[^>]*\basync="")/g;
const NONCE = /<script [^>]*\bnonce="([^"]+)"/;
/** No browser runs a script of this type, nor fetches it. */
const HELD = 'text/behind-picture';
/** A picture that takes longer is not waited for. */
const PATIENCE_MS = 600;

type Tag = 'VIDEO' | 'IMG';

/** Whether the page at an address (path and query) is opened for a picture or a film. */
export function opensWithPicture(address: string): boolean {
  return OPENS_WITH_PICTURE.test(address);
}

/**
 * The first piece of a page, whose scripts wait for its picture: of the film in it, or its large one. As it is where it has neither, as a
 * stream's that needs the scripts.
 * @param isPlayers whether it is a page of the player.
 */
export function withScriptsBehindPicture(page: Buffer, isPlayers: boolean): Buffer {
  if (isPlayers && !page.includes(EARLY_VIDEO)) return page;
  const element: Tag = isPlayers ? 'VIDEO' : 'IMG';
  const text = page.toString('latin1');
  const nonce = NONCE.exec(text)?.[1];
  const first = text.indexOf(HEAD_FIRST) + HEAD_FIRST.length;
  if (nonce === undefined || first < HEAD_FIRST.length) return page;
  const given = `window,"${element}","${HELD}",${PATIENCE_MS}`;
  const starting = `<script nonce="${nonce}">(${scriptsBehindPicture})(${given})</script>`;
  const holding = text.slice(first).replace(SCRIPT, `<script type="${HELD}" `);
  return Buffer.from(text.slice(0, first) + starting + holding, 'latin1');
}

/**
 * Begins the page's scripts behind its first picture; at once where that fails, where the page came without one, or where the viewer presses anything.
 * It stands in the page as its own text, so that it names nothing but what it is given.
 */
export function scriptsBehindPicture(page: Window, element: Tag, held: string, patience: number): void {
  const { document } = page;
  const listening = new AbortController();
  const { signal } = listening;
  const begin = () => {
    listening.abort();
    for (const script of document.querySelectorAll(`script[type="${held}"]`)) {
      script.removeAttribute('type');
      script.parentNode?.insertBefore(script, script.nextSibling);
    }
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  };
  const drawn = () => page.requestAnimationFrame(() => setTimeout(begin));
  const isAwaited = ({ tagName, fetchPriority }: HTMLImageElement) =>
    tagName === element && (element === 'VIDEO' || fetchPriority === 'high');
  // What comes late stands hidden before it is put in its place.
  const shown = (picture: HTMLElement) => {
    if (signal.aborted) return;
    if (picture.checkVisibility?.() === false) page.requestAnimationFrame(() => shown(picture));
    else drawn();
  };
  const happens = ({ type, target }: Event) => {
    if (!isAwaited(target as HTMLImageElement)) return;
    if (type === 'error') begin();
    else if (type === 'loadedmetadata') (target as HTMLVideoElement).requestVideoFrameCallback(drawn);
    else shown(target as HTMLElement);
  };
  const come = () => {
    if (element === 'IMG' && ![...document.querySelectorAll('img')].some(isAwaited)) begin();
  };
  const hasFrames = 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
  const options = { capture: true, signal };
  const pictured = element === 'IMG' ? 'load' : hasFrames ? 'loadedmetadata' : 'loadeddata';
  // A picture's load reaches the document, and not its window.
  for (const type of ['error', pictured]) document.addEventListener(type, happens, options);
  for (const type of ['pointerdown', 'keydown']) page.addEventListener(type, begin, options);
  document.addEventListener('DOMContentLoaded', come, options);
  const waiting = setTimeout(begin, patience);
  signal.addEventListener('abort', () => clearTimeout(waiting));
}
