import { createHash, randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvite,
  deleteHousehold,
  insertInvite,
  leaveHousehold,
  listOpenInvites,
  listPeople,
  lookAtInvite,
  removePerson,
} from '@/lib/household/membership-repository';
import type { Database } from '@/lib/supabase/database.types';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

describe.each(DATABASE_KINDS)('invites, leaving and deleting (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    others = await test.signUp();
  });

  async function invite(): Promise<string> {
    const token = randomUUID();
    await insertInvite(ours.client, ours.householdId, createHash('sha256').update(token).digest('hex'));
    return token;
  }

  /** An account that lives nowhere yet. */
  async function newcomer() {
    const client = createClient<Database>('http://supabase.localhost', test.supabase.keys.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: (input, init) => test.supabase.fetch(new Request(input, init)) },
    });
    const { data, error } = await client.auth.signUp({ email: `${randomUUID()}@example.org`, password: randomUUID() });
    if (error || !data.user) throw new Error('sign-up failed', { cause: error });
    return { client, userId: data.user.id };
  }

  it('takes one account in, and the second not', async () => {
    const token = await invite();
    const [one, two] = [await newcomer(), await newcomer()];
    expect(await lookAtInvite(test.anonymous, token)).toEqual({ state: 'open', householdName: 'Test' });
    expect(await acceptInvite(one.client, token)).toBe('joined');
    expect(await acceptInvite(two.client, token)).toBe('used');
    expect(await acceptInvite(one.client, token), 'pressed twice').toBe('member');
    expect(await lookAtInvite(test.anonymous, token)).toMatchObject({ state: 'used' });
    const { data } = await one.client.from('profiles').select('id').throwOnError();
    expect(data).toEqual([{ id: ours.profileId }]);
    expect((await two.client.from('profiles').select('id').throwOnError()).data).toEqual([]);
    expect(await listPeople(one.client)).toHaveLength(2);
  });

  it('takes in one of two who press at once', async () => {
    const token = await invite();
    const people = await Promise.all([newcomer(), newcomer()]);
    const answers = await Promise.all(people.map(({ client }) => acceptInvite(client, token)));
    expect(answers.sort()).toEqual(['joined', 'used']);
  });

  it('says so when a link is unknown, over, withdrawn, or the account lives elsewhere', async () => {
    const { client } = await newcomer();
    expect(await acceptInvite(client, 'nonsense')).toBe('unknown');
    expect(await lookAtInvite(test.anonymous, 'nonsense')).toEqual({ state: 'unknown', householdName: null });
    const token = await invite();
    expect(await acceptInvite(others.client, token)).toBe('elsewhere');
    await test.admin
      .from('household_invites')
      .update({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .is('accepted_at', null)
      .throwOnError();
    expect(await acceptInvite(client, token)).toBe('expired');
    expect(await listOpenInvites(ours.client)).toEqual([]);
  });

  it('lets owners alone invite, each into their own household', async () => {
    const hash = createHash('sha256').update('x').digest('hex');
    await expect(insertInvite(others.client, ours.householdId, hash)).rejects.toThrow();
    const { client } = await newcomer();
    await acceptInvite(client, await invite());
    await expect(insertInvite(client, ours.householdId, hash)).rejects.toThrow();
    expect((await others.client.from('household_invites').select('*').throwOnError()).data).toEqual([]);
    expect((await test.anonymous.from('household_invites').select('*')).data ?? []).toEqual([]);
    expect(await deleteHousehold(client, ours.householdId)).toBe(false);
    const people = await listPeople(ours.client);
    expect(await removePerson(client, people[0]?.userId ?? ''), 'a member shows nobody out').toBe(false);
  });

  it('hands the household on when its owner leaves, and never leaves it empty', async () => {
    const heirs = (await listPeople(ours.client)).filter(({ role }) => role === 'member');
    expect(heirs.length).toBeGreaterThan(0);
    expect(await leaveHousehold(ours.client)).toBe(true);
    expect((await ours.client.from('profiles').select('id').throwOnError()).data).toEqual([]);
    const { data: owners } = await test.admin
      .from('household_members')
      .select('user_id')
      .eq('household_id', ours.householdId)
      .eq('role', 'owner')
      .throwOnError();
    expect(owners).toEqual([{ user_id: heirs[0]?.userId }]);
    expect(await leaveHousehold(others.client), 'the last one').toBe(false);
  });

  it('deletes a household with everything in it', async () => {
    await others.client
      .from('watchlist')
      .insert({ profile_id: others.profileId, media_type: 'movie', tmdb_id: 1, position: 0, title: 'A film' })
      .throwOnError();
    expect(await deleteHousehold(others.client, others.householdId)).toBe(true);
    const left = await test.admin.from('watchlist').select('title').eq('profile_id', others.profileId).throwOnError();
    expect(left.data).toEqual([]);
  });
});
