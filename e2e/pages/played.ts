import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';

interface Played {
  profileId: string;
  type: 'movie' | 'tv';
  tmdbId: number;
  season?: number;
  episode?: number;
  title: string;
  /** From the start; seconds. */
  seconds: number;
  duration: number;
  minutesAgo: number;
  deviceId?: string;
  deviceName?: string;
}

/**
 * Tells the server of a playback as a player would have, so that a test can begin in the middle of things.
 * @param accessToken of the household, where the request carries none of its cookies.
 */
export async function reportPlayed(request: APIRequestContext, played: Played, accessToken?: string): Promise<void> {
  const { seconds, minutesAgo, title, deviceId = randomUUID(), deviceName = 'Television', ...item } = played;
  const now = Date.now();
  const ended = now - minutesAgo * 60_000;
  const session = { ...item, sessionId: randomUUID(), deviceId, deviceName, sentAt: new Date(now).toISOString() };
  const snapshot = item.type === 'movie' ? { title } : { title, episodeTitle: `Part ${item.episode}` };
  const report = (sequence: number, position: number, at: number) => ({
    ...session,
    snapshot,
    sequence,
    position,
    secondsPlayed: position,
    observedAt: new Date(at).toISOString(),
  });
  const reports = [report(0, 0, ended - seconds * 1000), report(1, seconds, ended)];
  const headers = accessToken ? { authorization: `Bearer ${accessToken}` } : undefined;
  const answer = await request.post('/api/progress', { data: { reports }, headers });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Adds somebody to the household. @returns their profile's id. */
export async function addProfile(
  request: APIRequestContext,
  profile: { name: string; avatar?: string; color?: string; ratingCap?: number; region?: string },
): Promise<string> {
  const answer = await request.post('/api/profiles', { data: profile });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}
