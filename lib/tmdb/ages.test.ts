import { expect, test } from 'vitest';
import { seasonAge, showAge } from '@/lib/tmdb/ages';

const hour = 3_600;
const day = 86_400;

test.each([
  ['Ended', false, day],
  ['Canceled', false, day],
  ['Returning Series', true, hour],
  ['Ended', true, hour],
  [null, false, hour],
])('a show that is %j, in production %j, is fresh for %d seconds', (status, inProduction, expected) => {
  expect(showAge({ status, in_production: inProduction })).toBe(expected);
});

const now = Date.parse('2026-11-20T12:00:00Z');
const fields = { name: '', overview: '', runtime: null, still_path: null, episode_type: null };

test.each([
  ['long past', ['2020-01-01', '2020-01-08'], day],
  ['just ended', ['2026-10-01', '2026-11-12'], hour],
  ['with a date missing', ['2020-01-01', null], hour],
  ['without episodes yet', [], hour],
])('a season %s', (_, airDates, expected) => {
  const episodes = airDates.map((air_date, index) => ({
    ...fields,
    id: index + 1,
    season_number: 1,
    episode_number: index + 1,
    air_date,
  }));
  expect(seasonAge({ episodes }, now)).toBe(expected);
});
