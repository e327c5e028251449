import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '@/lib/history/repository';
import { nameDevice, readDeviceNames } from '@/lib/household/devices/repository';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

interface Played {
  item: { type: 'movie'; tmdbId: number } | { type: 'tv'; tmdbId: number; season: number; episode: number };
  snapshot?: { title: string; episodeTitle?: string };
}

const television = randomUUID();
/** Of the demo's catalog; no report names it. */
const SINTEL = 9_000_002;

describe.each(DATABASE_KINDS)('history searched (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  async function play({ item, snapshot }: Played): Promise<void> {
    const now = Date.now();
    const report = {
      profileId: ours.profileId,
      ...item,
      position: 600,
      duration: 3000,
      sessionId: randomUUID(),
      sequence: 1,
      secondsPlayed: 600,
      observedAt: new Date(now).toISOString(),
      sentAt: new Date(now).toISOString(),
      deviceId: television,
      deviceName: 'Chrome on TV',
      snapshot,
    };
    await recordProgress(test.admin, [entryFromReport(reportSchema.parse(report), now)]);
  }
  const film = (tmdbId: number, title?: string): Played => ({
    item: { type: 'movie', tmdbId },
    ...(title && { snapshot: { title } }),
  });
  const episode = (number: number, title: string, episodeTitle: string): Played => ({
    item: { type: 'tv', tmdbId: 7, season: 1, episode: number },
    snapshot: { title, episodeTitle },
  });
  async function found(q: string, more: object = {}): Promise<number[]> {
    const { entries } = await readHistory(ours.client, [ours.profileId], { limit: 50, filter: { q, ...more } });
    return entries.map((entry) => (entry.type === 'movie' ? entry.tmdbId : entry.episode)).sort();
  }

  it('finds each word in a film’s, a show’s or an episode’s name, whatever its case and accents', async () => {
    await play(film(1001, 'Le Fabuleux Destin d’Amélie Poulain'));
    await play(film(1002, 'Ætherfall: Łódź'));
    await play(film(1003, '七人の侍'));
    await play(film(1004, 'ВОЙНА И МИР'));
    await play(film(1005, 'Οδύσσεια του Ορφέα'));
    await play(episode(1, 'Straße der Brücken', 'Der Anfang'));
    await play(episode(2, 'Straße der Brücken', 'Zurück'));
    for (const [words, expected] of [
      ['amelie', [1001]],
      ['AMÉLIE destin', [1001]],
      ["d'amelie", [1001]],
      ['aether lodz', [1002]],
      ['侍', [1003]],
      ['война', [1004]],
      ['ΟΔΥΣΣΕΙΑ', [1005]],
      ['strasse', [1, 2]],
      ['brucken ZURUCK', [2]],
      ['anfang', [1]],
      ['amelie anfang', []],
      ['%', []],
      ['_', []],
    ] as const) {
      expect(await found(words), words).toEqual(expected);
    }
    expect(await found('strasse', { type: 'movie', tmdbId: 1001 })).toEqual([]);
  });

  it('finds what no report named by what the catalog calls it, and nothing else by that', async () => {
    await play(film(SINTEL));
    await play(film(1001, 'Durian'));
    const address = (q: string) => `/api/history?${new URLSearchParams({ profileId: ours.profileId, q })}`;
    const ask = async (q: string) => (await callRoute('GET', address(q), { as: ours })).json();
    expect(await ask('sintel')).toMatchObject({ entries: [{ tmdbId: SINTEL, title: 'Sintel' }] });
    expect(await ask('durian')).toMatchObject({ entries: [{ tmdbId: 1001 }] });
    expect(await found('sintel')).toEqual([]);
  });

  it('calls a device what its household calls it, and no other household’s', async () => {
    await play(film(1001, 'Amélie'));
    const named = { householdId: ours.householdId, deviceId: television, sessionId: null };
    await nameDevice(ours.client, { ...named, name: 'Telly' });
    await nameDevice(ours.client, { ...named, name: 'Living-room TV' });
    const others = await test.signUp();
    await nameDevice(others.client, { ...named, householdId: others.householdId, name: 'Ours' });
    await expect(nameDevice(others.client, { ...named, name: 'Stolen' })).rejects.toThrow();
    const answer = await callRoute('GET', `/api/history?profileId=${ours.profileId}`, { as: ours });
    expect(await answer.json()).toMatchObject({ entries: [{ deviceId: television, deviceName: 'Living-room TV' }] });
    expect([...(await readDeviceNames(ours.client)).ofDevice]).toEqual([[television, 'Living-room TV']]);
  });
});
