import { describe, expect, it, test } from 'vitest';
import { airedSince } from '@/lib/progress/aired-since';
import type { Place } from '@/lib/progress/place-schema';
import { filmState, showState, withShelf } from '@/lib/progress/title-state';
import type { TitleState } from '@/lib/progress/title-state-schema';
import type { ShowProgress } from '@/lib/progress/view-schema';

const at = '2026-11-20T20:00:00.000Z';

const film = (fields: Partial<Place>): Place => ({
  profileId: 'profile',
  type: 'movie',
  tmdbId: 5,
  season: 0,
  episode: 0,
  episodeId: null,
  position: 0,
  duration: 6000,
  percentage: 0,
  secondsPlayed: 0,
  watchedAt: null,
  finishedAt: null,
  observedAt: at,
  sessionId: 'session',
  deviceId: null,
  deviceName: null,
  ...fields,
});

const begun = { position: 3000, percentage: 50 };

describe('a film', () => {
  it.each([
    ['only looked at', { position: 4, percentage: 0.1 }, null],
    ['begun', begun, { watched: false, percentage: 50, minutesLeft: 50 }],
    ['of unknown length', { position: 3000, duration: 0 }, { watched: false, minutesLeft: null }],
    ['watched', { watchedAt: at, finishedAt: at }, { watched: true, percentage: 100, minutesLeft: null }],
    ['watched, and begun again', { ...begun, watchedAt: at }, { watched: false, percentage: 50 }],
  ])('%s', (_, fields, expected) => {
    const state = filmState(film(fields));
    if (expected) expect(state).toMatchObject(expected);
    else expect(state).toBeNull();
  });
});

const show = (fields: Partial<ShowProgress>): ShowProgress => ({
  tmdbId: 7,
  airedCount: 8,
  watchedCount: 4,
  percentage: 50,
  seasons: [],
  minutesLeft: null,
  watched: [],
  watchedIds: [],
  thread: { season: 1, episode: 4, episodeId: null, playedAt: at },
  next: { season: 1, episode: 5, episodeId: 105, name: 'Ebb', airDate: null, still: null },
  status: 'watching',
  newEpisode: false,
  nextAirDate: null,
  hiddenAt: null,
  droppedAt: null,
  ...fields,
});

describe('a show', () => {
  it.each([
    ['not begun', { status: 'not_started', thread: null }, null],
    ['in the middle', {}, { watched: false, percentage: 50, next: { season: 1, episode: 5 } }],
    ['all seen', { status: 'caught_up', next: null, percentage: 100 }, { watched: true, next: null }],
    ['seen to its end from the middle', { status: 'caught_up', next: null }, { watched: true, next: null }],
    ['seen, and begun again', { percentage: 100 }, { watched: true, next: { season: 1, episode: 5 } }],
    ['of which nothing has aired', { airedCount: 0, percentage: 0 }, { watched: false }],
    ['dropped', { droppedAt: at, newEpisode: true }, { watched: false, next: null, newEpisode: false }],
    ['with a new episode', { newEpisode: true }, { watched: false, newEpisode: true }],
  ] as const)('%s', (_, fields, expected) => {
    const state = showState(show(fields));
    if (expected) expect(state).toMatchObject(expected);
    else expect(state).toBeNull();
  });
});

describe('an episode is new', () => {
  const dayOf = (instant: string) => instant.slice(0, 10);
  it.each([
    ['that aired after all before it was seen', '2026-11-21', at, true],
    ['not on the very day', '2026-11-20', at, false],
    ['not where it waited already', '2026-11-19', at, false],
    ['not to who is still in the one before', '2026-11-21', null, false],
    ['not to who began nothing', '2026-11-21', undefined, false],
    ['not without a date', null, at, false],
  ])('%s', (_, airDate, finishedAt, isNew) => {
    expect(airedSince(airDate, finishedAt, dayOf)).toBe(isNew);
  });
});

test('what the shelf has is said of known titles and of others, once each', () => {
  const known = filmState(film(begun)) as TitleState;
  const other = { type: 'tv' as const, tmdbId: 7 };
  expect(withShelf([known], [])).toEqual([known]);
  expect(withShelf([known], [{ type: 'movie', tmdbId: known.tmdbId }, other, other])).toEqual([
    { ...known, onShelf: true },
    { ...other, watched: false, percentage: 0, minutesLeft: null, next: null, newEpisode: false, onShelf: true },
  ]);
});
