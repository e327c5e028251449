import { retryDelay } from '@/lib/http/backoff';
import { areActsKept } from '@/lib/http/kept-acts/flag';
import { sendKeptActs } from '@/lib/http/kept-acts/send';
import { takeRefusals } from '@/lib/http/kept-acts/stored-acts';

export interface Sending {
  /** The server has all of the profile's acts, or does not answer: what is shown is to be asked for again. */
  onTried: () => void;
  /** Words for a person: the server will never do this one. */
  onRefused: (words: string) => void;
}

const wakes = new Map<string, () => void>();

/** Sends a profile's kept acts now and, while no server answers, again and again, less often each time. Once for a page. */
export function keepSending(owner: string, sending: Sending): void {
  const wake = wakes.get(owner);
  if (wake) {
    wake();
    return;
  }
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    wakes.delete(owner);
  };
  const attempt = async () => {
    clearTimeout(timer);
    const sent = await sendKeptActs(owner);
    for (const words of await takeRefusals()) sending.onRefused(words);
    if (sent !== 'away' || failures === 0) sending.onTried();
    failures += 1;
    if (sent === 'away' && areActsKept()) timer = setTimeout(run, retryDelay(failures, Math.random()));
    else end();
  };
  // A browser without such storage has kept nothing.
  const run = () => void attempt().catch(end);
  wakes.set(owner, run);
  run();
}
