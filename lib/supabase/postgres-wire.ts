import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { askWhoHears } from '@/lib/process/heard-by-others';
import { joinWire } from '@/lib/process/other-processes';
import { gathering } from '@/lib/supabase/gathering';
import { MISSED, otherProcessSaidSchema } from '@/lib/supabase/other-process-said';

const CHANNEL = 'tonight';
/** PostgreSQL takes 8000 bytes; some are ours. */
const MOST_BYTES = 7800;

/**
 * Tells every process on this database by NOTIFY, and hears them by LISTEN on a connection of its own.
 * @returns what ends it.
 */
export async function tellByPostgres(url: string): Promise<() => Promise<void>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const me = randomUUID();
  const messages = gathering(MOST_BYTES, async (all) => {
    await sql.notify(CHANNEL, JSON.stringify({ from: me, all }));
  });
  const wire = joinWire({ wants: () => true, send: messages.add });
  let listens = false;
  await sql.listen(
    CHANNEL,
    (payload) => {
      const { from, all } = otherProcessSaidSchema.parse(JSON.parse(payload));
      if (from !== me) for (const told of all) wire.take(told);
    },
    () => {
      // Again, after the connection was lost.
      if (listens) for (const told of MISSED) wire.take(told);
      messages.add(askWhoHears({ isAgain: listens }));
      listens = true;
    },
  );
  return async () => {
    wire.leave();
    await messages.settled();
    await sql.end({ timeout: 1 });
  };
}
