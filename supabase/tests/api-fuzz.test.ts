import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiOperations } from '@/lib/use-cases/api-document/operations';
import { describedPath, requireDescribed } from './described';
import { routeFor } from './next-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Ten thousand for the record (`npm run test:soak`), fewer in every run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
/** What is asked for a few times an evening, against the progress that comes every few seconds. */
const RARE_RUNS = Math.ceil(RUNS / 6);
/** A password that is guessed often is slowed down. */
const GUESSES = 20;

let test: TestSupabase;
let household: TestHousehold;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test);
  household = await test.signUp();
});

const names = [
  ...new Set(
    apiOperations.flatMap(({ body, parameters }) => {
      const json = z.toJSONSchema(body ?? parameters ?? z.object({}), { io: 'input', unrepresentable: 'any' });
      return [...JSON.stringify(json).matchAll(/"properties":\{("\w+":)|,"(\w+)":\{"(?:type|anyOf)/g)].flatMap(
        ([, first, other]) => other ?? first?.slice(1, -2) ?? [],
      );
    }),
  ),
  '__proto__',
  'constructor',
];

/** Values that look right, values at the edge, and nonsense. */
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    'pick',
    'vote',
    'veto',
    'here',
    'done-by',
    'take-back',
    'household',
    '1234',
    'de-DE',
    'Europe/Berlin',
  ),
  fc.constantFrom('movie', 'tv', 'in-progress', 'advance', 'set', 'hide', 'restore', 'drop', 'mark-watched', 'season'),
  fc.constantFrom('2026-01-01T00:00:00Z', '2026-13-01T00:00:00Z', '1969-01-01T00:00:00Z', '9999-12-31T23:59:59+14:00'),
  fc.constantFrom(0, -1, 1, 5, 2_147_483_647, 2_147_483_648, 1e308, 0.1, -0, 360_000),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\u0000', '\uD800', "'; drop table watch_progress; --", '../..', '%00'),
  fc.jsonValue({ maxDepth: 2 }),
);

const ACTIONS = [
  ...['advance', 'set', 'hide', 'restore', 'drop', 'mark-watched', 'mark-unwatched', 'take-back'],
  ...['pick', 'vote', 'unvote', 'veto', 'take-back-veto', 'never-again', 'take-back-never-again', 'here', 'done-by'],
];

function body(): fc.Arbitrary<unknown> {
  const ours = fc.constant(household.profileId);
  const fields = fc.dictionary(fc.constantFrom(...names), fc.oneof(value, ours), { maxKeys: 12 });
  // Most keys right and one or two wrong go deeper than nonsense does.
  const now = '2026-01-01T00:00:00.000Z';
  const valid = fc
    .record({ sessionId: fc.uuid(), deviceId: fc.uuid(), tmdbId: fc.integer({ min: 1, max: 50 }) })
    .map((ids) => ({
      ...ids,
      profileId: household.profileId,
      type: 'tv',
      season: 1,
      episode: 1,
      position: 10,
      duration: 100,
      sequence: 1,
      observedAt: now,
      sentAt: now,
    }));
  const nearly = fc.tuple(valid, fields).map(([right, wrong]) => ({ ...right, ...wrong }));
  const action = fc.constantFrom(...ACTIONS);
  const act = fc.tuple(nearly, action).map(([fields, name]) => ({ ...fields, action: name }));
  const many = fc.oneof(nearly, value);
  return fc.oneof(
    nearly,
    act,
    fields,
    fc.jsonValue(),
    fc.array(many, { maxLength: 3 }).map((reports) => ({ reports })),
    fc.array(many, { maxLength: 3 }).map((keys) => ({ profileId: household.profileId, keys })),
    fc.string({ maxLength: 60 }),
  );
}

const QUERY_NAMES = [
  'profileId',
  'filter',
  'limit',
  'season',
  'episode',
  'type',
  'tmdbId',
  'scope',
  'before',
  'sessionId',
  'x',
];

function query(): fc.Arbitrary<string> {
  const text = value.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
  return fc
    .dictionary(fc.constantFrom(...QUERY_NAMES), text, { maxKeys: 4 })
    .chain((fields) => fc.constantFrom(fields, { profileId: household.profileId, ...fields }))
    .map((fields) => new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, v.toWellFormed()])).toString());
}

async function call(method: string, address: string, sent: unknown): Promise<Response> {
  const url = new URL(address, 'http://tonight.localhost');
  const found = await routeFor(url.pathname);
  const handle = found?.route[method];
  if (!found || !handle) throw new Error(`no ${method} ${url.pathname}`);
  const body = typeof sent === 'string' || sent === undefined ? sent : JSON.stringify(sent);
  const headers = {
    authorization: `Bearer ${household.accessToken}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return handle(new Request(url, { method, body, headers }), { params: Promise.resolve(found.params) });
}

const pathText = fc.oneof(
  fc.constantFrom('movie', 'tv', '1', '5', '0', '2147483648', '%2e%2e', 'x'),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const operations = apiOperations.filter(({ answer }) => answer !== 'events');

const asked = operations.map(({ method, path, body }) => ({
  method: method.toUpperCase(),
  path,
  takesBody: !!body,
  runs: path.startsWith('/api/progress') ? RUNS : path === '/api/account/proof' ? GUESSES : RARE_RUNS,
}));

describe.each(asked)('$method $path', ({ method, path, takesBody, runs }) => {
  it(
    'answers nonsense as described, and never with a 5xx',
    async () => {
      const address = fc
        .tuple(pathText, pathText, query())
        .map(([one, other, search]) => `${path.replace('{type}', one).replace(/\{(tmdbId|id)\}/, other)}?${search}`);
      await fc.assert(
        fc.asyncProperty(address, takesBody ? body() : fc.constant(undefined), async (asked, sent) => {
          if (describedPath(asked) !== path) return;
          const response = await call(method, asked, sent);
          expect(response.status).toBeLessThan(500);
          await requireDescribed(method, path, response);
        }),
        { numRuns: runs },
      );
    },
    60_000 + runs * 200,
  );
});
