import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  Door,
  expect,
  freePort,
  type MadeHousehold,
  newDataDirectory,
  type StartedServer,
  startServer,
  test,
} from '@tonight/playwright';
import { z } from 'zod';

const ADA = { profiles: [{ name: 'Ada' }] };

/** The front's only child. */
function pagesOf({ pid }: StartedServer): number {
  const [child] = execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
  if (!child) throw new Error('the front has no child');
  return child;
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const headersFor = ({ accessToken }: Pick<MadeHousehold, 'accessToken'>) => ({
  authorization: `Bearer ${accessToken}`,
  'content-type': 'application/json',
});

function reportOf({ profiles }: Pick<MadeHousehold, 'profiles'>, sequence = 1) {
  const [{ id: profileId }] = z.tuple([z.object({ id: z.string() })]).parse(profiles);
  const now = new Date().toISOString();
  const session = {
    profileId,
    type: 'movie',
    tmdbId: 9_000_001,
    duration: 900,
    sessionId: randomUUID(),
    deviceId: randomUUID(),
  };
  return { ...session, sequence, position: 60, secondsPlayed: 60, event: 'pause', observedAt: now, sentAt: now };
}

test.describe('the front and its child', () => {
  test('reports go on while the pages are gone, and the pages come back by themselves', async () => {
    const server = await startServer();
    const household = await server.door.makeHousehold(ADA);
    const before = pagesOf(server);
    process.kill(before, 'SIGKILL');
    let pagesWereAway = false;
    let reports = 0;
    await expect(async () => {
      const report = await fetch(`${server.url}/api/progress`, {
        method: 'POST',
        headers: headersFor(household),
        body: JSON.stringify(reportOf(household)),
      });
      expect(report.status).toBe(200);
      reports += 1;
      const page = await fetch(`${server.url}/`, { headers: { accept: 'text/html' } });
      if (!page.ok) expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
      pagesWereAway ||= !page.ok;
      expect(page.ok && pagesWereAway).toBe(true);
    }).toPass({ timeout: 60_000, intervals: [50] });
    expect(reports).toBeGreaterThan(1);
    expect(pagesOf(server)).not.toBe(before);
    expect(server.output()).toContain('The pages ended (SIGKILL) and are started again');
    await server.stop();
  });

  test('a front that is killed leaves nobody behind', async () => {
    const server = await startServer();
    const pages = pagesOf(server);
    await server.kill();
    await expect.poll(() => isRunning(pages)).toBe(false);
  });
});

test('what the pages change is known in front at once', async ({ tonight }) => {
  const household = await tonight.door.makeHousehold(ADA);
  const headers = headersFor(household);
  const report = (profileId: string) => {
    const body = JSON.stringify({ ...reportOf(household), profileId });
    return fetch(`${tonight.url}/api/progress`, { method: 'POST', headers, body });
  };
  // The front has just asked who is in the household, and would not ask again within a second.
  expect((await report(reportOf(household).profileId)).status).toBe(200);
  const name = JSON.stringify({ name: 'Bo' });
  const added = await fetch(`${tonight.url}/api/profiles`, { method: 'POST', headers, body: name });
  const { id } = (await added.json()) as { id: string };
  expect((await report(id)).status).toBe(200);
});

test('what the pages write is heard at once by who listens to the front', async ({ tonight }) => {
  const household = await tonight.door.makeHousehold(ADA);
  const headers = headersFor(household);
  const stream = await fetch(`${tonight.url}/api/progress/stream`, { headers });
  const told = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard = async (words: RegExp) => {
    for (let text = ''; ; ) {
      text += (await told?.read())?.value ?? '';
      if (words.test(text)) return true;
    }
  };
  const report = reportOf(household);
  await fetch(`${tonight.url}/api/progress`, { method: 'POST', headers, body: JSON.stringify(report) });
  expect(await heard(/"kind":"places"/)).toBe(true);
  const { profileId, sessionId } = report;
  const query = new URLSearchParams({ profileId, sessionId });
  expect((await fetch(`${tonight.url}/api/history?${query}`, { method: 'DELETE', headers })).status).toBe(200);
  expect(await heard(/"kind":"title"/)).toBe(true);
  await told?.cancel();
});

/** Next without a front, as where others run it: every address is a route of its own. */
async function startNextAlone() {
  const [port, dataDirectory] = [await freePort(), newDataDirectory()];
  const secret = randomUUID();
  const next = spawn(process.execPath, ['scripts/next.mjs', 'start', '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDirectory, TEST_DOOR: secret },
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/api/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 120_000 },
    )
    .toBe(true);
  return {
    url,
    dataDirectory,
    door: new Door(url, secret),
    stop: async () => {
      const exited = once(next, 'exit');
      next.kill();
      await exited;
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Of each connection or of the moment, and what compresses (a page's server, not Next) says of itself. */
const OWN_TO_EACH =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|content-encoding|vary|sb-request-id|x-request-id)$/;

/** What Next alone does not say of a redirect of its own, and our server says of every answer. */
const FIXED_HEADERS =
  /^(?:cross-origin-(?:opener|resource)-policy|permissions-policy|referrer-policy|x-content-type-options|x-frame-options)$/;

function publishableKeyIn(dataDirectory: string): string {
  const keys = JSON.parse(readFileSync(path.join(dataDirectory, 'keys.json'), 'utf8'));
  return z.object({ publishableKey: z.string() }).parse(keys).publishableKey;
}

test('an answer is the same from the front and from Next’s own route', async () => {
  const [front, alone] = await Promise.all([startServer(), startNextAlone()]);
  const sides = await Promise.all(
    [front, alone].map(async ({ url, door, dataDirectory }) => {
      const who = await door.makeHousehold(ADA);
      return { url, who: { ...who, profileId: who.profiles[0]?.id }, key: publishableKeyIn(dataDirectory) };
    }),
  );
  type Side = (typeof sides)[number];
  const cookie = ({ who: { cookies, profiles } }: Side) =>
    [...cookies, ...(profiles[0]?.cookies ?? [])].map(({ name, value }) => `${name}=${value}`).join('; ');
  const asked: Record<string, (side: Side) => [string, RequestInit]> = {
    'no session': () => ['/api/progress', {}],
    'every place': ({ who }) => [`/api/progress?profileId=${who.profileId}`, { headers: headersFor(who) }],
    'Continue Watching by cookie': (side) => [
      '/api/progress?filter=in-progress',
      { headers: { cookie: cookie(side) } },
    ],
    'a report': ({ who }) => [
      '/api/progress',
      { method: 'POST', headers: headersFor(who), body: JSON.stringify(reportOf(who)) },
    ],
    'a report of another site': (side) => [
      '/api/progress',
      {
        method: 'POST',
        headers: { cookie: cookie(side), origin: 'https://evil.example', 'content-type': 'application/json' },
        body: '{}',
      },
    ],
    'no JSON': ({ who }) => ['/api/progress', { method: 'POST', headers: headersFor(who), body: '{' }],
    'no type': ({ who }) => [
      '/api/progress',
      { method: 'POST', headers: { authorization: `Bearer ${who.accessToken}` }, body: new Uint8Array(3) },
    ],
    'too large': ({ who }) => [
      '/api/progress',
      { method: 'POST', headers: headersFor(who), body: `"${'x'.repeat(1_100_000)}"` },
    ],
    'wrong fields': ({ who }) => [
      '/api/progress',
      { method: 'POST', headers: headersFor(who), body: '{"reports":[{}]}' },
    ],
    'somebody else’s profile': ({ who }) => [
      '/api/progress',
      { method: 'POST', headers: headersFor(who), body: JSON.stringify({ ...reportOf(who), profileId: randomUUID() }) },
    ],
    'places for keys': ({ who }) => [
      '/api/progress/batch',
      {
        method: 'POST',
        headers: headersFor(who),
        body: JSON.stringify({ profileId: who.profileId, keys: [{ type: 'movie', tmdbId: 9_000_001 }] }),
      },
    ],
    'nothing stored': ({ who }) => [
      `/api/progress/movie/9000009?profileId=${who.profileId}`,
      { headers: headersFor(who) },
    ],
    'an item in letters': ({ who }) => [
      `/api/progress/m%C3%B6vie/x?profileId=${who.profileId}`,
      { headers: headersFor(who) },
    ],
    'a show': ({ who }) => [`/api/progress/show/9000301?profileId=${who.profileId}`, { headers: headersFor(who) }],
    'a method it does not serve': ({ who }) => [
      '/api/progress',
      { method: 'PUT', headers: headersFor(who), body: '{}' },
    ],
    'which methods there are': () => ['/api/progress/batch', { method: 'OPTIONS' }],
    'a look': ({ who }) => [`/api/progress?profileId=${who.profileId}`, { method: 'HEAD', headers: headersFor(who) }],
    'HEAD of the stream': ({ who }) => ['/api/progress/stream', { method: 'HEAD', headers: headersFor(who) }],
    'a slash too many': () => ['/api/progress/', { redirect: 'manual' }],
    'two slashes': () => ['/api//progress', { redirect: 'manual' }],
    'no such address': () => ['/api/progress/a/b/c', {}],
    'its health': () => ['/api/health', {}],
    'the door without a key': () => ['/rest/v1/profiles', {}],
    'the door': ({ key }) => ['/rest/v1/profiles', { headers: { apikey: key } }],
    'signing in wrongly': ({ key }) => [
      '/auth/v1/token?grant_type=password',
      {
        method: 'POST',
        headers: { apikey: key, 'content-type': 'application/json' },
        body: '{"email":"nobody@example.org","password":"wrong-words"}',
      },
    ],
    'a door that is none': ({ key }) => ['/auth/v1/admin/users', { headers: { apikey: key } }],
    'the door from another site': () => [
      '/auth/v1/token',
      { method: 'OPTIONS', headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' } },
    ],
  };
  const answers: Record<string, unknown>[] = [{}, {}];
  for (const [name, request] of Object.entries(asked)) {
    const [byFront, byNext] = await Promise.all(
      sides.map(async (side) => {
        const [path, init] = request(side);
        const answer = await fetch(side.url + path, init);
        const isRedirect = answer.status === 308;
        const headers = [...answer.headers].filter(
          ([header]) => !OWN_TO_EACH.test(header) && !(isRedirect && FIXED_HEADERS.test(header)),
        );
        const text = await answer.text();
        const code = /"(?:error_)?code": ?"([\w-]+)"/.exec(text)?.[1];
        return {
          status: answer.status,
          code,
          headers: Object.fromEntries(headers.map(([key, value]) => [key, value.replace(side.url, '')])),
        };
      }),
    );
    for (const [side, answer] of [byFront, byNext].entries()) answers[side] = { ...answers[side], [name]: answer };
  }
  expect(answers[0]).toEqual(answers[1]);
  await Promise.all([front.stop(), alone.stop()]);
});
