import { changesSince, currentId, type LiveEvent, listen } from '@/lib/live/channel';
import { othersKnowIn } from '@/lib/live/own-audiences';
import { listenToRights } from '@/lib/supabase/rights-changed';

/** Within this, rights are asked again; proxies cut connections on which nothing happens for a minute. */
const HEARTBEAT_MS = 10_000;
/**
 * What a reader that has fallen asleep may leave unread before it is let go; it comes back and hears what it missed.
 */
const MOST_UNREAD = 256;

export interface StreamTerms {
  /** Milliseconds since 1970 at which it ends: no reader listens longer than its token lasts. */
  until: number;
  signal: AbortSignal;
  /** The id of what the reader heard last; null for who has heard nothing yet. */
  after: string | null;
  /** What holds at the moment, for who has just begun to listen to these profiles. */
  holdsNow: (profileIds: ReadonlySet<string>) => { event: LiveEvent; data: unknown }[];
  /** Whose changes the reader may hear now; null: none any more. */
  askAgain: () => Promise<ReadonlySet<string> | null>;
  onEnd: () => void;
}

/**
 * Server-sent events about these profiles, see `LiveEvent`. It begins with what the reader missed or, where that is
 * unknown, with `missed`. What the reader may hear is asked again and again: with more it goes on, with less it ends,
 * and a reader that may still listen comes back.
 */
export function eventStream(profileIds: ReadonlySet<string>, terms: StreamTerms): ReadableStream {
  const { until, signal, after, holdsNow, askAgain, onEnd } = terms;
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let heard = profileIds;
        let hasEnded = false;
        /** How often the stream has still to say that the reader missed something. */
        let missing = 0;
        const send = (text: string) => {
          if (hasEnded) return;
          if ((controller.desiredSize ?? 0) <= 0) return end();
          controller.enqueue(encoder.encode(text));
        };
        const tell = ({ event, data }: { event: LiveEvent; data: unknown }, id = currentId()) =>
          send(`event: ${event}\n${missing === 0 ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`);
        // A reader that asks anew before others send what changes would hear nothing of what changes in between. One that leaves
        // before hears it when it comes back, since no event has given it an id.
        const tellMissed = (inMs: number) => {
          missing += 1;
          afterwards(inMs, () => {
            missing -= 1;
            tell({ event: 'missed', data: {} });
          });
        };
        const hear = () => listen(heard, tell);
        let unlisten = hear();
        const check = async () => {
          // While the store is away it answers nothing about rights, and commits nothing to hear of.
          const now = await askAgain().catch(() => heard);
          if (hasEnded) return;
          if (now === null || ![...heard].every((id) => now.has(id))) return end();
          if (now.size === heard.size) return;
          unlisten();
          heard = now;
          unlisten = hear();
          const knownIn = othersKnowIn(heard);
          if (knownIn > 0) tellMissed(knownIn);
          for (const told of holdsNow(heard)) tell(told);
        };
        const checkSoon = queued(check);
        const unlistenRights = listenToRights(checkSoon);
        const heartbeat = setInterval(() => {
          if (Date.now() >= until) return end();
          send(': still here\n\n');
          checkSoon();
        }, HEARTBEAT_MS);
        end = () => {
          if (hasEnded) return;
          hasEnded = true;
          unlisten();
          unlistenRights();
          clearInterval(heartbeat);
          signal.removeEventListener('abort', end);
          onEnd();
          try {
            controller.close();
          } catch {
            // The reader is gone already.
          }
        };
        signal.addEventListener('abort', end);
        send('retry: 3000\n\n');
        const missed = changesSince(after, heard);
        if (!missed) tellMissed(othersKnowIn(heard));
        for (const { told, id } of missed ?? []) tell(told, id);
        for (const told of holdsNow(heard)) tell(told);
        // The reader may have left while we asked whose it is: no event says so any more.
        if (signal.aborted) end();
        // And no listener heard what changed meanwhile.
        else checkSoon();
      },
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
}

function afterwards(milliseconds: number, work: () => void): void {
  if (milliseconds > 0) setTimeout(work, milliseconds).unref();
  else work();
}

/** Runs `work` one at a time, and once more after it if it was asked for meanwhile. */
function queued(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => void run();
}
