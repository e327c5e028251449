import { expect, test } from 'vitest';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import type { PlaceWithSnapshot } from '@/lib/progress/place-schema';
import { episodeAsStored, movieAsStored, orAsStored, showAsStored } from '@/lib/use-cases/watch/as-stored';

const place: PlaceWithSnapshot = {
  profileId: 'profile',
  type: 'tv',
  tmdbId: 5,
  season: 2,
  episode: 3,
  episodeId: 77,
  position: 600,
  duration: 1800,
  percentage: 33,
  secondsPlayed: 600,
  watchedAt: null,
  finishedAt: null,
  observedAt: '2026-11-20T12:00:00.000Z',
  sessionId: 'session',
  deviceId: null,
  deviceName: null,
  hiddenAt: null,
  snapshot: {
    title: 'A show',
    showTitle: 'A show',
    episodeTitle: 'The third',
    poster: '/{poster}/p.jpg',
    still: '/{still}/s.jpg',
    backdrop: null,
  },
};
const bare = {
  ...place,
  episodeId: null,
  snapshot: { ...place.snapshot, title: null, showTitle: null, episodeTitle: null },
};
const key = { type: 'tv', tmdbId: 5, season: 2, episode: 3 } as const;

test('a stored place has the names and pictures of its title', () => {
  expect(showAsStored(place)).toMatchObject({ id: 5, title: 'A show', poster: '/{poster}/p.jpg', seasons: [] });
  expect(episodeAsStored(key, place)).toMatchObject({ id: 77, season: 2, number: 3, name: 'The third' });
  expect(movieAsStored(place)).toMatchObject({ title: 'A show', recommendations: [] });
});

test('and names what it has no name for', () => {
  expect(showAsStored(bare).title).toBe('Untitled');
  expect(movieAsStored(bare).title).toBe('Untitled');
  expect(episodeAsStored(key, bare)).toMatchObject({ id: 0, name: 'Episode 3' });
});

const away = () => Promise.reject(new CatalogUnavailableError('unavailable'));

test('stands in for a catalog that is away, and for nothing else', async () => {
  expect(await orAsStored(Promise.resolve('told'), () => 'stored')).toBe('told');
  expect(await orAsStored<string | null>(Promise.resolve(null), () => 'stored'), 'no such title').toBeNull();
  expect(await orAsStored<string>(away(), () => 'stored')).toBe('stored');
  await expect(
    orAsStored<string>(away(), () => null),
    'nothing stored',
  ).rejects.toThrow(CatalogUnavailableError);
  await expect(orAsStored<string>(Promise.reject(new TypeError('oops')), () => 'stored')).rejects.toThrow(TypeError);
});
