import { startPostgresServer } from '@/lib/testing/postgres-server';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight } from '@/lib/testing/tonight-server';
import type { Figure } from '@/scripts/bench/figure';
import { cpuMicroseconds, family } from '@/scripts/bench/scale-load';
import { sharedKeys } from '@/scripts/bench/scale-postgres';
import { ask, reportTo, steadyP99 } from '@/scripts/bench/scale-steady';
import type { ScaleWorld } from '@/scripts/bench/scale-world';

/** What is read there are lists; Tonight is votes, which the database itself is asked for. */
const PAGES = {
  home: { path: '/home', target: 'ratio<=0.7' },
  history: { path: '/history', target: 'ratio<=0.4' },
  list: { path: '/my-list', target: 'ratio<1' },
  tonight: { path: '/tonight', target: 'ratio<=1.1' },
};
const PER_SECOND = 10;
const WARM_SECONDS = 2;

interface Spent {
  database: number;
  standby: number;
  p99: number;
}

/** Microseconds of the database's processor for a page, alone and with a server that follows it. */
export async function* replicaFigures({ agent, quick }: ScaleWorld): AsyncGenerator<Figure> {
  const seconds = quick ? 5 : 15;
  const database = await startPostgresServer(['synchronous_commit=on', 'fsync=on']);
  const url = await database.createDatabase('tonight');
  const standby = await database.startStandby();
  const households: SignedUpHousehold[] = [];
  const replicaUrl = standby.url + new URL(url).pathname;
  try {
    const spent: Record<string, Spent>[] = [];
    const settingsOf: Record<string, string>[] = [{}, { DATABASE_REPLICA_URL: replicaUrl }];
    for (const more of settingsOf) {
      const settings = { DATABASE_URL: url, ...more };
      const server = await startTonight({ settings });
      try {
        if (households.length === 0) {
          const keys = await sharedKeys(url);
          households.push(await signUpHousehold({ url: server.url, keys: () => keys }));
          await steadyP99(reportTo(server.url, households, agent, 60), 100, WARM_SECONDS);
        }
        const cookie = households[0]?.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') ?? '';
        const each: Record<string, Spent> = {};
        for (const [name, { path }] of Object.entries(PAGES)) {
          const page = () => ask(new URL(path, server.url), agent, { headers: { cookie } });
          await steadyP99(page, PER_SECOND, WARM_SECONDS);
          const before = [database, standby].map(({ pid }) => cpuMicroseconds(family(pid())));
          const p99 = await steadyP99(page, PER_SECOND, seconds);
          const after = [database, standby].map(({ pid }) => cpuMicroseconds(family(pid())));
          const [ofDatabase = 0, ofStandby = 0] = after.map(
            (sum, at) => (sum - (before[at] ?? 0)) / (PER_SECOND * seconds),
          );
          each[name] = { database: ofDatabase, standby: ofStandby, p99 };
        }
        spent.push(each);
      } finally {
        await server.stop();
      }
    }
    for (const [name, { target }] of Object.entries(PAGES)) {
      const [alone, followed] = spent.map((each) => each[name]);
      if (!alone || !followed) continue;
      console.error(`${name}: the standby ${Math.round(followed.standby)} µs; p99 ${alone.p99} and ${followed.p99} ms`);
      yield {
        figure: `scale.replica_${name}.database_cpu`,
        value: followed.database,
        baseline: alone.database,
        unit: 'µs',
        target,
      };
    }
  } finally {
    await standby.stop();
    await database.stop();
  }
}
