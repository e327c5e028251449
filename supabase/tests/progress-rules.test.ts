import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import { finishedFrom, watchedFrom } from '@/lib/progress/completion';
import { entryFromAct, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import {
  forgetProgress,
  hideTitle,
  purgeForgotten,
  recordProgress,
  takeBackForget,
} from '@/lib/progress/ledger/repository';
import type { Place } from '@/lib/progress/place-schema';
import { readContinueCandidates, readPlace, readPlaces, readShowPlaces, readThread } from '@/lib/progress/repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const DAY = 86_400_000;
const EVENING = Date.UTC(2025, 9, 1, 20);

describe.each(DATABASE_KINDS)('the rules of progress in the database (%s)', (kind) => {
  let test: TestSupabase;
  let household: TestHousehold;
  let lastId = 0;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    household = await test.signUp();
  });

  const movie = (): EpisodeKey => {
    lastId += 1;
    return episodeKey({ type: 'movie', tmdbId: lastId });
  };

  /** A report of a 6000 s title, by an honest clock, after `minutes` of the evening. */
  function report(key: EpisodeKey, id: string, minutes: number, fields: Partial<LedgerEntry> = {}): LedgerEntry {
    const at = EVENING + minutes * 60_000;
    return {
      profileId: household.profileId,
      type: key.type,
      tmdbId: key.tmdbId,
      season: key.season ?? 0,
      episode: key.episode ?? 0,
      episodeId: null,
      id,
      kind: 'playback',
      event: 'playing',
      sequence: minutes,
      position: 60,
      duration: 6000,
      creditsStart: null,
      secondsPlayed: 60,
      observedMs: at,
      sentMs: at,
      receivedMs: at,
      deviceId: null,
      deviceName: null,
      snapshot: null,
      ...fields,
    };
  }

  async function record(...entries: LedgerEntry[]): Promise<Place> {
    const places = await recordProgress(test.admin, entries);
    const last = entries.at(-1);
    const place = places.find(({ season, episode }) => season === last?.season && episode === last?.episode);
    if (!place) throw new Error('no place came back');
    return place;
  }

  const act = (actKind: 'set' | 'mark-watched' | 'mark-unwatched', key: EpisodeKey, at: number, position = 0) =>
    entryFromAct({ kind: actKind, profileId: household.profileId, key, position, duration: 6000, at });

  it('answers with the place and keeps it', async () => {
    const key = movie();
    const place = await record(report(key, randomUUID(), 1, { position: 1234.5, deviceName: 'Television' }));
    expect(place).toMatchObject({ position: 1234.5, duration: 6000, secondsPlayed: 60, deviceName: 'Television' });
    expect(place.percentage).toBeCloseTo(20.58, 2);
    expect(await readPlace(test.admin, household.profileId, key)).toMatchObject(place);
  });

  it('does not let a peek at the start lower the place', async () => {
    const key = movie();
    await record(report(key, randomUUID(), 1, { position: 3000 }));
    const place = await record(report(key, randomUUID(), 90, { position: 4, secondsPlayed: 4 }));
    expect(place).toMatchObject({ position: 3000, secondsPlayed: 64 });
  });

  it('lowers the place after ten seconds really played from the earlier point, and at once on "start over"', async () => {
    const key = movie();
    await record(report(key, randomUUID(), 1, { position: 3000 }));
    const again = randomUUID();
    expect(await record(report(key, again, 90, { position: 10, secondsPlayed: 10 }))).toMatchObject({ position: 10 });
    await record(report(key, randomUUID(), 100, { position: 5000 }));
    const over = await record(report(key, randomUUID(), 101, { position: 0, secondsPlayed: 0, event: 'start-over' }));
    expect(over).toMatchObject({ position: 0 });
  });

  it('remembers "start over" through what the same session reports afterwards', async () => {
    const key = movie();
    await record(report(key, randomUUID(), 60, { position: 3000 }));
    const again = randomUUID();
    await record(report(key, again, 101, { position: 0, secondsPlayed: 0, event: 'start-over' }));
    await record(report(key, again, 102, { position: 3, secondsPlayed: 3 }));
    // Another look has the place folded from the ledger anew.
    const looked = await record(report(key, randomUUID(), 103, { position: 5000, secondsPlayed: 4 }));
    expect(looked).toMatchObject({ position: 3, sessionId: again });
  });

  it('does not let a phone that was offline overwrite the television', async () => {
    const key = movie();
    const television = await record(report(key, randomUUID(), 120, { position: 5000 }));
    const late = report(key, randomUUID(), 30, { position: 700, sentMs: EVENING + DAY, receivedMs: EVENING + DAY });
    expect(await record(late)).toMatchObject({ position: 5000, sessionId: television.sessionId, secondsPlayed: 120 });
  });

  it('does not let a television whose clock is a day ahead win for ever', async () => {
    const key = movie();
    const ahead = report(key, randomUUID(), 1, { position: 100 });
    await record({ ...ahead, observedMs: ahead.observedMs + DAY, sentMs: ahead.sentMs + DAY });
    expect(await record(report(key, randomUUID(), 2, { position: 2000 }))).toMatchObject({ position: 2000 });
  });

  it('keeps watched through everything but an explicit mark', async () => {
    const key = movie();
    await record(report(key, randomUUID(), 100, { position: 4800, secondsPlayed: 4700 }));
    const rewatch = await record(report(key, randomUUID(), 200, { position: 30, secondsPlayed: 30 }));
    expect(rewatch.watchedAt).not.toBeNull();
    expect(rewatch.finishedAt).toBeNull();
    const unmarked = await record(act('mark-unwatched', key, EVENING + 300 * 60_000));
    expect(unmarked).toMatchObject({ watchedAt: null, position: 0 });
    expect((await record(act('mark-watched', key, EVENING + 301 * 60_000, 6000))).watchedAt).not.toBeNull();
  });

  it('takes watched back when a late report says that the session counted from its beginning, and how little', async () => {
    const [key, id] = [movie(), randomUUID()];
    const reports = [
      report(key, id, 2, { position: 300, secondsPlayed: null }),
      report(key, id, 60, { position: 4900, secondsPlayed: 20 }),
      report(key, id, 1, { position: 300, secondsPlayed: 5 }),
    ];
    const watched = [];
    for (const each of reports) watched.push((await record(each)).watchedAt !== null);
    expect(watched).toEqual([false, true, false]);
  });

  it('does not take a jump to the end for watching', async () => {
    const key = movie();
    const jumped = await record(report(key, randomUUID(), 2, { position: 5950, secondsPlayed: 20 }));
    expect(jumped).toMatchObject({ watchedAt: null, finishedAt: null, position: 5950 });
  });

  it('finishes on Next whatever was played, and on the end where half was', async () => {
    const half = finishedFrom({ duration: 6000 }) / 2;
    for (const [event, secondsPlayed, finishes] of [
      ['next', 2, true],
      ['ended', half - 1, false],
      ['ended', half, true],
      ['ended', null, true],
    ] as const) {
      const place = await record(report(movie(), randomUUID(), 2, { position: 3000, secondsPlayed, event }));
      expect(place.finishedAt !== null, `${event} after ${secondsPlayed}`).toBe(finishes);
    }
  });

  it('draws the lines where completion.ts draws them', async () => {
    const timelines = [
      { duration: 6000, creditsStart: null },
      { duration: 6000, creditsStart: 5500 },
      { duration: 6000, creditsStart: 4000 },
      { duration: 600, creditsStart: null },
      { duration: 1234.5, creditsStart: null },
    ];
    for (const timeline of timelines) {
      for (const [rule, field] of [
        [watchedFrom, 'watchedAt'],
        [finishedFrom, 'finishedAt'],
      ] as const) {
        const line = rule(timeline);
        const played = { ...timeline, secondsPlayed: line };
        const at = await record(report(movie(), randomUUID(), 1, { ...played, position: line }));
        const before = await record(report(movie(), randomUUID(), 1, { ...played, position: line - 0.5 }));
        expect(at[field], JSON.stringify({ timeline, field })).not.toBeNull();
        expect(before[field], JSON.stringify({ timeline, field })).toBeNull();
        const half = await record(
          report(movie(), randomUUID(), 1, { ...timeline, position: line, secondsPlayed: rule(timeline) / 2 - 0.5 }),
        );
        expect(half[field], JSON.stringify({ timeline, field, half: true })).toBeNull();
      }
    }
  });

  it('clamps a position to the duration', async () => {
    expect(await record(report(movie(), randomUUID(), 1, { position: 6004 }))).toMatchObject({ position: 6000 });
  });

  it('lets the thread follow what is really played, never a special, never a peek', async () => {
    const show = movie().tmdbId;
    const episode = (season: number, number: number): EpisodeKey => ({
      type: 'tv',
      tmdbId: show,
      season,
      episode: number,
    });
    const thread = async () => (await readThread(test.admin, household.profileId, show)).thread;
    await record(report(episode(1, 2), randomUUID(), 1));
    expect(await thread()).toMatchObject({ season: 1, episode: 2 });
    await record(report(episode(0, 5), randomUUID(), 10));
    await record(report(episode(1, 7), randomUUID(), 20, { position: 3, secondsPlayed: 3 }));
    expect(await thread()).toMatchObject({ season: 1, episode: 2 });
    await record(report(episode(1, 1), randomUUID(), 30));
    expect(await thread()).toMatchObject({ season: 1, episode: 1 });
    await record(act('set', episode(2, 1), EVENING + 40 * 60_000));
    expect(await thread()).toMatchObject({ season: 2, episode: 1 });
    expect(await readShowPlaces(test.admin, household.profileId, show)).toHaveLength(5);
  });

  it('keeps how a title looked, the newest word winning', async () => {
    const show = movie().tmdbId;
    const key: EpisodeKey = { type: 'tv', tmdbId: show, season: 1, episode: 1 };
    const id = randomUUID();
    const named = (name: string) => ({
      snapshot: {
        title: 'Show',
        showTitle: 'Show',
        episodeTitle: name,
        poster: '/p.jpg',
        still: '/s.jpg',
        backdrop: null,
      },
    });
    await record(report(key, id, 2, named('New name')));
    await record(report(key, id, 1, named('Old name')));
    await record(report(key, id, 3));
    const place = await readPlace(test.admin, household.profileId, key);
    expect(place?.snapshot).toEqual({
      title: 'Show',
      showTitle: 'Show',
      episodeTitle: 'New name',
      poster: '/p.jpg',
      still: '/s.jpg',
      backdrop: null,
    });
  });

  it('deletes what was forgotten long ago, and a late report of it still changes nothing', async () => {
    const key = movie();
    const late = report(key, randomUUID(), 1, { position: 3000 });
    await record(late);
    // What other tests forgot is not what is looked at here.
    await purgeForgotten(test.admin, new Date(Date.now() + 60_000));
    const undo = { type: 'movie' as const, tmdbId: key.tmdbId, forgetId: randomUUID() };
    await forgetProgress(test.admin, household.profileId, undo);
    expect(await purgeForgotten(test.admin, new Date(Date.now() - 60_000))).toBe(0);
    expect(await purgeForgotten(test.admin, new Date(Date.now() + 60_000))).toBe(1);
    await recordProgress(test.admin, [late]);
    expect(await readPlace(test.admin, household.profileId, key)).toBeNull();
  });

  it('forgets, ignores late reports of what was forgotten, and takes it back', async () => {
    const show = movie().tmdbId;
    const [first, second]: EpisodeKey[] = [1, 2].map((episode) => ({ type: 'tv', tmdbId: show, season: 1, episode }));
    if (!first || !second) throw new Error('two episodes');
    await record(report(first, randomUUID(), 1, { position: 500 }), report(second, randomUUID(), 2, { position: 700 }));
    const undo = { type: 'tv' as const, tmdbId: show, forgetId: randomUUID() };
    expect(await forgetProgress(test.admin, household.profileId, undo)).toBe(true);
    expect(await forgetProgress(test.admin, household.profileId, { ...undo, forgetId: randomUUID() })).toBe(false);
    await recordProgress(test.admin, [report(first, randomUUID(), 3, { position: 900 })]);
    expect(await readShowPlaces(test.admin, household.profileId, show)).toEqual([]);
    expect((await readThread(test.admin, household.profileId, show)).thread).toBeNull();
    const back = await takeBackForget(test.admin, household.profileId, undo);
    expect(back?.map(({ position }) => position).sort()).toEqual([700, 900]);
    expect((await readThread(test.admin, household.profileId, show)).thread).toMatchObject({ episode: 1 });
  });

  it('begins anew when a forgotten title is played again', async () => {
    const key = movie();
    await record(report(key, randomUUID(), 1, { position: 5000, secondsPlayed: 5000 }));
    const undo = { type: 'movie' as const, tmdbId: key.tmdbId, forgetId: randomUUID() };
    await forgetProgress(test.admin, household.profileId, undo);
    const now = { observedMs: Date.now(), sentMs: Date.now(), receivedMs: Date.now() };
    const place = await record(report(key, randomUUID(), 1, { ...now, position: 15, secondsPlayed: 15 }));
    expect(place).toMatchObject({ position: 15, secondsPlayed: 15, watchedAt: null });
  });

  it('lists what to continue, newest first, without what is hidden until it is played again', async () => {
    const other = await test.signUp();
    const as = { profileId: other.profileId };
    const [older, newer, hidden, finished, barely] = [movie(), movie(), movie(), movie(), movie()];
    await recordProgress(test.admin, [
      report(older, randomUUID(), 1, as),
      report(newer, randomUUID(), 2, as),
      report(hidden, randomUUID(), 3, as),
      report(finished, randomUUID(), 4, { ...as, position: 6000, secondsPlayed: 6000 }),
      report(barely, randomUUID(), 5, { ...as, position: 9.5, secondsPlayed: 9 }),
    ]);
    const listed = async () =>
      (await readContinueCandidates(test.admin, other.profileId, { skip: 0, atMost: 10 })).map(
        ({ place }) => place.tmdbId,
      );
    expect(await hideTitle(test.admin, other.profileId, { type: 'movie', tmdbId: hidden.tmdbId }, true)).toBe(true);
    expect(await listed()).toEqual([newer.tmdbId, older.tmdbId]);
    const now = Date.now() + 1;
    await recordProgress(test.admin, [
      report(hidden, randomUUID(), 6, { ...as, observedMs: now, sentMs: now, receivedMs: now }),
    ]);
    expect(await listed()).toEqual([hidden.tmdbId, newer.tmdbId, older.tmdbId]);
    const second = await readContinueCandidates(test.admin, other.profileId, { skip: 1, atMost: 1 });
    expect(second.map(({ place }) => place.tmdbId)).toEqual([newer.tmdbId]);
  });

  it('finds places for many keys at once', async () => {
    const keys = [movie(), movie(), movie()];
    for (const key of keys.slice(0, 2)) await record(report(key, randomUUID(), 1));
    const found = await readPlaces(test.admin, household.profileId, keys);
    expect(found.map(({ tmdbId }) => tmdbId).sort()).toEqual(keys.slice(0, 2).map(({ tmdbId }) => tmdbId));
  });

  it('refuses what does not fit and writes nothing of that batch', async () => {
    const good = movie();
    const stranger = { profileId: randomUUID() };
    await expect(
      recordProgress(test.admin, [report(good, randomUUID(), 1), report(movie(), randomUUID(), 1, stranger)]),
    ).rejects.toMatchObject({ name: 'ProgressRefusedError' });
    expect(await readPlace(test.admin, household.profileId, good)).toBeNull();
  });
});
