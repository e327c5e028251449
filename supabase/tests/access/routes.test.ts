import { beforeAll, describe, expect, it } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { contradictions } from '@/lib/testing/access/contradictions';
import { subjectOf } from '@/lib/testing/access/subjects';
import { type Access, OUTSIDERS, ROLES, type Role, readAccess, rowOf, type Word } from '@/lib/testing/access/table';
import { apiOperations } from '@/lib/use-cases/api-document/operations';
import { serveFrom } from '../progress-api';
import { DATABASE_KINDS, sharedSupabase } from '../test-supabase';
import { declaredHandlers } from './declared-handlers';
import { AccessHousehold } from './household';
import { ROUTE_REQUESTS } from './route-requests';
import { send } from './send';
import { tryAs } from './try-as';
import { told, wordFor } from './words';

const table = readAccess('Routes');

it('has a row, and a request to try, for every verb that a route serves, and for nothing else', async () => {
  const served = [...(await declaredHandlers())].filter(([, { access }]) => access.acts !== 'nobody');
  const rows = [...table.keys()];
  expect([...new Set(rows.map(subjectOf))].sort()).toEqual(served.map(([subject]) => subject).sort());
  expect(Object.keys(ROUTE_REQUESTS).sort()).toEqual(rows.sort());
});

it('says of every route what it declares itself', async () => {
  for (const [subject, { access }] of await declaredHandlers()) {
    const rows = [...table].filter(([row]) => subjectOf(row) === subject).map(([, words]) => words);
    expect(contradictions(access, rows), `${subject} acts for ${access.acts}, titles: ${access.titles}`).toEqual([]);
  }
});

it('describes every route that asks who somebody is', () => {
  const described = apiOperations.map(
    ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '[]')}`,
  );
  const closed = [...table].filter(([subject, { nobody }]) => subject.includes(' /api/') && nobody === 'sign in');
  const rows = closed.map(([subject]) => subjectOf(subject).replaceAll(/\[\w+\]/g, '[]'));
  expect([...new Set(rows)].sort()).toEqual(described.sort());
});

describe.each(DATABASE_KINDS)('every route, asked by everyone there is (%s)', (kind) => {
  let household: AccessHousehold;
  let away = false;

  beforeAll(async () => {
    const test = await sharedSupabase(kind);
    serveFrom(test, () => away);
    household = await AccessHousehold.make(test);
  });

  async function ask(row: string, role: Role): Promise<Word> {
    const example = ROUTE_REQUESTS[row]?.(household.ids) ?? {};
    return tryAs(household, role, async () => {
      const response = await send(subjectOf(row), example, { cookies: household.cookiesOf(role) });
      const words = await told(response);
      if (OUTSIDERS.includes(role)) expect(words, `${role} is told of the household`).not.toMatch(household.mark);
      return wordFor(response.status, response.headers, words, role);
    });
  }

  it.each([...table])('%s', async (row, access) => {
    const got = {} as Access;
    for (const role of ROLES) got[role] = await ask(row, role);
    // What is open to strangers is not the asker's own.
    if (got.nobody === 'yes') for (const role of ROLES) if (got[role] === 'own') got[role] = 'yes';
    expect(rowOf(row, got)).toBe(rowOf(row, access));
  });

  const closed = [...table].filter(([, { nobody }]) => nobody === 'sign in').map(([row]) => row);

  it('takes a forged token for nobody’s', async () => {
    for (const row of closed) {
      const example = ROUTE_REQUESTS[row]?.(household.ids) ?? {};
      expect((await send(subjectOf(row), example, { token: 'not.a.token' })).status, row).toBe(401);
    }
  });

  it('answers 503 with Retry-After while the store is away, whatever is asked', async () => {
    // Whose a stream is may be remembered, and what is above a cap the catalog says.
    // Players come with a token or are strangers, whatever the store says.
    const asked = closed.filter(
      (row) => row !== 'GET /api/progress/stream' && !row.endsWith('above her cap)') && !row.includes(' /trakt/'),
    );
    const cookies = household.cookiesOf('adult, PINs');
    // Whose a profile is may be remembered for some seconds, from the rows above.
    forgetProfiles();
    away = true;
    try {
      // Together: some wait for the store a while before they give up.
      const answers = await Promise.all(
        asked.map(async (row) => {
          const { status, headers } = await send(subjectOf(row), ROUTE_REQUESTS[row]?.(household.ids) ?? {}, {
            cookies,
          });
          return [row, status, headers.has('retry-after')];
        }),
      );
      expect(answers).toEqual(asked.map((row) => [row, 503, true]));
    } finally {
      away = false;
    }
  });
});
