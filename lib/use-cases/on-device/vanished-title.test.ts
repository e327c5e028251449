import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { deviceDatabase } from '@/lib/progress/on-device/database';
import { recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { continueOnDevice, placesOnDevice, titlesOnDevice } from '@/lib/progress/on-device/device-progress';
import { emptyBrowser, film, MAYA, MayasServer, played, problem, stubBrowser } from '@/lib/testing/merging-device';
import { carryGiven, deviceHoldings, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';
import { provideDeviceFacts } from '@/lib/use-cases/on-device/provide-device-facts';

/* Titles that a device has places in and that the catalog does not know any more, or cannot be asked about. */

const SHOW = episodeKey({ type: 'tv', tmdbId: 50, season: 1, episode: 2 });
const ENDED = episodeKey({ type: 'tv', tmdbId: 51, season: 1, episode: 2 });
let server = new MayasServer();
let catalog: () => Response;

const named = (entry: ReturnType<typeof played>, title: string) => ({
  ...entry,
  snapshot: { title, showTitle: title, episodeTitle: 'An episode', poster: null, still: null, backdrop: null },
});

beforeAll(() => {
  provideDeviceFacts();
  stubBrowser(async (address, init = {}) =>
    init.method && init.method !== 'GET' ? server.answer(String(address), init) : catalog(),
  );
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(async () => {
  server = new MayasServer();
  await emptyBrowser();
  await recordOnDevice([
    named(played(film(1), 1, 600, 1), 'A film'),
    named(played(SHOW, 2, 500, 1), 'A show'),
    named(played(ENDED, 3, 3590, 1), 'A show that is over'),
  ]);
});

describe.each([
  ['is not in the catalog any more', () => problem(404, 'not-found')],
  ['cannot be asked about', () => Response.error()],
])('a title that %s', (_, answer) => {
  beforeEach(() => {
    catalog = answer;
  });

  it('stands in the row by the name it was played under, and its place is there', async () => {
    const cards = await continueOnDevice(20);
    expect(cards.map(({ tmdbId, snapshot }) => [tmdbId, snapshot.showTitle ?? snapshot.title])).toEqual(
      expect.arrayContaining([
        [50, 'A show'],
        [1, 'A film'],
      ]),
    );
    expect((await placesOnDevice([film(1), SHOW])).map(({ position }) => position)).toEqual([600, 500]);
    expect(await titlesOnDevice([film(1), SHOW])).toContainEqual(expect.objectContaining({ tmdbId: 1 }));
  });

  it('is given to a profile by that name', async () => {
    const { titles } = await deviceHoldings();
    expect(titles.map(({ name }) => name)).toEqual(['A show that is over', 'A show', 'A film']);
    expect((await giveToProfile(MAYA)).isDone).toBe(true);
    expect((await carryGiven(MAYA)).isDone).toBe(true);
    expect(Object.values(server.stored.reports)).toEqual(expect.arrayContaining([600, 500, 3590]));
  });
});

it('leaves out a damaged row, and nothing else', async () => {
  catalog = () => problem(404, 'not-found');
  const database = await deviceDatabase();
  const [row] = await database.getAll('places');
  await database.put('places', { ...row, item: 'movie/9', tmdbId: 9, place: null } as never);
  await database.put('titles', { title: 'movie/9', type: 'unheard-of' } as never);
  expect((await continueOnDevice(20)).map(({ tmdbId }) => tmdbId)).toContain(1);
});
