import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readHistory, removeHistory, restoreHistory } from '@/lib/history/repository';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { forgetProgress, recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { readPlace, readThread } from '@/lib/progress/repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const HOUR = 3_600_000;
const television = randomUUID();
const phone = randomUUID();

describe.each(DATABASE_KINDS)('history (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    others = await test.signUp();
  });
  beforeEach(async () => {
    ours = await test.signUp();
  });

  /** Plays an episode of show 7 from its start. @returns the session's id. */
  async function play(episode: number, seconds: number, hoursAgo: number, deviceId = television): Promise<string> {
    const sessionId = randomUUID();
    const now = Date.now();
    const ended = now - hoursAgo * HOUR;
    const report = (sequence: number, position: number, at: number) =>
      reportSchema.parse({
        profileId: ours.profileId,
        type: 'tv',
        tmdbId: 7,
        season: 1,
        episode,
        position,
        duration: 3000,
        sessionId,
        sequence,
        secondsPlayed: position,
        observedAt: new Date(at).toISOString(),
        sentAt: new Date(now).toISOString(),
        deviceId,
        deviceName: deviceId === phone ? 'Phone' : 'Television',
        snapshot: { title: 'Saltmarsh Radio', episodeTitle: `Part ${episode}` },
      });
    const reports = [report(0, 0, ended - seconds * 1000), report(1, seconds, ended)];
    await recordProgress(
      test.admin,
      reports.map((each) => entryFromReport(each, now)),
    );
    return sessionId;
  }

  const history = () => readHistory(ours.client, [ours.profileId], { limit: 50 });
  const episodes = async () => (await history()).entries.map(({ episode }) => episode);
  const place = (episode: number) =>
    readPlace(test.admin, ours.profileId, { type: 'tv', tmdbId: 7, season: 1, episode });
  const threadEpisode = async () => (await readThread(test.admin, ours.profileId, 7)).thread?.episode ?? null;

  it('tells what, when, where and how long, newest first', async () => {
    await play(1, 2900, 30);
    await play(2, 1200, 2, phone);
    const { entries, next } = await history();
    expect(next).toBeNull();
    expect(entries).toMatchObject([
      { episode: 2, deviceId: phone, deviceName: 'Phone', position: 1200, duration: 3000, watched: false },
      { episode: 1, deviceName: 'Television', watched: true, title: 'Saltmarsh Radio', episodeTitle: 'Part 1' },
    ]);
    expect(entries[0]?.seconds).toBeCloseTo(1200);
    const [newest] = entries;
    expect(Date.parse(newest?.endedAt ?? '') - Date.parse(newest?.startedAt ?? '')).toBeCloseTo(1_200_000, -2);
  });

  it('leaves out a peek, and what was forgotten', async () => {
    await play(1, 9, 3);
    await play(2, 600, 2);
    expect(await episodes()).toEqual([2]);
    const undo = { type: 'tv', tmdbId: 7, forgetId: randomUUID() } as const;
    await forgetProgress(test.admin, ours.profileId, undo);
    expect(await episodes()).toEqual([]);
  });

  it('goes on page by page without leaving one out', async () => {
    for (const episode of [1, 2, 3]) await play(episode, 600, 10 - episode);
    const first = await readHistory(ours.client, [ours.profileId], { limit: 2 });
    const second = await readHistory(ours.client, [ours.profileId], { limit: 2, before: first.next ?? '' });
    expect([first, second].map(({ entries }) => entries.map(({ episode }) => episode))).toEqual([[3, 2], [1]]);
    expect(second.next).toBeNull();
  });

  it('removes one playback as if it had never been, and puts it back as it was', async () => {
    await play(1, 2900, 30);
    const sessionId = await play(2, 1200, 2);
    const [before, thread] = [await place(2), await threadEpisode()];
    const removal = randomUUID();

    expect(await removeHistory(test.admin, ours.profileId, removal, { sessionId })).toEqual([
      { type: 'tv', tmdbId: 7 },
    ]);
    expect(await episodes()).toEqual([1]);
    expect(await place(2)).toBeNull();
    expect(await threadEpisode()).toBe(1);

    expect(await restoreHistory(test.admin, ours.profileId, removal)).toEqual([{ type: 'tv', tmdbId: 7 }]);
    expect(await episodes()).toEqual([2, 1]);
    expect(await place(2)).toEqual(before);
    expect(await threadEpisode()).toBe(thread);
    expect(await restoreHistory(test.admin, ours.profileId, removal)).toEqual([]);
  });

  it('puts the place back where the playback before left it', async () => {
    await play(1, 1500, 30);
    const sessionId = await play(1, 2000, 2);
    expect((await place(1))?.position).toBe(2000);
    await removeHistory(test.admin, ours.profileId, randomUUID(), { sessionId });
    expect((await place(1))?.position).toBe(1500);
    expect((await place(1))?.secondsPlayed).toBe(1500);
  });

  it('takes back what one device did since a time, and nothing else', async () => {
    await play(1, 2900, 30);
    await play(2, 2900, 5);
    await play(3, 600, 4);
    await play(4, 600, 3, phone);
    const removal = randomUUID();
    const since = new Date(Date.now() - 12 * HOUR).toISOString();
    await removeHistory(test.admin, ours.profileId, removal, { deviceId: television, since });
    expect(await episodes()).toEqual([4, 1]);
    expect(await place(3)).toBeNull();
    await restoreHistory(test.admin, ours.profileId, removal);
    expect(await episodes()).toEqual([4, 3, 2, 1]);
  });

  it('leaves nothing of a show of which everything was removed, and brings its thread back', async () => {
    const sessionId = await play(1, 1200, 2);
    const removal = randomUUID();
    await removeHistory(test.admin, ours.profileId, removal, { sessionId });
    expect(await threadEpisode()).toBeNull();
    await restoreHistory(test.admin, ours.profileId, removal);
    expect(await threadEpisode()).toBe(1);
    expect((await place(1))?.snapshot).toMatchObject({ showTitle: 'Saltmarsh Radio', episodeTitle: 'Part 1' });
  });

  it('is closed to other households, and nobody removes or reads what was removed past the service', async () => {
    const sessionId = await play(1, 1200, 2);
    expect((await readHistory(others.client, [ours.profileId], { limit: 50 })).entries).toEqual([]);
    for (const client of [others.client, ours.client]) {
      await removeHistory(client, ours.profileId, randomUUID(), { sessionId }).catch(() => []);
      expect(await episodes()).toEqual([1]);
    }
    await removeHistory(test.admin, ours.profileId, randomUUID(), { sessionId });
    const { data } = await ours.client.from('removed_sessions').select('*');
    expect(data ?? []).toEqual([]);
  });
});
