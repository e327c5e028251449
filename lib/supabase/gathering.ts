import { isForOthers } from '@/lib/process/heard-by-others';
import type { Told } from '@/lib/process/other-processes';
import { MISSED } from '@/lib/supabase/other-process-said';

/** After a message that was lost, others hear that they missed something. */
const AGAIN_MS = 5_000;

/** Sends news that others hear in messages: what comes while one is on its way leaves with the next. */
export function gathering(mostBytes: number, send: (all: Told[]) => Promise<void>) {
  let waiting: Told[] = [];
  let sending: Promise<void> | null = null;
  let again: NodeJS.Timeout | undefined;

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const all = waiting;
      waiting = [];
      for (const some of inMessages(all, mostBytes)) {
        await send(some).catch((error: Error) => {
          console.error(`Other processes could not be told: ${error.message}`);
          clearTimeout(again);
          again = setTimeout(() => MISSED.forEach(add), AGAIN_MS).unref();
        });
      }
    }
    sending = null;
  }

  function add(told: Told): void {
    if (!isForOthers(told)) return;
    waiting.push(told);
    sending ??= Promise.resolve().then(sendAll);
  }

  return {
    add,
    /** Resolves when everything has left, before the way is closed. */
    settled: async (): Promise<void> => {
      await sending;
      clearTimeout(again);
    },
  };
}

/** As many in one message as it holds; what alone is too long for any is left to be found when a page is looked at. */
export function inMessages(all: Told[], mostBytes: number): Told[][] {
  const messages: Told[][] = [];
  let room = 0;
  for (const told of all) {
    const size = Buffer.byteLength(JSON.stringify(told)) + 1;
    if (size > mostBytes) continue;
    if (size > room) {
      messages.push([]);
      room = mostBytes;
    }
    messages.at(-1)?.push(told);
    room -= size;
  }
  return messages;
}
