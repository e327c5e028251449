import { beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

describe.each(DATABASE_KINDS)('households keep to themselves (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    others = await test.signUp();
  });

  it('shows each account its own household, members and profiles alone', async () => {
    for (const table of ['households', 'household_members', 'profiles'] as const) {
      const { data } = await ours.client.from(table).select('*').throwOnError();
      expect(data, table).toHaveLength(1);
      expect(JSON.stringify(data)).toContain(ours.householdId);
      const { data: theirs } = await others.client.from(table).select('*').throwOnError();
      expect(JSON.stringify(theirs)).not.toContain(ours.householdId);
    }
  });

  it('shows a stranger nothing', async () => {
    for (const table of ['households', 'household_members', 'profiles'] as const) {
      const { data } = await test.anonymous.from(table).select('*');
      expect(data ?? [], table).toEqual([]);
    }
  });

  it('refuses a profile in another household', async () => {
    const { error } = await others.client.from('profiles').insert({ household_id: ours.householdId, name: 'Mallory' });
    expect(error?.code).toBe('42501');
  });

  it('changes and deletes nothing of another household', async () => {
    const renamed = await others.client
      .from('households')
      .update({ name: 'Ours now' })
      .eq('id', ours.householdId)
      .select();
    expect(renamed.data ?? []).toEqual([]);
    const renamedProfile = await others.client.from('profiles').update({ name: 'X' }).eq('id', ours.profileId).select();
    expect(renamedProfile.data ?? []).toEqual([]);
    const deleted = await others.client.from('profiles').delete().eq('id', ours.profileId).select();
    expect(deleted.data ?? []).toEqual([]);
    const left = await test.admin.from('profiles').select('name').eq('id', ours.profileId).single().throwOnError();
    expect(left.data.name).toBe('Ada');
  });

  it('renames its own and changes nothing else of it, so that no household becomes the one that was here first', async () => {
    const mine = () => test.admin.from('households').select('*').eq('id', others.householdId).single().throwOnError();
    const runs = () => test.admin.rpc('runs_tonight', { account: others.userId }).throwOnError();
    const before = (await mine()).data;
    await others.client
      .from('households')
      .update({ name: 'Renamed', created_at: '1970-01-01T00:00:00Z', pin_set_at: '1970-01-01T00:00:00Z' })
      .eq('id', others.householdId)
      .throwOnError();
    expect((await mine()).data).toEqual({ ...before, name: 'Renamed' });
    expect((await runs()).data).toBe(false);
  });

  it('cannot move a profile into another household', async () => {
    const { error } = await others.client
      .from('profiles')
      .update({ household_id: ours.householdId })
      .eq('id', others.profileId);
    expect(error?.code).toBe('42501');
  });

  it('lets nobody make themselves a member elsewhere', async () => {
    const { error } = await others.client
      .from('household_members')
      .insert({ household_id: ours.householdId, user_id: others.userId, role: 'owner' });
    expect(error?.code).toBe('42501');
  });

  it('answers a second create_household with the household that is there', async () => {
    const { data } = await ours.client.rpc('create_household', { household_name: 'Again' }).throwOnError();
    expect(data).toBe(ours.householdId);
  });

  it('makes no household for a stranger', async () => {
    const { error } = await test.anonymous.rpc('create_household', { household_name: 'Nobody' });
    expect(error).not.toBeNull();
  });
});
