import { expect, it } from 'vitest';
import { hereInShow } from '@/lib/progress/here-in-show';
import type { ShowProgress } from '@/lib/progress/view-schema';

const thread = { season: 1, episode: 8, episodeId: null, playedAt: '2026-11-20T00:00:00Z' };
const next = { season: 2, episode: 1, episodeId: 201, name: 'Ebb', airDate: null, still: null };

const show = (fields: Partial<ShowProgress>): ShowProgress => ({
  tmdbId: 7,
  airedCount: 16,
  watchedCount: 8,
  percentage: 50,
  seasons: [],
  minutesLeft: null,
  watched: [],
  watchedIds: [],
  thread: null,
  next: null,
  status: 'watching',
  newEpisode: false,
  nextAirDate: null,
  hiddenAt: null,
  droppedAt: null,
  ...fields,
});

it.each([
  ['a newcomer is nowhere, though something is first', { status: 'not_started', next }, null],
  ['in the middle of an episode', { thread, next: { ...next, season: 1, episode: 8 } }, [1, 8]],
  ['over the end of a season, where the next one plays', { thread, next }, [2, 1]],
  ['all seen: where they stopped', { status: 'caught_up', thread }, [1, 8]],
  ['only marked, and nothing follows', { status: 'caught_up' }, null],
] as const)('%s', (_, fields, expected) => {
  const here = hereInShow(show(fields));
  expect(here && [here.season, here.episode]).toEqual(expected);
});
