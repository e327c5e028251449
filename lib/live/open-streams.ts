import { onePerProcess } from '@/lib/process/one-per-process';

/** One for each of a browser's pages that one looks at, and some that a lost network has left behind. */
export const MOST_STREAMS = 8;

const streams = onePerProcess('open-streams', () => new Map<string, number>());

/** Takes one of a session's live streams. @returns what gives it back; null where all are taken. */
export function takeStream(sessionId: string): (() => void) | null {
  const taken = streams.get();
  const before = taken.get(sessionId) ?? 0;
  if (before >= MOST_STREAMS) return null;
  taken.set(sessionId, before + 1);
  let isBack = false;
  return () => {
    if (isBack) return;
    isBack = true;
    const left = (taken.get(sessionId) ?? 1) - 1;
    if (left > 0) taken.set(sessionId, left);
    else taken.delete(sessionId);
  };
}

/** How many are open here, of all sessions. */
export function openStreams(): number {
  return [...streams.get().values()].reduce((sum, one) => sum + one, 0);
}
