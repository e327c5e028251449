import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/feeds/[secret]/[feed]/route';
import { deleteProfile } from '@/lib/household/repository';
import { insertToken, listTokens, revokeToken } from '@/lib/household/tokens/repository';
import type { TokenPurpose } from '@/lib/household/tokens/token';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

describe.each(DATABASE_KINDS)('feeds (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let grace: string;

  beforeEach(async () => {
    attemptLimiters.forget();
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Grace' };
    grace = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    await watched(ours.profileId, WITHIN_CAP.movie, 'Ada’s film');
    await watched(grace, ABOVE_CAP.movie, 'Grace’s film');
    for (const [id, title] of [
      [ours.profileId, 'Ada wants this'],
      [grace, 'Grace wants this'],
    ] as const) {
      await test.admin
        .rpc('add_to_watchlist', { profile: id, media: 'movie', tmdb: ABOVE_CAP.movie, title, most: 500 })
        .throwOnError();
    }
  });

  const watched = (profileId: string, tmdbId: number, title: string) =>
    test.supabase.run(`
      insert into public.watch_progress (profile_id, media_type, tmdb_id, season_number, episode_number, session_id,
        observed_at, observed_on, position, duration, seconds_played, title)
      values ('${profileId}', 'movie', ${tmdbId}, 0, 0, gen_random_uuid(), now(), current_date, 100, 600, 100, '${title}');
      insert into public.playback_sessions (profile_id, media_type, tmdb_id, season_number, episode_number, id, kind,
        explicit, observed_at, clock_offset_ms, started_at, sequence, first_sequence, position, position_from,
        position_least, position_furthest, duration, seconds_played, seconds_first)
      values ('${profileId}', 'movie', ${tmdbId}, 0, 0, '${randomUUID()}', 'playback', false, now(), 0,
        now() - interval '10 minutes', 1, 0, 100, 0, 0, 100, 600, 100, 0)
    `);

  async function make(profileId: string, purpose: TokenPurpose = 'feed'): Promise<string> {
    const secret = newPersonalToken();
    const { householdId, userId } = ours;
    const token = { householdId, userId, profileId, purpose, name: 'Reader', mayWrite: false };
    await insertToken({ ...token, hash: hashOfSecret(secret) });
    return secret;
  }

  const read = (secret: string, feed: string) =>
    GET(new Request(`http://tonight.localhost/api/feeds/${secret}/${feed}`), {
      params: Promise.resolve({ secret, feed }),
    });

  it.each([
    ['watched.json', 'Ada’s film', 'application/feed+json; charset=utf-8'],
    ['watched.atom', 'Ada’s film', 'application/atom+xml; charset=utf-8'],
    ['list.json', 'Ada wants this', 'application/feed+json; charset=utf-8'],
    ['list.atom', 'Ada wants this', 'application/atom+xml; charset=utf-8'],
  ])('%s tells of the profile alone, and no cache on the way keeps it', async (feed, title, type) => {
    const answer = await read(await make(ours.profileId), feed);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toContain('private');
    const text = await answer.text();
    expect(text).toContain(title);
    expect(text).not.toContain('Grace');
    expect(text).not.toContain('tonight_');
  });

  it('keeps to the profile’s cap', async () => {
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', grace).throwOnError();
    const secret = await make(grace);
    for (const feed of ['watched.json', 'list.json']) {
      expect((await (await read(secret, feed)).json()).items, feed).toEqual([]);
    }
  });

  it.each(['api', 'hook', 'calendar'] as const)('is not opened by a token for %s', async (purpose) => {
    expect((await read(await make(ours.profileId, purpose), 'list.json')).status).toBe(404);
  });

  it('ends when it is revoked, or with its profile; there are no others', async () => {
    const [secret, graces] = [await make(ours.profileId), await make(grace)];
    expect((await read(secret, 'everything.json')).status).toBe(404);
    await deleteProfile(ours.client, grace);
    attemptLimiters.forget();
    expect((await read(graces, 'list.json')).status).toBe(404);
    const [token] = (await listTokens(ours.householdId)).filter(({ profileId }) => profileId === ours.profileId);
    await revokeToken(ours.householdId, token?.id ?? '');
    expect((await read(secret, 'list.json')).status).toBe(404);
  });
});
