import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiOperations } from '@/app/api/openapi.json/api-document';
import { entryFromAct } from '@/lib/progress/act';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { routeFor } from './next-route';
import { serveFrom } from './progress-api';
import { readTables } from './seed-every-table';
import { sharedSupabase, TEST_PASSWORD, type TestHousehold, type TestSupabase } from './test-supabase';

interface Example {
  /** Path parameters and query. */
  at?: Record<string, string | number>;
  body?: Record<string, unknown>;
}

const SHOW = 900_001;
/** Of the demo catalog: an act on what no catalog lists is refused. */
const item = { type: 'movie', tmdbId: 9_000_001 };
const now = '2026-01-01T00:00:00.000Z';

/** A request of each operation that is right in everything but who may ask; `profileId` is the household's. */
const EXAMPLES: Record<string, (profileId: string, spareProfileId: string) => Example> = {
  'get /api/progress': (profileId) => ({ at: { profileId } }),
  'post /api/progress': (profileId) => ({
    body: {
      ...item,
      profileId,
      position: 30,
      duration: 100,
      sessionId: randomUUID(),
      sequence: 1,
      observedAt: now,
      sentAt: now,
      deviceId: randomUUID(),
    },
  }),
  'patch /api/progress': (profileId) => ({ body: { ...item, profileId, action: 'set', position: 20 } }),
  'get /api/progress/{type}/{tmdbId}': (profileId) => ({ at: { ...item, profileId } }),
  'delete /api/progress/{type}/{tmdbId}': (profileId) => ({ at: { ...item, profileId } }),
  'post /api/progress/batch': (profileId) => ({ body: { profileId, keys: [item] } }),
  'get /api/progress/show/{tmdbId}': (profileId) => ({ at: { tmdbId: SHOW, profileId } }),
  'get /api/progress/stream': () => ({}),
  'get /api/watchlist': (profileId) => ({ at: { profileId } }),
  'post /api/watchlist': (profileId) => ({ body: { profileId, type: 'tv', tmdbId: SHOW } }),
  'patch /api/watchlist': (profileId) => ({ body: { profileId, type: 'tv', tmdbId: SHOW, after: null } }),
  'delete /api/watchlist': (profileId) => ({ at: { profileId, type: 'tv', tmdbId: SHOW } }),
  'get /api/history': (profileId) => ({ at: { profileId } }),
  'post /api/history': (profileId) => ({
    body: { action: 'take-back', profileId, deviceId: randomUUID(), since: now },
  }),
  'delete /api/history': (profileId) => ({ at: { profileId, sessionId: randomUUID() } }),
  'get /api/profiles': () => ({}),
  'post /api/household': () => ({ body: { name: 'Another' } }),
  'post /api/profiles': () => ({ body: { name: 'Guest' } }),
  'patch /api/profiles': (id) => ({ body: { order: [id] } }),
  'patch /api/profiles/{id}': (id) => ({ at: { id }, body: { name: 'Adele' } }),
  'delete /api/profiles/{id}': (_, id) => ({ at: { id } }),
  'post /api/profiles/{id}/restore': (_, id) => ({ at: { id } }),
  'post /api/profiles/{id}/unlock': (id) => ({ at: { id }, body: { pin: '1234' } }),
  'post /api/household/unlock': () => ({ body: { pin: '1234' } }),
  'post /api/account/proof': () => ({ body: { password: TEST_PASSWORD } }),
  'get /api/household/export': () => ({}),
  'get /api/tonight': (profileId) => ({ at: { profileId } }),
  'post /api/tonight': (profileId) => ({ body: { profileId, action: 'here', who: profileId, here: true } }),
  'delete /api/tonight': (profileId) => ({ at: { profileId, type: 'tv', tmdbId: SHOW } }),
};

let test: TestSupabase;
let tables: string[];
let away = false;
const people = {} as Record<'owner' | 'member' | 'stranger', TestHousehold>;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test, () => away);
  tables = await readTables(test);
  for (const who of ['owner', 'member', 'stranger'] as const) people[who] = await test.signUp();
  const { owner, member } = people;
  await test.admin.from('households').delete().eq('id', member.householdId).throwOnError();
  const membership = { household_id: owner.householdId, user_id: member.userId, role: 'member' } as const;
  await test.admin.from('household_members').insert(membership).throwOnError();
  const key = { type: 'tv' as const, tmdbId: SHOW, season: 1, episode: 1 };
  const { profileId } = owner;
  await recordProgress(test.admin, [
    entryFromAct({ kind: 'set', profileId, key, position: 100, duration: 1000, at: Date.now() }),
  ]);
});

