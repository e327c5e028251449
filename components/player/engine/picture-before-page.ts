/*
 * A film whose element came with the page (`early-video.ts`) needs the browser's thread, network and
 * processors for its bytes, its index and its jump to the place. A page's scripts, fetched and run meanwhile, are in the way of all
 * of them, so that they begin once the picture is there.
 */

const FILM = Buffer.from('<video playsinline class="player-video" preload="auto"');
const HEAD_FIRST = '<meta charSet="utf-8"/>';
const SCRIPT = /<script (?=[^>]*\bsrc=")(?=[^>]*\basync="")/g;
const NONCE = /<script [^>]*\bnonce="([^"]+)"/;
/** No browser runs a script of this type, nor fetches it. */
const HELD = 'text/behind-picture';
/** A picture that takes longer is not waited for. */
const PATIENCE_MS = 600;

/** The page, whose scripts wait for the picture of the film in it; as it is where there is no film, as of a stream that needs them. */
export function withPictureBeforePage(page: Buffer): Buffer {
  if (!page.includes(FILM)) return page;
  const text = page.toString('latin1');
  const nonce = NONCE.exec(text)?.[1];
  const first = text.indexOf(HEAD_FIRST) + HEAD_FIRST.length;
  if (nonce === undefined || first < HEAD_FIRST.length) return page;
  const starting = `<script nonce="${nonce}">(${scriptsBehindPicture})(window,"${HELD}",${PATIENCE_MS})</script>`;
  const holding = text.slice(first).replace(SCRIPT, `<script type="${HELD}" `);
  return Buffer.from(text.slice(0, first) + starting + holding, 'latin1');
}

/**
 * Begins the page's scripts behind the first picture of its film; at once where the film fails or the viewer presses anything.
 * It stands in the page as its own text, so that it names nothing but what it is given.
 */
export function scriptsBehindPicture(page: Window, held: string, patience: number): void {
  const listening = new AbortController();
  const { signal } = listening;
  const begin = () => {
    listening.abort();
    for (const script of page.document.querySelectorAll(`script[type="${held}"]`)) {
      script.removeAttribute('type');
      script.parentNode?.insertBefore(script, script.nextSibling);
    }
    if (page.document.readyState === 'loading') page.addEventListener('DOMContentLoaded', begin, { once: true });
  };
  const drawn = () => page.requestAnimationFrame(() => setTimeout(begin));
  const happens = ({ type, target }: Event) => {
    const video = target as HTMLVideoElement;
    if (video.tagName !== 'VIDEO') return;
    if (type === 'error') begin();
    else if (type === 'loadeddata') drawn();
    else video.requestVideoFrameCallback(drawn);
  };
  const hasFrames = 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
  const options = { capture: true, signal };
  for (const type of ['error', hasFrames ? 'loadedmetadata' : 'loadeddata'])
    page.addEventListener(type, happens, options);
  for (const type of ['pointerdown', 'keydown']) page.addEventListener(type, begin, options);
  const waiting = setTimeout(begin, patience);
  signal.addEventListener('abort', () => clearTimeout(waiting));
}
