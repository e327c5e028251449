import { expect, test } from 'vitest';
import { filterOfSearch, historyPath } from '@/lib/history/address';

test.each([
  [{}, '/history'],
  [{ scope: 'profile' as const }, '/history'],
  [
    { type: 'tv' as const, tmdbId: 900001, first: '2026-01-01', last: '2026-12-31' },
    '/history?type=tv&tmdbId=900001&first=2026-01-01&last=2026-12-31',
  ],
  [{ device: '', scope: 'household' as const }, '/history?device=&scope=household'],
  [{ weekday: 7, hour: 0 }, '/history?weekday=7&hour=0'],
])('%j', (filter, path) => {
  expect(historyPath(filter)).toBe(path);
  const { scope, ...rest } = filterOfSearch(Object.fromEntries(new URL(path, 'http://t').searchParams));
  expect({ scope: 'profile', ...rest, ...(scope && { scope }) }).toEqual({ scope: 'profile', ...filter });
});

test.each([{ weekday: '8' }, { hour: 'noon' }, { first: '2026-13-01' }, { tmdbId: ['1', '2'] }, { together: 'x' }])(
  '%j is no filter',
  (search) => {
    expect(filterOfSearch(search)).toEqual({});
  },
);
