import { expect, it } from 'vitest';
import { entryFromOldPlace } from '@/lib/progress/on-device/old-places';

const NOW = Date.UTC(2026, 10, 28);

it.each([
  [
    'progress_movie_550',
    { position: 1234.5, updatedAt: NOW - 1000 },
    { type: 'movie', tmdbId: 550, position: 1234.5, observedMs: NOW - 1000 },
  ],
  [
    'progress_movie_550',
    { position: '60', updatedAt: '2026-11-01T10:00:00Z' },
    { position: 60, observedMs: Date.UTC(2026, 10, 1, 10) },
  ],
  ['progress_movie_550', { position: 60, updatedAt: (NOW - 5000) / 1000 }, { observedMs: NOW - 5000 }],
  ['progress_movie_550', { position: 60, updatedAt: NOW + 9_000_000 }, { observedMs: NOW }],
  ['progress_movie_550', { position: 900, duration: 600 }, { position: 600, duration: 600 }],
  ['progress_tv_1399', { position: 10, season: 2, episode: '5' }, { type: 'tv', tmdbId: 1399, season: 2, episode: 5 }],
])('%s %j is a place', (name, kept, entry) => {
  expect(entryFromOldPlace(name, JSON.stringify(kept), NOW)).toMatchObject({ kind: 'set', ...entry });
});

it.each([
  ['progress_tv_1399', JSON.stringify({ position: 10 })],
  ['progress_movie_0', JSON.stringify({ position: 10 })],
  ['progress_movie_550', JSON.stringify({ position: -1 })],
  ['progress_movie_550', 'nonsense'],
  ['progress_person_5', JSON.stringify({ position: 10 })],
])('%s with %s is none', (name, text) => {
  expect(entryFromOldPlace(name, text, NOW)).toBeNull();
});

it('is the same act when it is read twice, and another for another place', () => {
  const read = (position: number) => entryFromOldPlace('progress_movie_550', JSON.stringify({ position }), NOW)?.id;
  expect(read(10)).toBe(read(10));
  expect(read(10)).not.toBe(read(11));
  expect(read(10)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
