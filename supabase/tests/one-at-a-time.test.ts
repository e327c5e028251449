import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const TIMES = 10;

/** Requests that arrive together, of people who may do different things: each is a transaction of its own. */
describe.each(DATABASE_KINDS)('requests at the same moment (%s)', (kind) => {
  let test: TestSupabase;
  let household: TestHousehold;
  let stranger: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    [household, stranger] = [await test.signUp(), await test.signUp()];
  });

  it('nobody acts as somebody else', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const ask = (client: TestSupabase['admin']) => client.from('profiles').select('id').eq('id', household.profileId);
      const clients = [test.anonymous, stranger.client, household.client, test.admin, stranger.client, test.anonymous];
      const answers = await Promise.all(clients.map(async (client) => (await ask(client)).data?.length));
      expect(answers).toEqual([0, 0, 1, 1, 0, 0]);
    }
  });

  it('nobody writes by the right of somebody else', async () => {
    const rename = (client: TestSupabase['admin'], name: string) =>
      client.from('profiles').update({ name }).eq('id', household.profileId).select('id');
    for (let time = 0; time < TIMES; time += 1) {
      const [theirs, ours] = await Promise.all([rename(stranger.client, 'Mallory'), rename(test.admin, 'Ada')]);
      expect([theirs.data?.length, ours.data?.length]).toEqual([0, 1]);
    }
    const { data } = await household.client.from('profiles').select('name').eq('id', household.profileId).single();
    expect(data?.name).toBe('Ada');
  });

  it('one that fails takes nothing back of one that was answered', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const id = randomUUID();
      const insert = (row: { id: string; household_id: string; name: string }) =>
        household.client.from('profiles').insert(row);
      const [good, bad] = await Promise.all([
        insert({ id, household_id: household.householdId, name: 'Grace' }),
        insert({ id: household.profileId, household_id: household.householdId, name: 'Twice' }),
      ]);
      expect([good.status, bad.status]).toEqual([201, 409]);
      const { data } = await household.client.from('profiles').select('id').eq('id', id);
      expect(data).toHaveLength(1);
      await household.client.from('profiles').delete().eq('id', id).throwOnError();
    }
  });
});
