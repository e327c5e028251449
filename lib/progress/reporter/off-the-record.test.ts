import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JournalEntry } from '@/lib/progress/journal/journal-entry';
import {
  isOffTheRecord,
  offTheRecordJournal,
  onOffTheRecord,
  setOffTheRecord,
} from '@/lib/progress/reporter/off-the-record';
import { journalPlaceOf } from '@/lib/progress/reporter/progress-channel';

const ADA = '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a01';
const GRACE = '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a02';
const FILM = { profileId: ADA, type: 'movie', tmdbId: 9_000_027 } as const;

beforeEach(() => vi.stubGlobal('sessionStorage', newStorage()));
afterEach(() => vi.unstubAllGlobals());

/** As a browser's: its keys are properties of it. */
function newStorage(): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const hidden = (value: unknown) => ({ value, enumerable: false });
  return Object.defineProperties(kept, {
    getItem: hidden((key: string) => kept[key] ?? null),
    setItem: hidden((key: string, value: string) => {
      kept[key] = value;
    }),
    removeItem: hidden((key: string) => {
      delete kept[key];
    }),
  });
}

function entry(position: number, observedWall: number): JournalEntry {
  const report = {
    ...FILM,
    season: 0,
    episode: 0,
    episodeId: null,
    creditsStart: null,
    snapshot: null,
    position,
    duration: 9000,
    sessionId: ADA,
    sequence: 1,
    secondsPlayed: 60,
    observedAt: '2026-11-28T20:00:00.000Z',
    deviceId: ADA,
    deviceName: 'Phone',
    event: 'playing',
  } as const;
  return {
    key: `film/${observedWall}`,
    dueSequence: 1,
    owed: null,
    observedWall,
    page: 'here',
    observedSteady: 0,
    report,
  };
}

it('is for whom it was chosen, until it is chosen otherwise', () => {
  const heard = vi.fn();
  const leave = onOffTheRecord(heard);
  expect([isOffTheRecord(ADA), isOffTheRecord(null)]).toEqual([false, false]);
  setOffTheRecord(ADA, true);
  expect([isOffTheRecord(ADA), isOffTheRecord(GRACE), isOffTheRecord(null)]).toEqual([true, false, false]);
  setOffTheRecord(null, true);
  expect([isOffTheRecord(ADA), isOffTheRecord(null)]).toEqual([false, true]);
  setOffTheRecord(null, false);
  expect(isOffTheRecord(null)).toBe(false);
  expect(heard).toHaveBeenCalledTimes(3);
  leave();
});

it('knows the newest place of an item, and forgets it when the record goes on', async () => {
  setOffTheRecord(ADA, true);
  await offTheRecordJournal.keep(entry(100, 1));
  await offTheRecordJournal.keep(entry(200, 2));
  expect((await offTheRecordJournal.entries()).map(({ report }) => report.position)).toEqual([200]);
  expect((await journalPlaceOf(offTheRecordJournal, FILM))?.report.position).toBe(200);
  sessionStorage.setItem('tonight-off-the-record/movie/1', '{"damaged":');
  expect(await offTheRecordJournal.entries()).toHaveLength(1);
  sessionStorage.setItem('other', 'stays');
  setOffTheRecord(ADA, false);
  expect(await offTheRecordJournal.entries()).toEqual([]);
  await offTheRecordJournal.keep(entry(300, 3));
  expect(Object.keys(sessionStorage)).toEqual(['other']);
});

it('is nothing where the browser keeps nothing', async () => {
  vi.stubGlobal('sessionStorage', undefined);
  setOffTheRecord(ADA, true);
  expect(isOffTheRecord(ADA)).toBe(false);
  await offTheRecordJournal.keep(entry(100, 1));
  expect(await offTheRecordJournal.entries()).toEqual([]);
});
