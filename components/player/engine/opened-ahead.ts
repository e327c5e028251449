import type { PageCover } from '@/components/player/engine/early-picture';
import type { EarlyPicture, Playback } from '@/components/player/engine/playback';

/** A stream opened before the page that plays it has come. */
export interface OpenedAhead {
  src: string;
  /** Seconds. */
  startAt: number;
  playback: Playback;
  /** What the picture is shown in meanwhile; null until the viewer has pressed play. */
  shown: { video: HTMLVideoElement; uncover: () => void } | null;
}

/** What opens and shows a stream; it brings hls.js with it, and so it comes only when a viewer is about to press play. */
export interface EarlyPictureCode {
  openEarly: (picture: EarlyPicture) => Playback;
  /** @param onBack the viewer goes back, and must not be held. */
  coverPage: (playback: Playback, onBack: () => void) => PageCover;
}

/** How long a page that has come may take until its player asks for the stream, and a pointer to come back. */
const PATIENCE_MS = 2_000;
/** Fetching and drawing the page holds up the picture, so the page waits for it; no longer than this. */
const PICTURE_FIRST_MS = 150;
/** Code that lies in a cache is there after this long; the page does not wait for code that comes over a line. */
const CODE_AT_HAND_MS = 50;

/**
 * The one stream opened ahead, and what is done with it. It saves time and decides nothing: when it fails, the page does
 * the same by itself.
 */
export function keepAhead(load: () => Promise<EarlyPictureCode>) {
  let kept: OpenedAhead | null = null;
  let givingUp: ReturnType<typeof setTimeout> | undefined;
  let awaited: Promise<unknown> = Promise.resolve();

  function open({ openEarly }: EarlyPictureCode, picture: EarlyPicture): OpenedAhead {
    clearTimeout(givingUp);
    const isSame = kept?.src === picture.src && kept.startAt === picture.startAt;
    // Once the viewer has pressed play, no other link they pass on the way counts.
    if (kept && (kept.shown || isSame)) return kept;
    drop();
    kept = { src: picture.src, startAt: picture.startAt, playback: openEarly(picture), shown: null };
    return kept;
  }

  /** The viewer is about to press play: the stream's description is read, and nothing of the stream itself. */
  function prepare(picture: EarlyPicture): void {
    load().then(
      (code) => void open(code, picture),
      () => undefined,
    );
  }

  /**
   * The viewer has pressed play: the stream's first frame covers the page they leave. Resolves when there is a picture,
   * or it is not waited for: not long, and not where its code has to come over a line first.
   */
  function show(picture: EarlyPicture): Promise<unknown> {
    let hasCode = false;
    const shown = load().then(
      async (code) => {
        hasCode = true;
        const ahead = open(code, picture);
        if (ahead.shown) return;
        const { picture: frame, ...cover } = code.coverPage(ahead.playback, drop);
        ahead.shown = cover;
        await frame;
      },
      () => undefined,
    );
    awaited = Promise.race([
      shown,
      after(CODE_AT_HAND_MS).then(() => (hasCode ? after(PICTURE_FIRST_MS - CODE_AT_HAND_MS) : undefined)),
    ]);
    return awaited;
  }

  /** The stream, and the element it is shown in, for the player's page; null when it was not opened, or another was. */
  function take(src: string): OpenedAhead | null {
    const opened = kept?.src === src ? kept : null;
    if (opened) kept = null;
    drop();
    return opened;
  }

  /** The page does not need it: at once, or soon, in case its player or the pointer still comes. */
  function drop(when: 'now' | 'soon' | 'soon-unless-shown' = 'now'): void {
    // Once it is shown, it is what has taken the pointer from the link.
    if (when === 'soon-unless-shown' && kept?.shown) return;
    clearTimeout(givingUp);
    if (when !== 'now') {
      givingUp = setTimeout(drop, PATIENCE_MS);
      return;
    }
    kept?.playback.close();
    kept?.shown?.uncover();
    kept = null;
  }

  return {
    prepare,
    show,
    take,
    drop,
    /** Has the code ready, so that showing need not wait for it. */
    warm: load,
    /** When what takes time may go on: at once, unless the viewer has just pressed play. */
    pictureFirst: () => awaited,
  };
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export const { prepare, show, take, drop, warm, pictureFirst } = keepAhead(
  () => import('@/components/player/engine/early-picture'),
);
