import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { deviceDatabase } from '@/lib/progress/on-device/database';
import { readEverything, recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { givenTo, giveProgress, holdings, settleAct, takeBackGiven } from '@/lib/progress/on-device/give';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { idOf } from '@/lib/testing/progress-arbitraries';

const MAYA = idOf('c1');
const AT = Date.UTC(2026, 10, 28, 20);
const HOUR = 3_600_000;

const watched = (tmdbId: number, id: string) =>
  entryFromAct({
    ...{ kind: 'mark-watched', profileId: DEVICE_OWNER, key: episodeKey({ type: 'movie', tmdbId }) },
    ...{ position: 0, duration: 3600, id: idOf(id), at: AT },
  });

afterEach(() => void vi.useRealTimers());
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

it('takes back what is refused with the times it had, though the clock was set back since, in any order', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: AT - HOUR });
  const database = await deviceDatabase();
  for (const order of [1, -1]) {
    for (const table of ['sessions', 'places', 'titles', 'given', 'givenActs'] as const) await database.clear(table);
    await recordOnDevice([watched(1, 'e1')], AT);
    // An hour later by a clock that is two hours behind.
    await recordOnDevice([{ ...watched(1, 'e2'), kind: 'mark-unwatched', observedMs: AT - HOUR }], AT - HOUR);
    const before = await readEverything();
    expect(before.places.map(({ place }) => place.watchedAt)).toEqual([null]);
    await giveProgress(MAYA);
    const { sessions } = await givenTo(MAYA);
    await takeBackGiven(sessions.toSorted((one, other) => order * (one.key < other.key ? -1 : 1)));
    expect(await readEverything()).toEqual(before);
    expect((await givenTo(MAYA)).sessions).toEqual([]);
    // A tab that asked before finds nothing to take back.
    await takeBackGiven(sessions);
    expect(await database.count('sessions')).toBe(2);
  }
});

it('keeps an act that was done anew while the one before it was sent', async () => {
  const database = await deviceDatabase();
  const hidden = { key: `${MAYA}|movie/1#hide`, profileId: MAYA, action: 'hide', type: 'movie', tmdbId: 1 } as const;
  await database.put('givenActs', { ...hidden, at: AT + HOUR });
  await settleAct({ ...hidden, at: AT });
  expect((await givenTo(MAYA)).acts).toEqual([{ ...hidden, at: AT + HOUR }]);
  await settleAct({ ...hidden, at: AT + HOUR });
  expect((await givenTo(MAYA)).acts).toEqual([]);
});
