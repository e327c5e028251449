import { randomUUID } from 'node:crypto';
import { expect, type StartedServer, startServer, test } from '@tonight/playwright';
import { startBalancer } from '../lib/testing/balancer';
import { startPostgresServer } from '../lib/testing/postgres-server';
import { startSlowLine } from '../lib/testing/slow-line';

test.describe.configure({ timeout: 240_000 });

const CLIENTS = 24;
/** Most that `/api/progress/batch` is asked for at once. */
const AT_ONCE = 50;

test('two servers behind a proxy are restarted one after the other, on a slow database that fails over: nothing fails, and nothing is lost', async () => {
  const postgres = await startPostgresServer();
  const url = await postgres.createDatabase('tonight');
  const line = await startSlowLine(Number(new URL(url).port));
  const settings = { DATABASE_URL: Object.assign(new URL(url), { port: String(line.port) }).href };
  const servers = [await startServer({ settings }), await startServer({ settings })];
  const [first] = servers as [StartedServer];
  const ports = servers.map((server) => Number(new URL(server.url).port));
  const proxy = await startBalancer(ports);
  const household = await first.door.makeHousehold({ profiles: [{ name: 'Ada' }, { name: 'Ben' }] });
  const headers = { authorization: `Bearer ${household.accessToken}`, 'content-type': 'application/json' };

  const acknowledged = new Map<string, number[]>(household.profiles.map(({ id }) => [id, []]));
  const failed: string[] = [];
  let [isOver, refused] = [false, 0];

  /** Each report is of another device, which may send one a second. */
  async function report(profileId: string, tmdbId: number): Promise<Response> {
    const now = new Date().toISOString();
    const body = {
      ...{ profileId, type: 'movie', tmdbId, position: 60, duration: 900, sequence: 1, secondsPlayed: 60 },
      ...{ sessionId: randomUUID(), deviceId: randomUUID(), observedAt: now, sentAt: now },
    };
    return fetch(`${proxy.url}/api/progress`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function watch(client: number): Promise<void> {
    const { id } = household.profiles[client % 2] as { id: string };
    for (let tmdbId = 1_000_000 * (client + 1); !isOver; tmdbId += 1) {
      // One of four looks at what is stored, meanwhile.
      const isReport = client % 4 !== 3;
      const asked = isReport ? report(id, tmdbId) : fetch(`${proxy.url}/api/progress?profileId=${id}`, { headers });
      const { status, headers: said } = await asked.then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer;
        },
        (error: Error) => ({ status: error.message, headers: new Headers() }),
      );
      if (status === 200 && isReport) acknowledged.get(id)?.push(tmdbId);
      if (status === 503 && said.has('retry-after')) refused += 1;
      else if (status !== 200) failed.push(`${new Date().toISOString()} ${isReport} ${status}`);
    }
  }

  const reports = () => [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0);
  /** As many more as were acknowledged by then. */
  const more = async (many: number) => {
    const enough = reports() + many;
    await expect.poll(reports, { timeout: 60_000 }).toBeGreaterThan(enough);
  };

  const watching = Array.from({ length: CLIENTS }, (_, client) => watch(client));
  await more(100);
  line.slow(2, 12);
  await test.step('one after the other is restarted', async () => {
    for (const [index, port] of ports.entries()) {
      await servers[index]?.stop();
      servers[index] = await startServer({ settings, port });
      await more(100);
    }
    expect(failed, 'asked through the proxy').toEqual([]);
    expect(refused, 'as the other was there all the time').toBe(0);
  });
  await test.step('their database falls, and is back', async () => {
    await postgres.kill();
    await expect.poll(() => refused, { timeout: 30_000 }).toBeGreaterThan(CLIENTS);
    await postgres.revive();
    await more(100);
    expect(failed).toEqual([]);
  });
  isOver = true;
  await Promise.all(watching);

  for (const [profileId, films] of acknowledged) {
    for (let at = 0; at < films.length; at += AT_ONCE) {
      const keys = films.slice(at, at + AT_ONCE).map((tmdbId) => ({ type: 'movie', tmdbId }));
      const body = JSON.stringify({ profileId, keys });
      const kept = await fetch(`${proxy.url}/api/progress/batch`, { method: 'POST', headers, body });
      const { places } = (await kept.json()) as { places: { tmdbId: number }[] };
      const stored = new Set(places.map(({ tmdbId }) => tmdbId));
      expect(keys.filter(({ tmdbId }) => !stored.has(tmdbId))).toEqual([]);
    }
  }
  console.info(`${reports()} reports acknowledged, ${refused} requests refused while there was no database, none lost`);
  proxy.stop();
  await Promise.all(servers.map((server) => server.stop()));
  line.stop();
  await postgres.stop();
});
