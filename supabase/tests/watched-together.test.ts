import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupOf } from '@/lib/household/group/repository';
import { unlockProfile } from '@/lib/household/pins/unlock';
import { readHousehold } from '@/lib/household/repository';
import type { Viewer } from '@/lib/household/viewer';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { verifyAccessToken } from '@/lib/supabase/access-token';
import { watchedTogether } from '@/lib/use-cases/progress/watched-together';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** In the demo's catalog: for everyone, and not for a child of six. */
const FILMS = { forAll: 9_000_001, forGrownUps: 9_000_002 };

describe.each(DATABASE_KINDS)('what is begun together (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let ids: Record<'ada' | 'ben' | 'lina', string>;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
  });
  beforeEach(async () => {
    ours = await test.signUp();
    ids = { ada: ours.profileId, ben: await add('Ben'), lina: await add('Lina', 6) };
  });

  async function add(name: string, rating_cap: number | null = null): Promise<string> {
    const row = { household_id: ours.householdId, name, rating_cap };
    return (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
  }

  async function play(members: string[], tmdbId: number): Promise<string> {
    const profileId = (await groupOf(ours.client, members)) ?? '';
    const at = new Date().toISOString();
    const played = { position: 120, duration: 596, secondsPlayed: 120, observedAt: at, sentAt: at };
    const device = { sessionId: randomUUID(), sequence: 1, deviceId: randomUUID() };
    const report = reportSchema.parse({ profileId, type: 'movie', tmdbId, ...played, ...device });
    await recordProgress(test.admin, [entryFromReport(report, Date.now())]);
    return profileId;
  }

  /** The home of a person in a browser that was given these PINs. */
  async function homeOf(who: string, unlocked: Viewer['unlocked'] = {}) {
    const identity = await verifyAccessToken(ours.accessToken);
    const people = await readHousehold(ours.client);
    const profile = people.profiles.find(({ id }) => id === who);
    if (!identity || !profile) throw new Error('nobody is there');
    const viewer = { ...people, identity, unlocked, activeProfile: profile, missing: null };
    return watchedTogether(viewer, profile);
  }

  it('is on the home of each of them, and of nobody else', async () => {
    const profileId = await play([ids.ada, ids.ben], FILMS.forAll);
    const [row, ...others] = await homeOf(ids.ada);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ profileId, names: ['Ben'], isOpen: true, items: [{ tmdbId: FILMS.forAll }] });
    expect(row?.query).toBe(`with=${ids.ada},${ids.ben}`);
    expect(await homeOf(ids.ben)).toMatchObject([{ profileId, items: [{ place: { position: 120 } }] }]);
    expect(await homeOf(ids.lina)).toEqual([]);
  });

  it('keeps to the cap of the youngest of them', async () => {
    await play([ids.ada, ids.lina], FILMS.forGrownUps);
    expect(await homeOf(ids.ada)).toEqual([]);
    await play([ids.ada, ids.lina], FILMS.forAll);
    expect(await homeOf(ids.lina)).toMatchObject([{ items: [{ tmdbId: FILMS.forAll }] }]);
  });

  it('goes on where whoever has a PIN gave it, and is shown closed elsewhere', async () => {
    await play([ids.ada, ids.ben], FILMS.forAll);
    await test.admin
      .rpc('set_pin', { household: ours.householdId, profile: ids.ben, pin_hash: quickHash('2468') })
      .throwOnError();
    expect(await homeOf(ids.ada)).toMatchObject([{ isOpen: false, items: [{ tmdbId: FILMS.forAll }] }]);
    const ben = (await readHousehold(ours.client)).profiles.find(({ id }) => id === ids.ben);
    expect(await homeOf(ids.ben, ben && unlockProfile({}, ben))).toMatchObject([{ isOpen: true }]);
  });

  it('is nobody’s any more once somebody of them is gone', async () => {
    await play([ids.ada, ids.ben], FILMS.forAll);
    const gone = { deleted_at: new Date().toISOString() };
    await test.admin.from('profiles').update(gone).eq('id', ids.ben).throwOnError();
    expect(await homeOf(ids.ada)).toEqual([]);
  });
});
