import { beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '@/lib/testing/access/subjects';
import { readAccess, readTokenAccess, TOKENS, type Word } from '@/lib/testing/access/table';
import { apiOperations } from '@/lib/use-cases/api-document/operations';
import { routeFor } from '../next-route';
import { serveFrom } from '../progress-api';
import { DATABASE_KINDS, sharedSupabase } from '../test-supabase';
import { secretOf } from './beginning';
import { AccessHousehold } from './household';
import { ROUTE_REQUESTS } from './route-requests';
import { send } from './send';
import { tryAs } from './try-as';
import { told, wordFor } from './words';

const table = readTokenAccess();

it('has a row for every request to a route that asks who somebody is', () => {
  const closed = [...readAccess('Routes')].filter(([, { nobody }]) => nobody === 'sign in').map(([row]) => row);
  expect([...table.keys()].sort()).toEqual(closed.sort());
});

it('is described: the API says of each operation which tokens it takes', async () => {
  for (const { method, path, tokens = 'none' } of apiOperations) {
    const found = await routeFor(path.replaceAll(/\{\w+\}/g, '1'));
    expect(found?.route[method.toUpperCase()]?.access.tokens, `${method} ${path}`).toBe(tokens);
  }
});

describe.each(DATABASE_KINDS)('every route, asked by a token (%s)', (kind) => {
  let household: AccessHousehold;

  beforeAll(async () => {
    const test = await sharedSupabase(kind);
    serveFrom(test);
    household = await AccessHousehold.make(test);
  });

  async function ask(row: string, token: string, cookies: string[]): Promise<Word> {
    const example = ROUTE_REQUESTS[row]?.(household.ids) ?? {};
    // As the owner's doing: what a token may do is done in the household.
    return tryAs(household, 'owner', async () => {
      const response = await send(subjectOf(row), example, { token, cookies });
      return wordFor(response.status, response.headers, await told(response), 'owner');
    });
  }

  it.each([...table])('%s', async (row, words) => {
    const { ada, grace, lina } = household.ids;
    const secrets = [secretOf(ada, false), secretOf(ada, true), secretOf(grace, true), secretOf(lina, true)];
    const got: Word[] = [];
    // The owner's own cookies come along, and open nothing.
    for (const secret of secrets) got.push(await ask(row, secret, household.cookiesOf('owner')));
    expect(line(row, got)).toBe(line(row, words));
  });

  it('answers no token that nobody made, whoever’s cookies come along', async () => {
    for (const row of table.keys()) {
      const example = ROUTE_REQUESTS[row]?.(household.ids) ?? {};
      const answer = await send(subjectOf(row), example, {
        token: secretOf(household.ids.olga, true),
        cookies: household.cookiesOf('owner'),
      });
      expect(answer.status, row).toBe(401);
    }
  });
});

function line(row: string, words: Word[]): string {
  return `| \`${row}\` | ${TOKENS.map((_, index) => words[index]).join(' | ')} |`;
}
