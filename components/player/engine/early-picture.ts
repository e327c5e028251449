import { openStream } from '@/components/player/engine/open-stream';
import { type EarlyPicture, newVideo, type Playback } from '@/components/player/engine/playback';

export const openEarly = ({ src, type, startAt }: EarlyPicture) => openStream({ src, type }, startAt);

/** The element that the stream is shown in, what takes it off the page, and when it has its first picture. */
export interface PageCover {
  video: HTMLVideoElement;
  uncover: () => void;
  picture: Promise<unknown>;
}

/**
 * Shows a stream over the page the viewer leaves, once it has a picture. The player's page, fetched and drawn meanwhile,
 * takes the picture over as it is; when it means another place, because this device or another one knows a newer, it has
 * the last word.
 */
export function coverPage(playback: Playback, onBack: () => void): PageCover {
  const video = newVideo();
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
  const back = () => onBack();
  for (const event of ['popstate', 'pagehide']) window.addEventListener(event, back, { signal });
  playback.attach(video);
  const picture = new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
  const uncover = () => {
    covering.abort();
    cover.remove();
  };
  return { video, uncover, picture };
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
