import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { deviceDatabase } from '@/lib/progress/on-device/database';
import { readEverything, recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { givenTo, giveProgress, holdings } from '@/lib/progress/on-device/give';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { idOf } from '@/lib/testing/progress-arbitraries';

const MAYA = idOf('c1');
const AT = Date.UTC(2026, 10, 28, 20);

const watched = (tmdbId: number, id: string) =>
  entryFromAct({
    ...{ kind: 'mark-watched', profileId: DEVICE_OWNER, key: episodeKey({ type: 'movie', tmdbId }) },
    ...{ position: 0, duration: 3600, id: idOf(id), at: AT },
  });

beforeEach(async () => {
  const database = await deviceDatabase();
  for (const table of ['sessions', 'places', 'titles', 'given', 'givenActs'] as const) await database.clear(table);
});

it('gives what this version can read, and leaves a title whole of which another wrote something', async () => {
  await recordOnDevice([watched(1, 'e1'), watched(2, 'e2'), watched(2, 'e3')]);
  const database = await deviceDatabase();
  const [row] = (await database.getAll('sessions')).filter((session) => session.key.endsWith(idOf('e3')));
  // As no version has it yet.
  await database.put('sessions', { ...row, entries: [{ kind: 'unheard-of' }] } as never);

  expect((await holdings()).map(({ tmdbId }) => tmdbId)).toEqual([1]);
  await giveProgress(MAYA);
  expect((await givenTo(MAYA)).sessions.map(({ session }) => session.title)).toEqual(['movie/1']);
  expect((await readEverything()).places.map(({ tmdbId }) => tmdbId)).toEqual([2]);
  expect(await database.count('sessions')).toBe(2);
});
