import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EveningKey } from '@/lib/tonight/evening-columns';
import { readEvening } from '@/lib/tonight/evening-repository';
import { setNeverAgain, takeBackNeverAgain } from '@/lib/tonight/never-again-repository';
import { addPick, addRefusal, removePick, setDoneBy, setPresence, setVote } from '@/lib/tonight/repository';
import { addVeto, readVetoes, removeVeto } from '@/lib/tonight/vetoes-repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const film = (tmdbId: number) =>
  ({ type: 'movie', tmdbId, title: `Title ${tmdbId}`, poster: null, backdrop: null }) as const;
const key = (tmdbId: number) => ({ type: 'movie', tmdbId }) as const;

const NOW = new Date();

describe.each(DATABASE_KINDS)('an evening (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;
  let jonas: string;
  let tonight: EveningKey;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    others = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Jonas' };
    jonas = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
  });
  let day = 0;
  beforeEach(() => {
    day += 1;
    tonight = { householdId: ours.householdId, evening: `2026-11-${String(day).padStart(2, '0')}` };
  });

  const read = () => readEvening(ours.client, tonight, [ours.profileId, jonas]);

  it('begins with nothing said', async () => {
    expect(await read()).toMatchObject({ doneBy: null, presence: [], votes: [], picks: [], neverAgain: [] });
  });

  it('keeps what two devices say of who is here at once', async () => {
    await Promise.all([
      setPresence(ours.client, tonight, ours.profileId, true),
      setPresence(ours.client, tonight, jonas, true),
    ]);
    await setPresence(ours.client, tonight, jonas, false);
    await setPresence(ours.client, tonight, jonas, true, 'where-unsaid');
    const { presence } = await read();
    expect(new Map(presence.map(({ profileId, here }) => [profileId, here]))).toEqual(
      new Map([
        [ours.profileId, true],
        [jonas, false],
      ]),
    );
  });

  it('knows the last word on when to be done', async () => {
    await setDoneBy(ours.client, tonight, '2026-11-21T22:00:00.000Z');
    await setDoneBy(ours.client, tonight, '2026-11-21T23:30:00.000Z');
    expect((await read()).doneBy).toBe('2026-11-21T23:30:00.000Z');
    await setDoneBy(ours.client, tonight, null);
    expect((await read()).doneBy).toBeNull();
  });

  it('keeps everyone’s votes and picks that are made at once, each once', async () => {
    await Promise.all([
      setVote(ours.client, tonight, ours.profileId, key(1), NOW),
      setVote(ours.client, tonight, jonas, key(1), NOW),
      setVote(ours.client, tonight, jonas, key(2), NOW),
      setVote(ours.client, tonight, jonas, key(2), NOW),
      addPick(ours.client, tonight, ours.profileId, film(1), NOW),
      addPick(ours.client, tonight, jonas, film(2), NOW),
      addPick(ours.client, tonight, jonas, film(2), NOW),
    ]);
    const { votes, picks } = await read();
    expect(votes).toHaveLength(3);
    expect(picks.map(({ tmdbId, pickedBy }) => [tmdbId, pickedBy]).sort()).toEqual([
      [1, ours.profileId],
      [2, jonas],
    ]);
    await setVote(ours.client, tonight, jonas, key(1), null);
    expect((await read()).votes).toHaveLength(2);
  });

  it('leaves a pick with whoever picked it first, and takes it back once', async () => {
    await addPick(ours.client, tonight, ours.profileId, film(1), NOW);
    await addPick(ours.client, tonight, jonas, film(1), NOW);
    expect((await read()).picks).toMatchObject([{ pickedBy: ours.profileId }]);
    expect(await removePick(ours.client, tonight, key(1))).toBe(true);
    expect(await removePick(ours.client, tonight, key(1))).toBe(false);
  });

  it('keeps what was refused, said by two devices at once, and only for this evening', async () => {
    await Promise.all([1, 1, 2].map((id) => addRefusal(ours.client, tonight, key(id))));
    const sorted = (await read()).refused.map(({ tmdbId }) => tmdbId).sort();
    expect(sorted).toEqual([1, 2]);
    expect((await readEvening(ours.client, { ...tonight, evening: '2026-12-31' }, [])).refused).toEqual([]);
  });

  it('knows who picked last, over all evenings', async () => {
    await addPick(ours.client, tonight, jonas, film(7), NOW);
    const { lastPicks, picks } = await read();
    expect(lastPicks.get(jonas)).toBe(picks[0]?.pickedAt);
  });

  it('gives everyone one veto, which can be taken back', async () => {
    const answers = await Promise.all([1, 2, 3].map((id) => addVeto(test.admin, tonight, jonas, film(id))));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const [spent] = await readVetoes(test.admin, tonight);
    if (!spent) throw new Error('no veto was kept');
    expect(await addVeto(test.admin, tonight, jonas, { ...spent, title: 'Again' })).toBe(true);
    expect(await addVeto(test.admin, tonight, ours.profileId, film(9))).toBe(true);
    await removeVeto(test.admin, tonight, jonas, spent);
    expect(await addVeto(test.admin, tonight, jonas, film(8))).toBe(true);
  });

  it('tells nobody of vetoes, not even the household', async () => {
    await addVeto(test.admin, tonight, jonas, film(1));
    for (const client of [ours.client, others.client, test.anonymous]) {
      const { data } = await client.from('tonight_vetoes').select('*');
      expect(data ?? []).toEqual([]);
    }
  });

  it('remembers what somebody never wants again, until they change their mind', async () => {
    await Promise.all([setNeverAgain(ours.client, jonas, film(1)), setNeverAgain(ours.client, jonas, film(1))]);
    expect((await read()).neverAgain).toEqual([{ ...key(1), profileId: jonas }]);
    await takeBackNeverAgain(ours.client, jonas, key(1));
    expect((await read()).neverAgain).toEqual([]);
  });

  it('is closed to other households', async () => {
    await Promise.all([
      setPresence(ours.client, tonight, jonas, true),
      setVote(ours.client, tonight, jonas, key(1), NOW),
      addPick(ours.client, tonight, jonas, film(1), NOW),
      setDoneBy(ours.client, tonight, '2026-11-21T22:00:00.000Z'),
      addRefusal(ours.client, tonight, key(1)),
      setNeverAgain(ours.client, jonas, film(5)),
    ]);
    expect(await readEvening(others.client, tonight, [ours.profileId, jonas])).toMatchObject({
      doneBy: null,
      presence: [],
      votes: [],
      picks: [],
      refused: [],
      neverAgain: [],
    });
    const denied = 'row-level security';
    await expect(addRefusal(others.client, tonight, key(2))).rejects.toThrow(denied);
    await expect(setPresence(others.client, tonight, jonas, false)).rejects.toThrow(denied);
    await expect(setVote(others.client, tonight, jonas, key(2), NOW)).rejects.toThrow(denied);
    await expect(addPick(others.client, tonight, others.profileId, film(3), NOW)).rejects.toThrow(denied);
    await expect(setNeverAgain(others.client, jonas, film(3))).rejects.toThrow(denied);
    const theirs = { ...tonight, householdId: others.householdId };
    await expect(setVote(others.client, theirs, jonas, key(2), NOW)).rejects.toThrow(denied);
    expect(await removePick(others.client, tonight, key(1))).toBe(false);
    expect((await read()).picks).toHaveLength(1);
    await takeBackNeverAgain(ours.client, jonas, key(5));
  });
});
