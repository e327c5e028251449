import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { progressOperations } from '@/app/api/openapi.json/progress-operations';
import { callProgressApi, serveFrom } from './progress-api';
import { describedPath, requireDescribed } from './progress-openapi';
import { openTestSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Ten thousand for the record (`npm run test:soak`), fewer in every run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

let test: TestSupabase;
let household: TestHousehold;

beforeAll(async () => {
  test = await openTestSupabase('pglite');
  serveFrom(test);
  household = await test.signUp();
});
afterAll(() => test?.close());

const names = [
  ...new Set(
    progressOperations.flatMap(({ body, parameters }) => {
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
  const action = fc.constantFrom('advance', 'set', 'hide', 'restore', 'drop', 'mark-watched', 'mark-unwatched');
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

function query(): fc.Arbitrary<string> {
  const text = value.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
  return fc
    .dictionary(fc.constantFrom('profileId', 'filter', 'limit', 'season', 'episode', 'x'), text, { maxKeys: 4 })
    .chain((fields) => fc.constantFrom(fields, { profileId: household.profileId, ...fields }))
    .map((fields) => new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, v.toWellFormed()])).toString());
}

const pathText = fc.oneof(
  fc.constantFrom('movie', 'tv', '1', '5', '0', '2147483648', '%2e%2e', 'x'),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const operations = progressOperations.filter(({ answer }) => answer !== 'events');

describe.each(operations.map(({ method, path, body }) => ({ method: method.toUpperCase(), path, takesBody: !!body })))(
  '$method $path',
  ({ method, path, takesBody }) => {
    it(
      'answers nonsense as described, and never with a 5xx',
      async () => {
        const address = fc
          .tuple(pathText, pathText, query())
          .map(([one, other, search]) => `${path.replace('{type}', one).replace('{tmdbId}', other)}?${search}`);
        await fc.assert(
          fc.asyncProperty(address, takesBody ? body() : fc.constant(undefined), async (asked, sent) => {
            if (describedPath(asked) !== path) return;
            const accessToken = household.accessToken;
            const response = await callProgressApi({ method, address: asked, body: sent, accessToken });
            if (!response) throw new Error(`no route for ${asked}`);
            expect(response.status).toBeLessThan(500);
            await requireDescribed(method, path, response);
          }),
          { numRuns: RUNS },
        );
      },
      60_000 + RUNS * 200,
    );
  },
);
