import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { reportSchema } from '@/lib/progress/report-schema';
import { emptyDevice } from '@/lib/testing/day-of-three';
import { originFiles } from '@/lib/testing/origin-files';
import { idOf } from '@/lib/testing/progress-arbitraries';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import {
  addDownload,
  changeDownload,
  downloadId,
  downloadsOf,
  removeDownload,
  type WantedShow,
  wantShow,
} from '@/lib/use-cases/downloads/stored-downloads';
import { tendShow, tendShows } from '@/lib/use-cases/downloads/tend-shows';
import { provideDeviceFacts } from '@/lib/use-cases/on-device/provide-device-facts';

/* Shows that a device without an account looks after: its own places, and what it asked the server of the show. */

/** Two whole seasons of eight episodes, and a third that has begun. */
const SHOW = 9_100_001;
const AWAY = 9_100_002;
const catalog = createCatalog(createDirectReader(createDemoSource()));
const wishes = { owner: DEVICE_OWNER, showId: SHOW, name: 'Saltmarsh Radio', height: 720 };
const NEXT = { ...wishes, keepsNext: true, removesWatched: false };
const BOTH = { ...wishes, keepsNext: true, removesWatched: true };
const key = (season: number, episode: number) => episodeKey({ type: 'tv', tmdbId: SHOW, season, episode });

async function answer(address: string): Promise<Response> {
  const [, , what, id, , season] = new URL(address, 'http://tonight.localhost').pathname.split('/');
  if (what !== 'shows' || Number(id) === AWAY) throw new TypeError('no network');
  const tmdbId = Number(id);
  const found = season ? await catalog.getSeason(tmdbId, Number(season)) : await catalog.getShow(tmdbId);
  return found ? Response.json({ tmdbId, ...found }) : Response.json({ code: 'not-found' }, { status: 404 });
}

beforeEach(async () => {
  const flags = new Map<string, string>();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', { storage: { getDirectory: originFiles().getDirectory } });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => flags.get(name) ?? null,
    setItem: (name: string, value: string) => flags.set(name, value),
    removeItem: (name: string) => flags.delete(name),
  });
  vi.stubGlobal('fetch', answer);
  provideDeviceFacts();
  await emptyDevice();
});
afterEach(async () => {
  for (const { id } of await downloadsOf(DEVICE_OWNER)) await removeDownload(id);
  vi.unstubAllGlobals();
});

const there = async () =>
  (await downloadsOf(DEVICE_OWNER)).map(({ key: { season, episode } }) => `${season}x${episode}`).sort();

/** Plays an episode to its end. */
async function watch(season: number, episode: number, minutesAgo = 0): Promise<void> {
  const at = Date.now() - minutesAgo * 60_000;
  const observedAt = new Date(at).toISOString();
  const report = reportSchema.parse({
    ...{ profileId: idOf('a1'), type: 'tv', tmdbId: SHOW, season, episode, sessionId: idOf(`b${season}${episode}`) },
    ...{ sequence: 1, position: 2880, duration: 2880, secondsPlayed: 2880, event: 'ended', deviceId: idOf('d1') },
    ...{ observedAt, sentAt: observedAt },
  });
  await recordOnDevice([{ ...entryFromReport(report, at), profileId: DEVICE_OWNER }]);
}
const addedLongAgo = (season: number, episode: number) =>
  changeDownload(downloadId(DEVICE_OWNER, key(season, episode)), { addedAt: 0 });

describe('a show that a device looks after', () => {
  it('has the next three episodes, and the next after what was watched', async () => {
    await tendShow(NEXT);
    expect(await there()).toEqual(['1x1', '1x2', '1x3']);
    await watch(1, 1);
    await tendShow(NEXT);
    expect(await there()).toEqual(['1x1', '1x2', '1x3', '1x4']);
  });

  it('goes on over the end of a season', async () => {
    for (let episode = 1; episode <= 7; episode += 1) await watch(1, episode);
    await tendShow(NEXT);
    expect(await there()).toEqual(['1x8', '2x1', '2x2']);
  });

  it('leaves out what was watched already', async () => {
    await watch(1, 3, 2);
    await watch(1, 1, 1);
    await tendShow(NEXT);
    expect(await there()).toEqual(['1x2', '1x4', '1x5']);
  });

  it('lets go of what was watched after it came, and of nothing else', async () => {
    await watch(1, 2);
    await addDownload(DEVICE_OWNER, { key: key(1, 2), name: 'Saltmarsh Radio', height: null });
    await tendShow(BOTH);
    expect(await there()).toEqual(['1x2', '1x3', '1x4', '1x5']);
    await watch(1, 3);
    await addedLongAgo(1, 3);
    await tendShow(BOTH);
    expect(await there()).toEqual(['1x2', '1x4', '1x5', '1x6']);
  });

  it('gets nothing where it only lets go, and does not ask what would be next', async () => {
    await tendShow({ ...wishes, showId: AWAY, keepsNext: false, removesWatched: true });
    expect(await there()).toEqual([]);
  });

  it('comes in the quality that was chosen', async () => {
    await tendShow(NEXT);
    expect(new Set((await downloadsOf(DEVICE_OWNER)).map(({ height }) => height))).toEqual(new Set([720]));
  });
});

it('of several shows, one that cannot be asked for keeps no other waiting', async () => {
  await wantShow({ ...NEXT, showId: AWAY } as Omit<WantedShow, 'id'>);
  await wantShow(NEXT);
  await tendShows(DEVICE_OWNER);
  expect(await there()).toEqual(['1x1', '1x2', '1x3']);
});
