import { describe, expect, it } from 'vitest';
import type { Episode } from '@/lib/catalog/catalog';
import type { AiredSeason } from '@/lib/progress/aired-seasons';
import type { Place } from '@/lib/progress/place-schema';
import { summariseShow, unfinishedEpisode } from '@/lib/progress/show-progress';

const episode = (season: number, number: number): Episode => ({
  id: season * 100 + number,
  season,
  number,
  name: `Episode ${number}`,
  overview: '',
  airDate: '2020-01-01',
  airedBy: '2020-01-01',
  runtimeMinutes: 45,
  still: null,
  kind: null,
});

function place(season: number, number: number, fields: Partial<Place> = {}): Place {
  return {
    profileId: 'profile',
    type: 'tv',
    tmdbId: 5,
    season,
    episode: number,
    episodeId: season * 100 + number,
    position: 1000,
    duration: 1000,
    percentage: 100,
    secondsPlayed: 1000,
    watchedAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:00:00.000Z',
    observedAt: '2026-01-01T00:00:00.000Z',
    sessionId: 'session',
    deviceId: null,
    deviceName: null,
    ...fields,
  };
}

const aired = [episode(1, 1), episode(1, 2), episode(2, 1), episode(2, 2)];

/** Seasons whose episodes were read. */
function read(episodes: Episode[]): AiredSeason[] {
  const numbers = [...new Set(episodes.map(({ season }) => season))];
  return numbers.map((number) => {
    const ofSeason = episodes.filter(({ season }) => season === number);
    return { number, airedCount: ofSeason.length, aired: ofSeason };
  });
}
const threadAt = (season: number, number: number, episodeId: number | null = season * 100 + number) => ({
  thread: { season, episode: number, episodeId, playedAt: '2026-01-01T00:00:00.000Z' },
  hiddenAt: null,
  droppedAt: null,
});
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const noThread = { thread: null, hiddenAt: null, droppedAt: null };

describe('summariseShow', () => {
  it('counts what was watched of what has aired, specials apart', () => {
    const summary = summariseShow({
      tmdbId: 5,
      places: [place(0, 1), place(1, 1), place(1, 2)],
      show: threadAt(1, 2),
      seasons: read(aired),
      unfinished: null,
      following: { kind: 'next', episode: episode(2, 1) },
    });
    expect(summary).toMatchObject({ airedCount: 4, watchedCount: 2, percentage: 50, status: 'watching' });
    expect(summary.seasons).toEqual([
      { number: 1, airedCount: 2, watchedCount: 2 },
      { number: 2, airedCount: 2, watchedCount: 0 },
    ]);
    expect(summary.next).toMatchObject({ season: 2, episode: 1, episodeId: 201 });
    expect(summary.watchedIds.sort()).toEqual([1, 101, 102]);
  });

  it('finds renumbered episodes by their id, and those without one by their numbers', () => {
    const renumbered = place(9, 9, { episodeId: 201 });
    const unnamed = place(1, 1, { episodeId: null });
    const { watchedCount } = summariseShow({
      tmdbId: 5,
      places: [renumbered, unnamed],
      show: noThread,
      seasons: read(aired),
      unfinished: null,
      following: null,
    });
    expect(watchedCount).toBe(2);
  });

  it('plays on in an unfinished thread rather than after it', () => {
    const summary = summariseShow({
      tmdbId: 5,
      places: [place(1, 2, { finishedAt: null, watchedAt: null })],
      show: threadAt(1, 2),
      seasons: read(aired),
      unfinished: episode(1, 2),
      following: null,
    });
    expect(summary.next).toMatchObject({ season: 1, episode: 2 });
  });

  it('begins with the first episode, and ends caught up with the date of what comes', () => {
    const first = summariseShow({
      tmdbId: 5,
      places: [],
      show: noThread,
      seasons: read(aired),
      unfinished: null,
      following: { kind: 'next', episode: episode(1, 1) },
    });
    expect(first).toMatchObject({ status: 'not_started', next: { season: 1, episode: 1 }, percentage: 0 });
    const last = summariseShow({
      tmdbId: 5,
      places: [place(2, 2)],
      show: threadAt(2, 2),
      seasons: read(aired),
      unfinished: null,
      following: { kind: 'caught_up', nextAirDate: '2027-01-01' },
    });
    expect(last).toMatchObject({ status: 'caught_up', next: null, nextAirDate: '2027-01-01' });
  });

  it.each([
    ['all that has aired', aired, [], 180],
    ['without what was watched', aired, [place(1, 1), place(1, 2)], 90],
    [
      'less what was seen of an episode',
      aired,
      [place(1, 1, { watchedAt: null, finishedAt: null, position: 600 })],
      170,
    ],
    ['none when all is watched', aired, [place(1, 1), place(1, 2), place(2, 1), place(2, 2)], 0],
    ['as long as the others where nobody knows', [episode(1, 1), { ...episode(1, 2), runtimeMinutes: null }], [], 90],
    ['unknown where nothing is known', [{ ...episode(1, 1), runtimeMinutes: null }], [], null],
  ])('says how much is left: %s', (_, episodes, places, minutes) => {
    const facts = { tmdbId: 5, places, show: noThread, seasons: read(episodes), unfinished: null, following: null };
    expect(summariseShow(facts).minutesLeft).toBe(minutes);
  });

  const counted = (number: number, airedCount: number | null): AiredSeason => ({ number, airedCount, aired: null });

  it.each([
    ['untouched', [], { airedCount: 14, watchedCount: 0, percentage: 0, minutesLeft: 14 * 45 }],
    [
      'watched',
      range(1, 10).map((number) => place(1, number)),
      { airedCount: 14, watchedCount: 10, percentage: 71, minutesLeft: 180 },
    ],
    [
      'watched with more than there is',
      range(1, 12).map((number) => place(1, number)),
      { watchedCount: 10, percentage: 71 },
    ],
  ])('counts a season that was not read as the show does: %s', (_, places, expected) => {
    const seasons = [counted(1, 10), ...read([episode(2, 1), episode(2, 2), episode(3, 1), episode(3, 2)])];
    const facts = { tmdbId: 5, places, show: noThread, seasons, unfinished: null, following: null };
    expect(summariseShow(facts)).toMatchObject(expected);
  });

  it('counts of a season that did not come what was watched of it', () => {
    const seasons = [counted(1, null), ...read([episode(2, 1), episode(2, 2)])];
    const facts = { tmdbId: 5, places: [place(1, 1)], show: noThread, seasons, unfinished: null, following: null };
    expect(summariseShow(facts)).toMatchObject({ airedCount: 3, watchedCount: 1 });
  });

  it('tells two episodes with one id apart by their numbers', () => {
    const twins = [episode(1, 1), { ...episode(1, 2), id: 101 }, episode(1, 3)];
    const facts = { tmdbId: 5, show: noThread, seasons: read(twins), unfinished: null, following: null };
    const first = place(1, 1, { episodeId: 101 });
    expect(summariseShow({ ...facts, places: [first] })).toMatchObject({ watchedCount: 1 });
    const both = [first, place(1, 2, { episodeId: 101 })];
    expect(summariseShow({ ...facts, places: both })).toMatchObject({ watchedCount: 2 });
    const begun = place(1, 2, { episodeId: 101, finishedAt: null, watchedAt: null });
    expect(unfinishedEpisode(begun, [begun], twins)?.number).toBe(2);
  });
});
