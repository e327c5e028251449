import type { Told } from '@/lib/process/other-processes';

/** Sends news in messages: what comes while one is on its way leaves with the next. */
export function gathering(mostBytes: number, send: (all: Told[]) => Promise<void>) {
  let waiting: Told[] = [];
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const all = waiting;
      waiting = [];
      for (const some of inMessages(all, mostBytes)) {
        await send(some).catch((error: Error) => console.error(`Other processes could not be told: ${error.message}`));
      }
    }
    sending = null;
  }

  return {
    add(told: Told): void {
      waiting.push(told);
      sending ??= Promise.resolve().then(sendAll);
    },
    /** Resolves when everything has left. */
    settled: async (): Promise<void> => void (await sending),
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
