import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findActions, subjectOf } from '@/lib/testing/access/subjects';
import { ACTION_CALLS } from './access/action-calls';
import { AccessHousehold } from './access/household';
import { inNextRequest } from './access/next-request';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase } from './test-supabase';

/*
 * What no page of ours sends to an action, by an owner who may do everything. Whatever it is, an action answers: with words
 * beside the field, by going somewhere, or by doing nothing.
 */

/** These read nothing of what is sent, would end what the others need, or take their time for each wrong password. */
const LEFT_OUT =
  /^(?:exploreDemo|signOut|signOutEverywhere|endOtherSessions|leaveHousehold|deleteHousehold|deleteAccount|signUp|signIn|scanAgain|prove)Action/;

const TEXTS = ['', 'a\0b', '\uD800', '\u202E', '-1', '../..', 'x'.repeat(10_000)];
const VALUES = [
  undefined,
  null,
  '',
  'a\0b',
  '-1',
  -1,
  0.5,
  Number.POSITIVE_INFINITY,
  [],
  {},
  { type: 'movie', tmdbId: '\0' },
];

/** A call with one thing in it wrong at a time, and with all of it wrong. */
function* spoilt(args: unknown[]): Generator<unknown[]> {
  yield [];
  const form = args.find((arg) => arg instanceof FormData);
  if (!form) {
    for (const value of VALUES) {
      yield args.map(() => value);
      for (const index of args.keys()) yield args.map((arg, at) => (at === index ? value : arg));
    }
    return;
  }
  const withForm = (fields: [string, string][]) => {
    const other = new FormData();
    for (const [name, value] of fields) other.set(name, value);
    return args.map((arg) => (arg === form ? other : arg));
  };
  const fields = [...form].map(([name, value]): [string, string] => [name, String(value)]);
  yield withForm([]);
  for (const text of TEXTS) {
    yield withForm(fields.map(([name]) => [name, text]));
    for (const spoiled of fields) yield withForm(fields.map((field) => (field === spoiled ? [field[0], text] : field)));
  }
}

const FILE_OF = new Map(findActions().map(({ name, file }) => [name, file]));

describe.each(DATABASE_KINDS)('what no page of ours sends to an action (%s)', (kind) => {
  let household: AccessHousehold;

  beforeAll(async () => {
    const test = await sharedSupabase(kind);
    serveFrom(test);
    household = await AccessHousehold.make(test);
  });

  it.each(Object.keys(ACTION_CALLS).filter((row) => !LEFT_OUT.test(row)))(
    '%s',
    async (row) => {
      const asker = household.askerIn('owner');
      const name = subjectOf(row);
      const module: Record<string, unknown> = await import(path.resolve(FILE_OF.get(name) ?? ''));
      const action = module[name] as (...args: unknown[]) => unknown;
      const failed: string[] = [];
      for (const args of spoilt(ACTION_CALLS[row]?.(asker).args ?? [])) {
        // A call without its form is not one that Next makes.
        if (args.length === 0 && action.length > 0) continue;
        await inNextRequest(household.cookiesOf('owner'), () => action(...args)).catch((error: Error) => {
          const sent = args.map((arg) => (arg instanceof FormData ? [...arg] : arg));
          failed.push(`${JSON.stringify(sent).slice(0, 200)}: ${error.name} ${error.message.slice(0, 100)}`);
        });
      }
      expect(failed).toEqual([]);
    },
    120_000,
  );
});
