import { newVideo } from '@/components/player/engine/new-video';
import { openStream } from '@/components/player/engine/open-stream';
import { dropAhead, keepAhead, keptAhead, type OpenedAhead } from '@/components/player/engine/opened-ahead';
import type { PlayableStream } from '@/components/player/engine/playback';

/** What plays behind a link, and from where, in seconds, as far as is known before the page. */
export interface EarlyPicture extends PlayableStream {
  startAt: number;
}

/** Somebody is about to press play: the stream's description is read, and nothing of the stream itself. */
export function readyEarly({ src, type, startAt }: EarlyPicture): OpenedAhead {
  const kept = keptAhead();
  // Once somebody has pressed, nothing else they pass on the way counts.
  if (kept && (kept.shown || (kept.src === src && kept.startAt === startAt))) return kept;
  return keepAhead({ src, startAt, playback: openStream({ src, type }, startAt), shown: null });
}

/**
 * Somebody has pressed play: the stream's first frame is shown over the page they leave. The player's page, fetched and
 * drawn meanwhile, takes the picture over as it is; when it means another place, because this device or another one
 * knows a newer, it has the last word. Resolves when there is a picture.
 */
export async function showEarly(picture: EarlyPicture): Promise<void> {
  const ahead = readyEarly(picture);
  if (ahead.shown) return;
  const video = newVideo();
  ahead.shown = { video, uncover: coverPage(video) };
  ahead.playback.attach(video);
  await new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
}

/** Puts the element over the page, to be seen once it has a picture. The answer takes the cover away. */
function coverPage(video: HTMLVideoElement): () => void {
  const cover = document.createElement('div');
  cover.ariaHidden = 'true';
  cover.style.cssText = 'position:fixed;inset:0;z-index:100;background:#000;visibility:hidden';
  video.style.cssText = 'width:100%;height:100%;object-fit:contain';
  cover.append(video, waitingRing());
  document.body.append(cover);

  const covering = new AbortController();
  const { signal } = covering;
  const show = () => {
    cover.style.visibility = 'visible';
  };
  video.addEventListener('loadeddata', show, { once: true, signal });
  // Whoever goes back is not held.
  for (const event of ['popstate', 'pagehide']) window.addEventListener(event, dropAhead, { signal });
  return () => {
    covering.abort();
    cover.remove();
  };
}

/** Turns on the picture when the page takes its time. */
function waitingRing(): HTMLElement {
  const ring = document.createElement('div');
  ring.style.cssText =
    'position:absolute;inset:0;margin:auto;width:3rem;height:3rem;border-radius:50%;opacity:0;' +
    'border:3px solid rgb(255 255 255/0.3);border-top-color:#fff';
  ring.animate({ opacity: [0, 1] }, { delay: 1_000, duration: 300, fill: 'forwards' });
  ring.animate({ transform: ['none', 'rotate(1turn)'] }, { duration: 900, iterations: Number.POSITIVE_INFINITY });
  return ring;
}
