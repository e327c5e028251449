import { expect, vi } from 'vitest';
import { type EpisodeKey, episodeKey, titleText } from '@/lib/catalog/title-key';
import { isSomethingOnDevice, rememberOnDevice } from '@/lib/http/something-on-device';
import { entryFromAct, entryFromReport, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { changeTitle, readEverything, recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { givenTo } from '@/lib/progress/on-device/give';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { Report } from '@/lib/progress/report-schema';
import { idOf } from '@/lib/testing/progress-arbitraries';
import { givenThumbs, giveOnDevice, thumbsOnDevice } from '@/lib/thumbs/on-device/device-thumbs';
import { addOnDevice, givenList, listOnDevice } from '@/lib/watchlist/on-device/device-list';

/* A device on which films were watched, listed and liked before its viewer signed in, and the server of a profile's household. */

export const MAYA = idOf('c1');
const BEGAN = Date.UTC(2026, 10, 28, 20);
export const film = (tmdbId: number) => episodeKey({ type: 'movie', tmdbId });
const episode = (number: number) => episodeKey({ type: 'tv', tmdbId: 50, season: 1, episode: number });
/** Above Maya's cap: it is played, hidden and listed on the device. */
export const ABOVE = 3;

/** What a server has, whatever way it came: each report, each act and each title once. */
export interface Stored {
  reports: Record<string, number>;
  acts: Record<string, string>;
  listed: string[];
  thumbs: Record<string, string>;
}

export class MayasServer {
  stored: Stored = { reports: {}, acts: {}, listed: [], thumbs: {} };

  answer = (address: string, { method, body }: RequestInit): Response => {
    const said = JSON.parse(String(body));
    const what = `${method} ${new URL(address, 'http://tonight.localhost').pathname}`;
    if (what === 'POST /api/progress') return this.#takeReports(said.reports);
    if (said.tmdbId === ABOVE) return what === 'PATCH /api/progress' ? problem(403, 'above-cap') : NOT_FOUND();
    const name = titleText(said);
    if (what === 'PATCH /api/progress') {
      this.stored.acts[`${said.action} ${name}`] = said.observedAt;
      return Response.json({ status: 'done', place: null, places: [], thread: null, nextAirDate: null });
    }
    if (what === 'PUT /api/thumbs') {
      this.stored.thumbs[name] = said.thumb;
      return Response.json({ thumbs: [] });
    }
    // One that is there stays where it is.
    if (!this.stored.listed.includes(name)) this.stored.listed.unshift(name);
    const entry = { type: said.type, tmdbId: said.tmdbId, profileId: MAYA, position: 1, addedAt: '', title: '' };
    return Response.json({ entry: { ...entry, poster: null, backdrop: null } });
  };

  #takeReports(reports: Report[]): Response {
    if (reports.some(({ tmdbId }) => tmdbId === ABOVE)) return problem(403, 'above-cap');
    for (const report of reports) {
      const { tmdbId, season = 0, episode: number = 0, sessionId, sequence, position } = report;
      this.stored.reports[`${tmdbId}/${season}/${number} ${sessionId} ${sequence}`] = position;
    }
    const forgotten = reports.map((one) => ({ ...one, season: one.season ?? 0, episode: one.episode ?? 0 }));
    return Response.json({ places: [], forgotten });
  }
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const type = { 'content-type': 'application/problem+json' };
  return Response.json({ status, code, title: 'No', detail: 'No.' }, { status, headers: { ...type, ...headers } });
}

const NOT_FOUND = () => problem(404, 'not-found');

export function played(key: EpisodeKey, session: number, position: number, sequence: number): LedgerEntry {
  const observedAt = new Date(BEGAN + session * 60_000 + sequence * 1000).toISOString();
  const { type, tmdbId, season, episode: number } = key;
  const report: Report = {
    ...{ profileId: DEVICE_OWNER, type, tmdbId, ...(type === 'tv' && { season, episode: number }) },
    ...{ position, duration: 3600, sessionId: idOf(`b${session}`), sequence, secondsPlayed: 300 },
    ...{ observedAt, sentAt: observedAt, event: 'pause', kind: 'playback' },
    ...{ episodeId: null, deviceId: idOf('d1'), deviceName: null, creditsStart: null, snapshot: null },
  };
  return entryFromReport(report, Date.parse(observedAt));
}

/** @param isCapped whether some of it is not for Maya. */
export async function watchAlone(isCapped = true): Promise<void> {
  rememberOnDevice();
  await recordOnDevice([played(film(1), 1, 600, 1)]);
  await recordOnDevice([played(film(1), 1, 900, 2), played(film(1), 2, 1200, 1)]);
  for (const number of [1, 2]) await recordOnDevice([played(episode(number), 4 + number, 3500, 1)]);
  const mark = { kind: 'mark-watched', profileId: DEVICE_OWNER, key: film(2), position: 0, duration: 3600 } as const;
  await recordOnDevice([entryFromAct({ ...mark, id: idOf('e1'), at: BEGAN + 900_000 })]);
  if (isCapped) await recordOnDevice([played(film(ABOVE), 3, 700, 1), played(film(ABOVE), 4, 800, 1)]);
  for (const title of [episode(1), film(ABOVE)]) {
    await changeTitle(title, (row) => ({ ...row, hiddenAt: BEGAN + 1_000_000 }));
  }
  for (const tmdbId of isCapped ? [7, ABOVE, 8] : [7, 8])
    await addOnDevice({ type: 'movie', tmdbId, title: `Film ${tmdbId}` });
  await giveOnDevice(film(1), 'love');
  if (isCapped) await giveOnDevice(film(ABOVE), 'up');
}

/** What lies on this device, its viewer's own and what a profile was given. */
export async function onDevice() {
  const [{ places, titles }, listed, thumbs] = [await readEverything(), await listOnDevice(), await thumbsOnDevice()];
  const [given, givenTitles, opinions] = [await givenTo(MAYA), await givenList(MAYA), await givenThumbs(MAYA)];
  const hidden = titles.filter(({ hiddenAt }) => hiddenAt !== null);
  return {
    places: places.map(({ item, place }) => `${item} ${place.position}`),
    hidden: hidden.map(({ title }) => title),
    listed: listed.map(({ tmdbId }) => tmdbId),
    thumbs: thumbs.length,
    waits: given.sessions.length + given.acts.length + givenTitles.length + opinions.length,
    // Where it is not remembered, no page looks for it.
    isRemembered: isSomethingOnDevice(),
  };
}

/** What the server has in the end, and what stays. */
export const EXPECTED: Stored = {
  reports: expect.objectContaining({ [`1/0/0 ${idOf('b1')} 2`]: 900, [`50/1/2 ${idOf('b6')} 1`]: 3500 }),
  acts: { 'hide tv/50': expect.any(String) },
  listed: ['movie/8', 'movie/7'],
  thumbs: { 'movie/1': 'love' },
};
export const LEFT = {
  places: [`movie/${ABOVE} 800`],
  hidden: [`movie/${ABOVE}`],
  listed: [ABOVE],
  thumbs: 0,
  waits: 0,
  isRemembered: true,
};
export const NOTHING_LEFT = { ...LEFT, places: [], hidden: [], listed: [], isRemembered: false };

export async function emptyBrowser(): Promise<void> {
  localStorage.removeItem('tonight-kept');
  for (const { name } of await indexedDB.databases()) {
    const opened = indexedDB.open(name ?? '');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const clearing = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const table of database.objectStoreNames) clearing.objectStore(table).clear();
    await new Promise((resolve) => clearing.addEventListener('complete', resolve));
    database.close();
  }
}

/** A browser without Web Locks, whose pages ask by this `fetch`. @param isDead whether the page that runs is gone. */
export function stubBrowser(fetching: typeof fetch, isDead = () => false): void {
  const flags = new Map<string, string>();
  const change = (work: () => unknown) => {
    if (!isDead()) work();
  };
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => flags.get(name) ?? null,
    setItem: (name: string, value: string) => change(() => flags.set(name, value)),
    removeItem: (name: string) => change(() => flags.delete(name)),
  });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', fetching);
}
