import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { z } from 'zod';
import { joinWire, type Told } from '@/lib/process/other-processes';

const CHANNEL = 'tonight';
/** PostgreSQL takes 8000 bytes; some are ours. */
const MOST_BYTES = 7800;

const saidSchema = z.object({ from: z.string(), all: z.array(z.object({ topic: z.string(), said: z.unknown() })) });

/** What was forgotten, or told, elsewhere while nobody could tell us. */
const MISSED: Told[] = [
  { topic: 'profiles-changed', said: null },
  { topic: 'sessions-ended', said: null },
  { topic: 'live-lost', said: null },
];

/**
 * Tells every process on this database by NOTIFY, and hears them by LISTEN on a connection of its own. What is told while a
 * message is on its way leaves with the next.
 * @returns what ends it.
 */
export async function tellByPostgres(url: string): Promise<() => Promise<void>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const me = randomUUID();
  let waiting: Told[] = [];
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const all = waiting;
      waiting = [];
      for (const some of inMessages(all)) {
        await sql
          .notify(CHANNEL, JSON.stringify({ from: me, all: some }))
          .catch((error: Error) => console.error(`Other processes could not be told: ${error.message}`));
      }
    }
    sending = null;
  }

  const wire = joinWire({
    wants: () => true,
    send: (told) => {
      waiting.push(told);
      sending ??= Promise.resolve().then(sendAll);
    },
  });
  let listens = false;
  await sql.listen(
    CHANNEL,
    (payload) => {
      const { from, all } = saidSchema.parse(JSON.parse(payload));
      if (from !== me) for (const told of all) wire.take(told);
    },
    () => {
      // Again, after the connection was lost.
      if (listens) for (const told of MISSED) wire.take(told);
      listens = true;
    },
  );
  return async () => {
    wire.leave();
    await sending;
    await sql.end({ timeout: 1 });
  };
}

/** As many in one message as it holds; what alone is too long for any is left to be found when a page is looked at. */
export function inMessages(all: Told[], mostBytes = MOST_BYTES): Told[][] {
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
