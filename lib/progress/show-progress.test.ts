import { describe, expect, it } from 'vitest';
import type { Episode } from '@/lib/catalog/catalog';
import type { Place } from '@/lib/progress/schema';
import { summariseShow } from '@/lib/progress/show-progress';

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
const threadAt = (season: number, number: number, episodeId: number | null = season * 100 + number) => ({
  thread: { season, episode: number, episodeId, playedAt: '2026-01-01T00:00:00.000Z' },
  hiddenAt: null,
  droppedAt: null,
});
const noThread = { thread: null, hiddenAt: null, droppedAt: null };

describe('summariseShow', () => {
  it('counts what was watched of what has aired, specials apart', () => {
    const summary = summariseShow({
      tmdbId: 5,
      places: [place(0, 1), place(1, 1), place(1, 2)],
      show: threadAt(1, 2),
      aired,
      following: { kind: 'next', episode: episode(2, 1) },
    });
    expect(summary).toMatchObject({ airedCount: 4, watchedCount: 2, percentage: 50, status: 'watching' });
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
      aired,
      following: null,
    });
    expect(watchedCount).toBe(2);
  });

  it('plays on in an unfinished thread rather than after it', () => {
    const summary = summariseShow({
      tmdbId: 5,
      places: [place(1, 2, { finishedAt: null, watchedAt: null })],
      show: threadAt(1, 2),
      aired,
      following: { kind: 'next', episode: episode(2, 1) },
    });
    expect(summary.next).toMatchObject({ season: 1, episode: 2 });
  });

  it('begins with the first episode, and ends caught up with the date of what comes', () => {
    const first = summariseShow({
      tmdbId: 5,
      places: [],
      show: noThread,
      aired,
      following: { kind: 'next', episode: episode(1, 1) },
    });
    expect(first).toMatchObject({ status: 'not_started', next: { season: 1, episode: 1 }, percentage: 0 });
    const last = summariseShow({
      tmdbId: 5,
      places: [place(2, 2)],
      show: threadAt(2, 2),
      aired,
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
    const facts = { tmdbId: 5, places, show: noThread, aired: episodes, following: null };
    expect(summariseShow(facts).minutesLeft).toBe(minutes);
  });
});
