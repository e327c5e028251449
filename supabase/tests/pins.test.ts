import { beforeAll, describe, expect, it } from 'vitest';
import { forgivePin, storePin, takePinGuess } from '@/lib/household/pins/repository';
import { deleteProfile, listProfiles, orderProfiles, restoreProfile, updateProfile } from '@/lib/household/repository';
import {
  DATABASE_KINDS,
  forgetProof,
  proveAccount,
  sharedSupabase,
  type TestHousehold,
  type TestSupabase,
} from './test-supabase';

describe.each(DATABASE_KINDS)('PINs and profiles (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    others = await test.signUp();
  });

  const settings = () => ({ householdId: ours.householdId, profileId: null });
  const own = () => ({ householdId: ours.householdId, profileId: ours.profileId });

  it('tells that there is a PIN, and never the PIN', async () => {
    await storePin(test.admin, own(), 'the hash');
    const [profile] = await listProfiles(ours.client);
    expect(profile?.pinSetAt).not.toBeNull();
    for (const client of [ours.client, others.client, test.anonymous]) {
      const { data } = await client.from('pins').select('*');
      expect(data ?? []).toEqual([]);
      expect(
        (await client.rpc('take_pin_guess', { household: ours.householdId, profile: ours.profileId })).error,
      ).not.toBeNull();
      expect((await client.rpc('forgive_pin', { pin: ours.profileId })).error).not.toBeNull();
    }
  });

  it('takes two wrong guesses at once, then makes wait, twice as long each time, until it is forgiven', async () => {
    await storePin(test.admin, own(), 'the hash');
    const first = await takePinGuess(test.admin, own());
    expect(first).toMatchObject({ kind: 'taken', hash: 'the hash' });
    await takePinGuess(test.admin, own());
    expect(await takePinGuess(test.admin, own())).toMatchObject({ kind: 'taken' });
    const waiting = await takePinGuess(test.admin, own());
    expect(waiting?.kind === 'wait' && waiting.seconds).toBeGreaterThan(25);
    await test.admin.from('pins').update({ wait_until: null }).eq('profile_id', ours.profileId).throwOnError();
    await takePinGuess(test.admin, own());
    const longer = await takePinGuess(test.admin, own());
    expect(longer?.kind === 'wait' && longer.seconds).toBeGreaterThan(55);
    if (first?.kind === 'taken') await forgivePin(test.admin, first.pinId);
    expect(await takePinGuess(test.admin, own())).toMatchObject({ kind: 'taken' });
  });

  it('takes no more guesses at once than one after another', async () => {
    await storePin(test.admin, settings(), 'the hash');
    const guesses = await Promise.all(Array.from({ length: 10 }, () => takePinGuess(test.admin, settings())));
    expect(guesses.filter((guess) => guess?.kind === 'taken')).toHaveLength(3);
    await storePin(test.admin, settings(), null);
    expect(await takePinGuess(test.admin, settings())).toBeNull();
  });

  it('keeps a client’s own token from lifting a cap, adding a profile or taking a PIN away where the settings have one', async () => {
    await storePin(test.admin, settings(), 'the hash');
    const { client, profileId, householdId } = ours;
    await forgetProof(test, ours);
    expect((await client.from('profiles').update({ rating_cap: 6 }).eq('id', profileId)).error?.code).toBe('42501');
    expect((await client.from('profiles').insert({ household_id: householdId, name: 'New' })).error?.code).toBe(
      '42501',
    );
    await client.from('profiles').update({ pin_set_at: null }).eq('id', profileId).throwOnError();
    await client.from('households').update({ pin_set_at: null }).eq('id', householdId).throwOnError();
    const { data: household } = await client.from('households').select('pin_set_at').single().throwOnError();
    expect(household.pin_set_at).not.toBeNull();
    const [profile] = await listProfiles(client);
    expect(profile).toMatchObject({ ratingCap: null, pinSetAt: expect.any(String) });
    if (profile) await updateProfile(test.admin, profile, { ratingCap: 6 });
    expect((await listProfiles(client))[0]?.ratingCap).toBe(6);
    await storePin(test.admin, settings(), null);
    await proveAccount(test, ours);
  });

  it('deletes a profile so that nobody sees or acts for it, and brings it back', async () => {
    const { client, householdId } = ours;
    const { data: other } = await client
      .from('profiles')
      .insert({ household_id: householdId, name: 'Bo', sort_order: 5 })
      .select('id')
      .single()
      .throwOnError();
    await client
      .from('watchlist')
      .insert({ profile_id: other.id, media_type: 'movie', tmdb_id: 1, position: 0, title: 'A film' })
      .throwOnError();
    expect(await deleteProfile(others.client, other.id)).toBe(false);
    expect(await deleteProfile(client, other.id)).toBe(true);
    expect(await deleteProfile(client, other.id)).toBe(false);
    expect((await listProfiles(client)).map(({ name }) => name)).toEqual(['Ada']);
    expect((await client.from('watchlist').select('title').throwOnError()).data).toEqual([]);
    expect(await restoreProfile(others.client, householdId, other.id)).toBeNull();
    expect(await restoreProfile(client, householdId, other.id)).toMatchObject({ name: 'Bo' });
    expect((await client.from('watchlist').select('title').throwOnError()).data).toEqual([{ title: 'A film' }]);
    await orderProfiles(client, [other.id, ours.profileId]);
    expect((await listProfiles(client)).map(({ name }) => name)).toEqual(['Bo', 'Ada']);
    await orderProfiles(others.client, [ours.profileId, other.id]);
    expect((await listProfiles(client)).map(({ name }) => name)).toEqual(['Bo', 'Ada']);
  });

  it('deletes for good after thirty days', async () => {
    const { data: old } = await ours.client
      .from('profiles')
      .insert({
        household_id: ours.householdId,
        name: 'Old',
        deleted_at: new Date(Date.now() - 31 * 86_400_000).toISOString(),
      })
      .select('id')
      .single()
      .throwOnError();
    await deleteProfile(ours.client, old.id);
    expect((await test.admin.from('profiles').select('id').eq('id', old.id).throwOnError()).data).toEqual([]);
  });
});
