import postgres from 'postgres';
import { keysSchema } from '@/lib/supabase/keys';
import { startPostgresServer } from '@/lib/testing/postgres-server';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight, type TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { saturate } from '@/scripts/bench/scale-load';
import type { ScaleWorld } from '@/scripts/bench/scale-world';

/** Two processes on one PostgreSQL that waits for its disk, each asked by half of the connections. */
export async function* postgresFigures({ fsync, folder, quick }: ScaleWorld): AsyncGenerator<Figure> {
  const [seconds, rounds] = quick ? [4, 1] : [10, 3];
  const database = await startPostgresServer(['synchronous_commit=on', 'fsync=on']);
  const servers: TonightServer[] = [];
  try {
    const url = await database.createDatabase('tonight');
    for (let turn = 0; turn < 2; turn += 1) servers.push(await startTonight({ settings: { DATABASE_URL: url } }));
    const households: SignedUpHousehold[] = [];
    const keys = await sharedKeys(url);
    for (const server of servers) {
      for (let turn = 0; turn < 4; turn += 1) {
        households.push(await signUpHousehold({ url: server.url, keys: () => keys }));
      }
    }
    const together = async (connections: number, seconds: number) => {
      const load = { connections: connections / servers.length, seconds, pids: [] };
      const each = await Promise.all(
        servers.map(({ url }, index) =>
          saturate(url, households, folder, { ...load, part: { index, of: servers.length } }),
        ),
      );
      return each.reduce((sum, { perSecond }) => sum + perSecond, 0);
    };
    for (const connections of [64, 256]) {
      await together(connections, 3);
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await together(connections, seconds));
        theirs.push((await saturate(fsync.url, households, folder, { connections, seconds, pids: [] })).perSecond);
      }
      const target = connections === 64 ? 'ratio>=0.6' : 'ratio>=1';
      const versus = { value: median(ours), baseline: median(theirs), unit: '1/s' };
      yield { figure: `scale.postgres_two_processes_${connections}.reports_per_second`, ...versus, target };
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.stop();
  }
}

/** Processes on one database have their keys in it. */
export async function sharedKeys(url: string) {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`select keys from tonight.keys`;
  await sql.end();
  return keysSchema.parse(row?.keys);
}
