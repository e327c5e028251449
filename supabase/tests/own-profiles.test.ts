import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { drop, forget, hide, mark, restore, setProgress, takeBack } from '@/lib/progress/acts';
import { requireOwnProfiles } from '@/lib/progress/ownership';
import { getProgress, getShowProgress, getStatuses, listContinueWatching, recordReports } from '@/lib/progress/service';
import { type Identity, verifyAccessToken } from '@/lib/supabase/access-token';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* The services go past row level security, so that each has to ask whose profile it is, whatever its caller asked. */
describe("another household's profile", () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let theirs: TestHousehold;
  let identity: Identity;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    [ours, theirs] = [await test.signUp(), await test.signUp()];
    const verified = await verifyAccessToken(ours.accessToken);
    if (!verified) throw new Error('the token is not valid');
    identity = verified;
  });

  const key = { type: 'movie' as const, tmdbId: 1 };
  const refused = { problem: { status: 403, code: 'not-your-profile' } };

  it('is refused, alone and among our own, and ours is not', async () => {
    await requireOwnProfiles(identity, [ours.profileId.toUpperCase()]);
    await expect(requireOwnProfiles(identity, [theirs.profileId])).rejects.toMatchObject(refused);
    await expect(requireOwnProfiles(identity, [ours.profileId, theirs.profileId])).rejects.toMatchObject(refused);
    await expect(requireOwnProfiles(identity, [randomUUID()])).rejects.toMatchObject(refused);
  });

  it('is refused by every service', async () => {
    const acting = { identity, profileId: theirs.profileId };
    const now = new Date().toISOString();
    const report = {
      ...key,
      profileId: theirs.profileId,
      position: 30,
      duration: 1000,
      sessionId: randomUUID(),
      sequence: 1,
      observedAt: now,
      sentAt: now,
    };
    const catalog = { limit: 1, nextEpisode: async () => null, streamOf: async () => null };
    const doors: (() => Promise<unknown>)[] = [
      () => recordReports(identity, [report as never], Date.now()),
      () => getProgress(identity, theirs.profileId, key),
      () => getStatuses(identity, theirs.profileId, [key]),
      () => listContinueWatching(identity, theirs.profileId, catalog as never),
      () => getShowProgress(identity, theirs.profileId, 1, {} as never),
      () => setProgress(acting, { ...key, position: 1 } as never),
      () => mark(acting, 'mark-watched', [key]),
      () => hide(acting, key),
      () => drop(acting, 1),
      () => restore(acting, key),
      () => takeBack(acting, key, randomUUID()),
      () => forget(acting, key),
    ];
    for (const door of doors) await expect(door(), String(door)).rejects.toMatchObject(refused);
  });
});
