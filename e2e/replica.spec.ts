import { randomUUID } from 'node:crypto';
import { expect, type StartedServer, startServer, test } from '@tonight/playwright';
import postgres from 'postgres';
import { startPostgresServer } from '../lib/testing/postgres-server';

/**
 * Two servers on one PostgreSQL, both of which read from one that follows it, now and then late: a person who pauses at the
 * one and opens the other sees where they are, and so they do when the follower is killed.
 */
test('a person sees where they paused at any server, however late a replica is', async () => {
  const database = await startPostgresServer();
  const url = await database.createDatabase('tonight');
  const standby = await database.startStandby();
  const replica = `${standby.url}/tonight`;
  const settings = { DATABASE_URL: url, DATABASE_REPLICA_URL: replica };
  const servers = (await Promise.all([startServer({ settings }), startServer({ settings })])) as [
    StartedServer,
    StartedServer,
  ];
  const household = await servers[0].door.makeHousehold({ profiles: [{ name: 'Ada' }] });
  const profileId = household.profiles[0]?.id ?? '';
  const headers = { authorization: `Bearer ${household.accessToken}`, 'content-type': 'application/json' };

  let position = 60;
  /** Each time on another device: one alone may not report so often. */
  const pause = async (server: StartedServer) => {
    position += 1;
    const now = new Date().toISOString();
    const body = JSON.stringify({
      ...{ profileId, type: 'movie', tmdbId: 9_000_027, sessionId: randomUUID(), deviceId: randomUUID() },
      ...{ sequence: 1, event: 'pause', position, duration: 9000, secondsPlayed: 60, observedAt: now, sentAt: now },
    });
    const answer = await fetch(`${server.url}/api/progress`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    return position;
  };
  const shown = async (server: StartedServer) => {
    const answer = await fetch(`${server.url}/api/progress?filter=in-progress&profileId=${profileId}`, { headers });
    expect(answer.status).toBe(200);
    const { items } = (await answer.json()) as { items: { place: { position: number } | null }[] };
    return items[0]?.place?.position;
  };
  const counted = async (server: StartedServer) => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Object.fromEntries(
      [...text.matchAll(/tonight_replica_reads_total\{[^}]*outcome="(\w+)"[^}]*\} (\d+)/g)].map(([, kind, many]) => [
        kind,
        Number(many),
      ]),
    );
  };
  const pauseAndLook = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const [one, other] = turn % 2 ? servers : [servers[1], servers[0]];
      const paused = await pause(one);
      expect(await shown(other)).toBe(paused);
      expect(await shown(one)).toBe(paused);
    }
  };

  const sql = postgres(replica, { max: 1, onnotice: () => undefined });
  for (let turn = 0; turn < 40; turn += 1) {
    await (turn % 4 === 1 ? sql`select pg_wal_replay_pause()` : sql`select pg_wal_replay_resume()`);
    await pauseAndLook(10);
  }
  await sql.end();
  const counts = await counted(servers[0]);
  console.info(`read by whom: ${JSON.stringify(counts)}`);
  expect(counts.read).toBeGreaterThan(50);
  expect(counts.late).toBeGreaterThan(10);

  const looking = pauseAndLook(100);
  await standby.kill();
  await looking;
  await standby.revive();
  const { read = 0 } = await counted(servers[0]);
  await expect
    .poll(async () => {
      await pauseAndLook(2);
      return (await counted(servers[0])).read;
    })
    .toBeGreaterThan(read);
  await Promise.all(servers.map((server) => server.stop()));
  await standby.stop();
  await database.stop();
});
