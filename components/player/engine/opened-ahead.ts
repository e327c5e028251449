import type { Playback } from '@/components/player/engine/playback';

/** A stream opened before the page that plays it has come. */
export interface OpenedAhead {
  src: string;
  /** Seconds. */
  startAt: number;
  playback: Playback;
  /** What the picture is shown in meanwhile; null until somebody has pressed play. */
  shown: { video: HTMLVideoElement; uncover: () => void } | null;
}

/** How long a page that has come may take until its player asks for the stream, and a pointer to come back. */
const PATIENCE_MS = 2_000;

let kept: OpenedAhead | null = null;
let givingUp: ReturnType<typeof setTimeout> | undefined;

export function keepAhead(opened: OpenedAhead): OpenedAhead {
  dropAhead();
  kept = opened;
  return opened;
}

/** What is open, for who may want it still. */
export function keptAhead(): OpenedAhead | null {
  clearTimeout(givingUp);
  return kept;
}

/** The stream and its element, for whoever plays it from now on; null when it was not opened, or another was. */
export function takeAhead(src: string): OpenedAhead | null {
  const opened = kept?.src === src ? kept : null;
  if (opened) kept = null;
  dropAhead();
  return opened;
}

export function dropAhead(): void {
  clearTimeout(givingUp);
  kept?.playback.close();
  kept?.shown?.uncover();
  kept = null;
}

/** The link has been left; once it was pressed, it is what covers the page that has taken the pointer away. */
export function leaveAhead(): void {
  if (!kept?.shown) dropAheadSoon();
}

/** The page one came from is gone; when what came has no player, nothing may be left over it. */
export function dropAheadSoon(): void {
  clearTimeout(givingUp);
  givingUp = setTimeout(dropAhead, PATIENCE_MS);
}
