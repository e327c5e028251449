import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findGroup, groupOf } from '@/lib/household/group/repository';
import { listActingProfiles, listProfiles } from '@/lib/household/repository';
import { creditGroup } from '@/lib/progress/group/repository';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { readShowPlaces, readThread } from '@/lib/progress/repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const SHOW = 4711;
const DURATION = 3000;
const numbers = (episode: number) => ({ season: 1, episode });

describe.each(DATABASE_KINDS)('watching together (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let ben: string;
  let group: string;
  let clock = Date.now() - 24 * 3600_000;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
  });
  beforeEach(async () => {
    ours = await test.signUp();
    ben = await addProfile('Ben');
    group = (await groupOf(ours.client, [ben, ours.profileId])) ?? '';
  });

  async function addProfile(name: string, household = ours): Promise<string> {
    const row = { household_id: household.householdId, name };
    return (await household.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
  }

  /** A playback from the start up to `position`, a minute after whatever was played before it. */
  async function play(profileId: string, episode: number, position = DURATION, also: Partial<LedgerEntry> = {}) {
    clock += 60_000;
    const entry: LedgerEntry = {
      profileId,
      type: 'tv',
      tmdbId: SHOW,
      ...numbers(episode),
      episodeId: 100 + episode,
      id: randomUUID(),
      kind: 'playback',
      event: position >= DURATION ? 'ended' : 'pause',
      sequence: 1,
      position,
      duration: DURATION,
      creditsStart: null,
      secondsPlayed: position,
      observedMs: clock,
      sentMs: clock,
      receivedMs: clock,
      deviceId: randomUUID(),
      deviceName: 'Television',
      snapshot: { title: 'Part', showTitle: 'Saltmarsh Radio', episodeTitle: 'Part' },
      ...also,
    };
    const [place] = await recordProgress(test.admin, [entry]);
    if (!place) throw new Error('nothing was stored');
    return place;
  }
  const previous = (episode: number) => (episode > 1 ? numbers(episode - 1) : null);
  const playTogether = async (episode: number, position = DURATION, also: Partial<LedgerEntry> = {}) =>
    creditGroup(test.admin, await play(group, episode, position, also), previous(episode));

  const threadOf = async (profileId: string) => (await readThread(test.admin, profileId, SHOW)).thread?.episode ?? null;
  const placesOf = async (profileId: string) => {
    const places = await readShowPlaces(test.admin, profileId, SHOW);
    return new Map(places.map((place) => [place.episode, place]));
  };

  it('gives the same people one group, whoever asks and in whatever order', async () => {
    expect(await groupOf(ours.client, [ours.profileId, ben, ben])).toBe(group);
    expect(await findGroup(ours.client, [ours.profileId, ben])).toBe(group);
    expect(await Promise.all([1, 2, 3].map(() => groupOf(ours.client, [ben, ours.profileId])))).toEqual(
      [1, 2, 3].map(() => group),
    );
    const acting = await listActingProfiles(ours.client);
    expect(acting.find(({ id }) => id === group)?.members.toSorted()).toEqual([ours.profileId, ben].sort());
    expect(acting.find(({ id }) => id === ben)?.members).toEqual([]);
    expect((await listProfiles(ours.client)).map(({ id }) => id)).not.toContain(group);
  });

  it('makes no group of one, of strangers, or of groups, and lets nobody make one up', async () => {
    const others = await test.signUp();
    expect(await groupOf(ours.client, [ours.profileId])).toBeNull();
    expect(await groupOf(ours.client, [ours.profileId, randomUUID()])).toBeNull();
    expect(await groupOf(ours.client, [ours.profileId, others.profileId])).toBeNull();
    expect(await groupOf(others.client, [ours.profileId, ben])).toBeNull();
    expect(await groupOf(ours.client, [group, ben])).toBeNull();
    expect(await findGroup(others.client, [ours.profileId, ben])).toBeNull();
    const row = { household_id: ours.householdId, name: 'Made up', members: [ours.profileId, ben] };
    expect((await ours.client.from('profiles').insert(row)).error?.message).toContain('row-level security');
    const changed = await ours.client.from('profiles').update({ name: 'Mine' }).eq('id', group).select();
    expect(changed.data).toEqual([]);
  });

  it('dissolves with a member, and with nobody else', async () => {
    const cleo = await addProfile('Cleo');
    const three = await groupOf(ours.client, [ours.profileId, ben, cleo]);
    await ours.client.from('profiles').delete().eq('id', cleo).throwOnError();
    const left = await test.admin
      .from('profiles')
      .select('id')
      .in('id', [group, three ?? ''])
      .throwOnError();
    expect(left.data).toEqual([{ id: group }]);
  });

  // Where Ben was alone, what the group finished, and where Ben is then.
  it.each([
    { who: 'who is new goes along from the first', before: [], finished: 1, thread: 1, watched: [1] },
    { who: 'who is new and joins late stays new', before: [], finished: 3, thread: null, watched: [3] },
    { who: 'who was to see it next goes along', before: [1], finished: 2, thread: 2, watched: [1, 2] },
    { who: 'who sees it again stays on it', before: [1, 2], finished: 2, thread: 2, watched: [1, 2] },
    { who: 'who is ahead stays ahead', before: [1, 2, 3], finished: 2, thread: 3, watched: [1, 2, 3] },
    { who: 'who is ahead and had skipped it is credited', before: [1, 3], finished: 2, thread: 3, watched: [1, 2, 3] },
    { who: 'who is behind keeps what lies between', before: [1], finished: 4, thread: 1, watched: [1, 4] },
  ])('$who', async ({ before, finished, thread, watched }) => {
    for (const episode of before) await play(ben, episode);
    await playTogether(finished);
    expect(await threadOf(ben)).toBe(thread);
    const seen = [...(await placesOf(ben)).values()].filter(({ watchedAt }) => watchedAt);
    expect(seen.map(({ episode }) => episode).sort()).toEqual(watched);
    expect(await threadOf(group)).toBe(finished);
  });

  it('takes along who was in the middle of it, and leaves who was in the middle of the one before', async () => {
    await play(ours.profileId, 2, 1200);
    await play(ben, 1, 1200);
    await playTogether(2);
    expect((await placesOf(ours.profileId)).get(2)).toMatchObject({ finishedAt: expect.any(String) });
    expect(await threadOf(ben)).toBe(1);
    expect((await placesOf(ben)).get(1)).toMatchObject({ position: 1200, finishedAt: null });
    expect((await placesOf(ben)).get(2)).toMatchObject({ watchedAt: expect.any(String) });
  });

  it('credits nobody before the end, and as watched only what was really watched', async () => {
    expect(await playTogether(1, 1500)).toEqual([]);
    expect(await placesOf(ben)).toEqual(new Map());
    await playTogether(1, 1500, { event: 'next' });
    expect((await placesOf(ben)).get(1)).toMatchObject({ watchedAt: null, finishedAt: expect.any(String) });
    expect(await threadOf(ben)).toBe(1);
  });

  it('credits once, however often it is told', async () => {
    const place = await play(group, 1);
    const answers = await Promise.all([1, 2, 3].map(() => creditGroup(test.admin, place, null)));
    expect(answers.map((places) => places.length).sort()).toEqual([0, 0, 2]);
  });

  it('credits nothing for somebody who is no group', async () => {
    expect(await creditGroup(test.admin, await play(ben, 1), null)).toEqual([]);
  });

  it('finishes a film for everybody', async () => {
    const film = { type: 'movie', season: 0, episode: 0, tmdbId: 99 } as const;
    await play(ben, 0, 1200, film);
    const places = await playTogether(0, DURATION, film);
    expect(places.map(({ profileId }) => profileId).sort()).toEqual([ours.profileId, ben].sort());
    expect(places.every(({ watchedAt, finishedAt }) => watchedAt && finishedAt)).toBe(true);
  });

  it('never moves anybody back, whatever they and the group do', async () => {
    const step = fc.record({
      who: fc.constantFrom('ada', 'ben', 'group'),
      episode: fc.integer({ min: 1, max: 5 }),
      position: fc.constantFrom(300, 1500, 2600, DURATION),
      event: fc.constantFrom('pause', 'next', 'start-over'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const home = await test.signUp();
        const [ada, otherBen] = [home.profileId, await addProfile('Ben', home)];
        const both = (await groupOf(home.client, [ada, otherBen])) ?? '';
        for (const { who, episode, position, event } of steps) {
          if (who !== 'group') {
            await play(who === 'ada' ? ada : otherBen, episode, position, { event });
            continue;
          }
          const own = async (id: string) => ({ thread: await threadOf(id), places: await placesOf(id) });
          const before = new Map([
            [ada, await own(ada)],
            [otherBen, await own(otherBen)],
          ]);
          const place = await play(both, episode, position, { event });
          await creditGroup(test.admin, place, previous(episode));
          for (const [id, { thread, places }] of before) {
            const after = await own(id);
            expect(after.thread ?? 0).toBeGreaterThanOrEqual(thread ?? 0);
            for (const [number, known] of places) {
              const now = after.places.get(number);
              expect(now?.position ?? -1).toBeGreaterThanOrEqual(known.position);
              if (known.watchedAt) expect(now?.watchedAt).not.toBeNull();
              if (known.finishedAt) expect(now?.finishedAt).not.toBeNull();
            }
          }
        }
      }),
      { numRuns: kind === 'pglite' ? 20 : 10 },
    );
  });
});
