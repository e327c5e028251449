import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, newDataDirectory, startServer, test } from '@tonight/playwright';

const REPORTS = 200;

test('SIGTERM under load answers what it accepted, and whatever was answered is there after the next start', async () => {
  const dataDirectory = newDataDirectory();
  const first = await startServer({ dataDirectory });
  const { profiles, accessToken } = await first.door.makeHousehold({ profiles: [{ name: 'Ada' }] });
  const profileId = profiles[0]?.id;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` };
  const now = new Date().toISOString();
  let stopped: Promise<void> | undefined;
  const answers = await Promise.allSettled(
    Array.from({ length: REPORTS }, async (_, index) => {
      const body = JSON.stringify({
        profileId,
        type: 'movie',
        tmdbId: index + 1,
        position: 100,
        duration: 1000,
        sessionId: randomUUID(),
        sequence: 1,
        secondsPlayed: 100,
        observedAt: now,
        sentAt: now,
        deviceId: randomUUID(),
      });
      const { status } = await fetch(`${first.url}/api/progress`, { method: 'POST', headers, body });
      // The first answer says that the rest is under way.
      stopped ??= first.stop();
      return { tmdbId: index + 1, status };
    }),
  );
  await stopped;
  const answered = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  expect(answered.map(({ status }) => status).filter((status) => status !== 200 && status !== 503)).toEqual([]);
  const acknowledged = answered.filter(({ status }) => status === 200).map(({ tmdbId }) => tmdbId);
  expect(acknowledged.length).toBeGreaterThan(0);

  const second = await startServer({ dataDirectory });
  const keys = acknowledged.map((tmdbId) => ({ type: 'movie', tmdbId }));
  const body = JSON.stringify({ profileId, keys });
  const kept = await fetch(`${second.url}/api/progress/batch`, { method: 'POST', headers, body });
  const { places } = (await kept.json()) as { places: { tmdbId: number }[] };
  expect(places.map(({ tmdbId }) => tmdbId).sort()).toEqual(acknowledged.sort());
  await second.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});
