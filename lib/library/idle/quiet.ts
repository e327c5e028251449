import { answerPages } from '@/lib/process/answers';
import { askFront, hasFront } from '@/lib/process/front';
import { onePerProcess } from '@/lib/process/one-per-process';

/** A player that has enough for now asks again within that time; one that pauses for longer may wait a moment. */
const QUIET_MS = 60_000;
const LOOK_MS = 1000;

/** What the process that serves streams knows of who plays: when a player asked last, and how many files are being sent. */
const served = onePerProcess('streams-served', () => ({ askedAt: Number.NEGATIVE_INFINITY, sending: 0 }));

export function noteAsked(): void {
  served.get().askedAt = Date.now();
}

/** A file goes out for as long as its player takes it. @returns what says that it has ended. */
export function noteSending(): () => void {
  served.get().sending += 1;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    served.get().sending -= 1;
    noteAsked();
  };
}

function isQuietHere(): boolean {
  const { askedAt, sending } = served.get();
  return sending === 0 && Date.now() - askedAt > QUIET_MS;
}

const QUIET = 'streams-quiet';
answerPages(QUIET, isQuietHere);

/** Whether no player takes a film from this server, so that it may do what can wait. */
export async function isQuiet(): Promise<boolean> {
  return hasFront() ? askFront<boolean>(QUIET) : isQuietHere();
}

/** Does what can wait; the signal ends it as soon as a player asks for something. @throws what the work throws. */
export async function whileQuiet<Done>(work: (signal: AbortSignal) => Promise<Done>): Promise<Done> {
  const ending = new AbortController();
  const look = async () => {
    // A front that is gone takes this process with it.
    if (!(await isQuiet().catch(() => false))) ending.abort();
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  try {
    return await work(ending.signal);
  } finally {
    clearInterval(timer);
  }
}
