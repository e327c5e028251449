import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeHouseholdFirst } from '@/lib/household/runs-tonight-repository';
import { findActions, subjectOf } from '@/lib/testing/access/subjects';
import { type Access, ROLES, type Role, readAccess, rowOf, type Word } from '@/lib/testing/access/table';
import { serveFrom } from '../progress-api';
import { DATABASE_KINDS, sharedSupabase } from '../test-supabase';
import { ACTION_CALLS } from './action-calls';
import { wordForAction } from './action-words';
import { AccessHousehold } from './household';
import { inNextRequest } from './next-request';
import { tryAs } from './try-as';

const table = readAccess('Actions');
const actions = findActions();

it('has a row, and a call to try, for every action there is, and for nothing else', () => {
  const names = actions.map(({ name }) => name);
  expect(new Set(names).size, 'a name for each').toBe(names.length);
  const rows = [...table.keys()];
  expect([...new Set(rows.map(subjectOf))].sort()).toEqual(names.sort());
  expect(Object.keys(ACTION_CALLS).sort()).toEqual(rows.sort());
});

async function load(name: string): Promise<(...args: unknown[]) => unknown> {
  const found = actions.find((action) => action.name === name);
  if (!found) throw new Error(`no action ${name}`);
  const module: Record<string, unknown> = await import(path.resolve(found.file));
  const action = module[name];
  if (typeof action !== 'function') throw new Error(`${name} is no function`);
  return (...args) => action(...args);
}

describe.each(DATABASE_KINDS)('every action, called by everyone there is (%s)', (kind) => {
  let household: AccessHousehold;

  beforeAll(async () => {
    const test = await sharedSupabase(kind);
    serveFrom(test);
    household = await AccessHousehold.make(test);
    await makeHouseholdFirst((await test.signUp()).householdId);
  });

  async function call(row: string, role: Role): Promise<Word> {
    const example = ACTION_CALLS[row]?.(household.askerIn(role));
    if (!example) throw new Error(`no call for ${row}`);
    const attempt = async () => {
      const action = await load(subjectOf(row));
      const outcome = await inNextRequest(household.cookiesOf(role), () => action(...example.args));
      return (changed: boolean) => wordForAction(outcome, { role, changed, isDone: example.isDone });
    };
    return tryAs(household, role, attempt, example);
  }

  it.each([...table])('%s', async (row, access) => {
    const got = {} as Access;
    for (const role of ROLES) got[role] = await call(row, role);
    if (got.nobody === 'yes') for (const role of ROLES) if (got[role] === 'own') got[role] = 'yes';
    expect(rowOf(row, got)).toBe(rowOf(row, access));
  });
});
