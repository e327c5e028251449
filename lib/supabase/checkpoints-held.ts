import { onePerProcess } from '@/lib/process/one-per-process';

/** How many copies are being made. */
const held = onePerProcess('checkpoints-held', () => ({ by: 0 }));

/** While the database is copied no checkpoint is written by itself: it would throw away the log that the copy needs. */
export function holdCheckpoints(): () => void {
  let holds = true;
  held.get().by += 1;
  return () => {
    if (holds) held.get().by -= 1;
    holds = false;
  };
}

export function areCheckpointsHeld(): boolean {
  return held.get().by > 0;
}
