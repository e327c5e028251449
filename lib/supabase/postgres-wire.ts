import { randomUUID } from 'node:crypto';
import { askWhoHears } from '@/lib/process/heard-by-others';
import { inTime } from '@/lib/process/in-time';
import { joinWire } from '@/lib/process/other-processes';
import { gathering } from '@/lib/supabase/gathering';
import { MISSED, otherProcessSaidSchema } from '@/lib/supabase/other-process-said';
import { isPooler, openPostgres } from '@/lib/supabase/pooler';

const CHANNEL = 'tonight';
/** PostgreSQL takes 8000 bytes; some are ours. */
const MOST_BYTES = 7800;
/** What this process says is heard by itself sooner, or not at all: through a pooler, and over a server however busy it is. */
const [ECHO_MS, SURE_ECHO_MS] = [3000, 6000];

interface Where {
  url: string;
  /** The server itself: a pooler would leave off to listen with the end of a transaction. */
  directUrl: string;
}

interface PostgresWire {
  /** False where `directUrl` is a pooler, and no other process can be heard. */
  hearsOthers: boolean;
  leave(): Promise<void>;
}

/**
 * Tells every process on this database by NOTIFY, and hears them by LISTEN on a connection of its own.
 * @throws an error with one sentence where the two addresses are of two databases.
 */
export async function tellByPostgres({ url, directUrl }: Where): Promise<PostgresWire> {
  const isIndirect = await isPooler(directUrl);
  const [sql, ear] = [openPostgres(url), openPostgres(directUrl)];
  const me = randomUUID();
  const echo = Promise.withResolvers<true>();
  const messages = gathering(MOST_BYTES, async (all) => {
    await sql.notify(CHANNEL, JSON.stringify({ from: me, all }));
  });
  const wire = joinWire({ wants: () => true, send: messages.add });
  let listens = false;
  await ear.listen(
    CHANNEL,
    (payload) => {
      const { from, all } = otherProcessSaidSchema.parse(JSON.parse(payload));
      if (from === me) echo.resolve(true);
      else for (const told of all) wire.take(told);
    },
    () => {
      // Again, after the connection was lost.
      if (listens) for (const told of MISSED) wire.take(told);
      messages.add(askWhoHears({ isAgain: listens }));
      listens = true;
    },
  );
  const leave = async () => {
    wire.leave();
    await messages.settled();
    await Promise.all([sql, ear].map((each) => each.end({ timeout: 1 })));
  };
  // A pooler that keeps a connection for as long as its client does hears, too.
  const hears = async (within: number) => (await inTime(echo.promise, within)) !== null;
  if (directUrl === url) return { hearsOthers: !isIndirect || (await hears(ECHO_MS)), leave };
  if (await hears(isIndirect ? ECHO_MS : SURE_ECHO_MS)) return { hearsOthers: true, leave };
  await leave();
  throw new Error(
    'DATABASE_DIRECT_URL is not the server itself behind DATABASE_URL: what is said at the one is not heard at the other.',
  );
}
