import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { downloadsOf, findDownload } from '@/lib/use-cases/downloads/stored-downloads';

const OLD = {
  id: 'profile-9 movie/7',
  owner: 'profile-9',
  key: { type: 'movie', tmdbId: 7, season: 0, episode: 0 },
  name: 'A film',
  addedAt: 5,
  height: null,
  plan: null,
  lengths: [],
  stored: 0,
  item: null,
};

it.each<[string, object, object]>([
  ['said kept of what is whole', { state: 'kept', trouble: null }, { state: 'whole', trouble: null }],
  [
    'had other words for a trouble',
    { state: 'waiting', trouble: 'unkept' },
    { state: 'waiting', trouble: 'not-stored' },
  ],
  ['knew the same trouble', { state: 'paused', trouble: 'full' }, { state: 'paused', trouble: 'full' }],
])('a download of a version that %s is still there', async (_, before, now) => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  // This version makes the tables where there are none.
  await downloadsOf('profile-9');
  const database = await openDB('tonight-downloads');
  await database.put('downloads', { ...OLD, ...before });
  await database.put('downloads', { id: 'unheard of', shape: 1 });
  database.close();
  expect(await downloadsOf('profile-9')).toMatchObject([now]);
  expect(await findDownload(OLD.id)).toMatchObject({ ...OLD, ...now });
  vi.unstubAllGlobals();
});