/** A profile of the household that nothing else needs. */
async function spare(): Promise<string> {
  const row = { household_id: people.owner.householdId, name: 'Spare' };
  await test.admin.from('profiles').delete().match(row).throwOnError();
  return (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
}

/** Everything stored that says it is this household's. */
async function dump(): Promise<unknown[]> {
  const own = ofHousehold(people.owner).source;
  const rowsOf = (table: string) =>
    `select '${table}' as table, to_jsonb(row) as row from public.${table} as row where to_jsonb(row)::text ~ '${own}'`;
  return test.supabase.run(`${tables.map(rowsOf).join(' union all ')} order by 1, 2`);
}

function ofHousehold({ householdId, profileId }: TestHousehold): RegExp {
  return new RegExp(`${householdId}|${profileId}`);
}

/** What an answer says; of a stream, what it says first. */
async function told(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

function take(from: Map<string, string>, key: string): string {
  const value = from.get(key);
  if (value === undefined) throw new Error(`the example does not say ${key}`);
  from.delete(key);
  return value;
}

/** Sends the operation's example. */
async function send(
  { method, path: described }: { method: string; path: string },
  profileId: string,
  spareProfileId: string,
  accessToken: string | undefined,
): Promise<Response> {
  const { at = {}, body } = EXAMPLES[`${method} ${described}`]?.(profileId, spareProfileId) ?? {};
  const left = new Map(Object.entries(at).map(([key, value]) => [key, String(value)]));
  const pathname = described.replace(/\{(\w+)\}/g, (_, key: string) => take(left, key));
  const found = await routeFor(pathname);
  const request = new Request(`http://tonight.localhost${pathname}?${new URLSearchParams([...left])}`, {
    method: method.toUpperCase(),
    body: body && JSON.stringify(body),
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
    },
  });
  const handle = found?.route[method.toUpperCase()];
  if (!found || !handle) throw new Error(`${pathname} does not export ${method}`);
  return handle(request, { params: Promise.resolve(found.params) });
}

it('leaves no route out of the description', () => {
  const described = new Set(apiOperations.map(({ path: address }) => address.replace(/\{\w+\}/g, '*')));
  const routes = globSync('app/api/**/route.ts')
    .map((file) => `/${path.dirname(file).split(path.sep).slice(1).join('/')}`.replace(/\[\w+\]/g, '*'))
    .filter((address) => !address.includes('[...'));
  // For machines that have no account: whether it runs, what it can do, what nothing costs.
  const open = ['/api/bench-baseline', '/api/health', '/api/openapi.json'];
  expect(routes.filter((address) => !described.has(address)).sort()).toEqual(open);
});

/* Every operation that the API's own description lists, asked by everyone there is. */
describe.each(apiOperations.map(({ method, path }) => ({ method, path, name: `${method} ${path}` })))(
  '$name',
  ({ method, path: described, name }) => {
    const ask = (profileId: string, spareProfileId: string, accessToken: string | undefined) =>
      send({ method, path: described }, profileId, spareProfileId, accessToken);

    it('has an example', () => expect(Object.keys(EXAMPLES)).toContain(name));

    it('is closed to whoever is not signed in', async () => {
      const spareProfileId = await spare();
      const before = await dump();
      expect((await ask(people.owner.profileId, spareProfileId, undefined)).status).toBe(401);
      expect((await ask(people.owner.profileId, spareProfileId, 'not.a.token')).status).toBe(401);
      expect(await dump()).toEqual(before);
    });

    it('tells another household nothing and changes nothing', async () => {
      const spareProfileId = await spare();
      const before = await dump();
      const response = await ask(people.owner.profileId, spareProfileId, people.stranger.accessToken);
      expect(await dump()).toEqual(before);
      // What names no profile answers about the asker's own household.
      if (response.ok) expect(await told(response)).not.toMatch(ofHousehold(people.owner));
      else expect([403, 404]).toContain(response.status);
    });

    it.each(['member', 'owner'] as const)('serves the %s', async (actor) => {
      const response = await ask(people.owner.profileId, await spare(), people[actor].accessToken);
      const body = await told(response);
      // Nothing stored, and stale expectations, are answers too.
      expect([200, 201, 204, 404, 409], body).toContain(response.status);
    });
  },
);

it('is answered 503 with Retry-After while the store is away, whatever is asked', async () => {
  const { profileId, accessToken } = people.owner;
  const spareProfileId = await spare();
  // A show that is not in the catalog is so without asking the store; whose a stream is may be remembered.
  const needless = ['get /api/progress/show/{tmdbId}', 'get /api/progress/stream'];
  const asked = apiOperations.filter(({ method, path: address }) => !needless.includes(`${method} ${address}`));
  away = true;
  try {
    const answers = await Promise.all(
      asked.map(async (operation) => {
        const { status, headers } = await send(operation, profileId, spareProfileId, accessToken);
        return [`${operation.method} ${operation.path}`, status, headers.has('retry-after')];
      }),
    );
    expect(answers).toEqual(asked.map(({ method, path: address }) => [`${method} ${address}`, 503, true]));
  } finally {
    away = false;
  }
});
