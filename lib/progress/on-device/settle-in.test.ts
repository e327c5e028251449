import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { JOURNAL_DATABASE, JOURNAL_STORE } from '@/lib/progress/journal/journal-database';
import { DEVICE_DATABASE } from '@/lib/progress/on-device/database-name';
import { KillablePage } from '@/lib/testing/killable-page';
import { idOf } from '@/lib/testing/progress-arbitraries';

/* A device from before an update: reports of who had not signed in lie in the journal, places under the names of earlier apps. */

const AT = Date.UTC(2026, 10, 20, 20);
const stored = new Map<string, string>();
let page: KillablePage;

function report(session: number, sequence: number, position: number) {
  const item = { type: 'tv', tmdbId: 50, season: 1, episode: session };
  return {
    ...{ key: `device/${session}`, dueSequence: sequence, owed: null, page: 'p', observedSteady: 0 },
    observedWall: AT + session * 1000,
    report: {
      ...item,
      ...{ profileId: null, position, duration: 1800, sessionId: idOf(`b${session}`), sequence, secondsPlayed: 300 },
      ...{ observedAt: new Date(AT + session * 1000).toISOString(), deviceId: idOf('d1'), event: 'pause' },
    },
  };
}

/** As a version wrote it that no other can read. */
const UNREADABLE = { key: 'of another version', shape: 'unheard of' };

async function before(): Promise<void> {
  for (const name of [JOURNAL_DATABASE, DEVICE_DATABASE]) await deleteDB(name);
  const journal = await openDB(JOURNAL_DATABASE, 1, {
    upgrade: (made) => void made.createObjectStore(JOURNAL_STORE, { keyPath: 'key' }),
  });
  for (const entry of [report(1, 7, 600), report(2, 9, 700), UNREADABLE]) await journal.put(JOURNAL_STORE, entry);
  journal.close();
  stored.set('progress_movie_550', JSON.stringify({ position: 1234, duration: 8000, updatedAt: AT }));
  stored.set('progress_tv_1399', JSON.stringify({ position: 60, season: 2, episode: 3, updatedAt: AT }));
}

/** A page of this version: each has modules of its own. */
async function opened() {
  vi.resetModules();
  const { settledIn } = await import('@/lib/progress/on-device/settle-in');
  const { readEverything } = await import('@/lib/progress/on-device/device-ledger');
  const { deviceDatabase } = await import('@/lib/progress/on-device/database');
  return { settledIn, readEverything, close: async () => (await deviceDatabase()).close() };
}

async function kept() {
  const { settledIn, readEverything, close } = await opened();
  await settledIn();
  const { places } = await readEverything();
  await close();
  const journal = await openDB(JOURNAL_DATABASE);
  const left = await journal.getAllKeys(JOURNAL_STORE);
  journal.close();
  return { places: places.map(({ item, place }) => `${item} ${place.position}`).sort(), left, old: [...stored.keys()] };
}

const EXPECTED = {
  places: ['movie/550 1234', 'tv/1399/2/3 60', 'tv/50/1/1 600', 'tv/50/1/2 700'],
  left: [UNREADABLE.key],
  old: ['tonight-kept'],
};

beforeAll(() => {
  page = new KillablePage();
  const live = () => {
    if (page.isDead) throw new Error('The page is gone.');
    return true;
  };
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {
        getItem: (name: string) => stored.get(name) ?? null,
        setItem: (name: string, value: string) => live() && stored.set(name, value),
        removeItem: (name: string) => live() && stored.delete(name),
      },
      {
        ownKeys: () => [...stored.keys()],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    ),
  );
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  // The pages here have closed what they opened.
  vi.resetModules();
});
beforeEach(async () => {
  page.open();
  stored.clear();
  await before();
});

it('takes over what an earlier version kept, and leaves what it cannot read', async () => {
  expect(await kept()).toEqual(EXPECTED);
  // Once: a second page finds nothing to take.
  expect(await kept()).toEqual(EXPECTED);
});

it('loses and doubles nothing, at whichever step the page dies', async () => {
  let steps = 0;
  for (; ; steps += 1) {
    stored.clear();
    page.open();
    await before();
    const { settledIn, close } = await opened();
    page.open(steps);
    await settledIn();
    const hasDied = page.isDead;
    page.open();
    await close();
    expect(await kept(), `died after ${steps} steps`).toEqual(EXPECTED);
    if (!hasDied) break;
  }
  expect(steps).toBeGreaterThan(20);
});
