import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight, type TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';

const CONNECTIONS = 64;
const PROGRESS_ROUTE = { path: '/api/progress', status: 200 };
const BARE_ROUTE = { path: '/api/health', status: 405 };

/**
 * Reports a second through the Next route, against the same requests to a route of the same server that has no POST and
 * says so at once: what Next and the connection cost. Both are asked in turn over connections that stay open, each report
 * by a device of its own, as the limit per device wants it.
 */
export async function httpFigure(quick: boolean): Promise<Figure> {
  const server = await startTonight();
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    const household = await signUpHousehold(server);
    const seconds = quick ? 3 : 8;
    await perSecond(agent, server, PROGRESS_ROUTE, household, 3);
    await perSecond(agent, server, BARE_ROUTE, household, 3);
    const rounds = [];
    for (let round = 0; round < (quick ? 3 : 5); round += 1) {
      rounds.push({
        ours: await perSecond(agent, server, PROGRESS_ROUTE, household, seconds),
        bare: await perSecond(agent, server, BARE_ROUTE, household, seconds),
      });
    }
    return {
      figure: 'http.reports_per_second',
      value: median(rounds.map(({ ours }) => ours)),
      baseline: median(rounds.map(({ bare }) => bare)),
      unit: '1/s',
      target: 'ratio>=0.85',
    };
  } finally {
    agent.destroy();
    await server.stop();
  }
}

async function perSecond(
  agent: Agent,
  server: TonightServer,
  route: { path: string; status: number },
  household: SignedUpHousehold,
  seconds: number,
): Promise<number> {
  const started = performance.now();
  let answered = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, index) => {
      const sessionId = randomUUID();
      for (let sequence = 1; performance.now() - started < seconds * 1000; sequence += 1) {
        const now = new Date().toISOString();
        const body = JSON.stringify({
          profileId: household.profileId,
          type: 'movie',
          tmdbId: 1000 + index,
          position: (sequence * 10) % 5000,
          duration: 7200,
          sessionId,
          sequence,
          secondsPlayed: sequence * 10,
          observedAt: now,
          sentAt: now,
          deviceId: randomUUID(),
        });
        await post(agent, new URL(route.path, server.url), household.accessToken, body, route.status);
        answered += 1;
      }
    }),
  );
  return (1000 * answered) / (performance.now() - started);
}

function post(agent: Agent, url: URL, accessToken: string, body: string, expected: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === expected) resolve();
        else reject(new Error(`${url.pathname} answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
