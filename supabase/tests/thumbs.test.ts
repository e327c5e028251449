import { beforeEach, describe, expect, it } from 'vitest';
import { exportHousehold } from '@/lib/household/export/repository';
import { giveThumb, readThumbs } from '@/lib/thumbs/repository';
import type { Thumb } from '@/lib/thumbs/schema';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const FILM = { type: 'movie' as const, tmdbId: WITHIN_CAP.movie };
const ADULT = { type: 'movie' as const, tmdbId: ABOVE_CAP.movie };

describe.each(DATABASE_KINDS)('thumbs (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  async function put(thumb: unknown, title: object = FILM, as = ours, profileId = ours.profileId) {
    const answer = await callRoute('PUT', '/api/thumbs', { body: { profileId, ...title, thumb }, as });
    return { status: answer.status, ...((await answer.json()) as { thumbs?: unknown[] }) };
  }
  const stored = async () => (await readThumbs(test.admin, [ours.profileId])).map(({ thumb }) => thumb);

  it('is one of a title, the last act’s, and can be taken back', async () => {
    expect(await put('up')).toMatchObject({ status: 200, thumbs: [{ ...FILM, thumb: 'up' }] });
    expect(await put('love')).toMatchObject({ thumbs: [{ ...FILM, thumb: 'love' }] });
    expect(await put(null)).toMatchObject({ status: 200, thumbs: [] });
    expect(await put(null)).toMatchObject({ status: 200, thumbs: [] });
  });

  it('is what came second of two devices at once', async () => {
    const acts: Thumb[] = ['up', 'down', 'love', 'down', 'up'];
    await Promise.all(acts.map((thumb) => giveThumb(test.admin, ours.profileId, FILM, thumb)));
    expect(await stored()).toHaveLength(1);
    const [before] = await test.supabase.run(
      `select given_at from public.thumbs where profile_id = '${ours.profileId}'`,
    );
    await giveThumb(test.admin, ours.profileId, FILM, 'love');
    const [after] = await test.supabase.run(
      `select given_at from public.thumbs where profile_id = '${ours.profileId}'`,
    );
    expect(await stored()).toEqual(['love']);
    expect(new Date(String(after?.given_at)).getTime()).toBeGreaterThan(new Date(String(before?.given_at)).getTime());
  });

  it.each([['sideways'], [''], [1], [undefined]])('is refused where it is %j', async (thumb) => {
    expect((await put(thumb)).status).toBe(422);
  });

  it('names no title that there is not, or that is above the cap, and none is told of then', async () => {
    expect((await put('up', { type: 'movie', tmdbId: 123 })).status).toBe(404);
    await put('love', ADULT);
    await put('up');
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', ours.profileId).throwOnError();
    const { forgetProfiles } = await import('@/lib/household/profile-memory');
    forgetProfiles();
    expect((await put('up', ADULT)).status).toBe(404);
    const answer = await callRoute('GET', `/api/thumbs?profileId=${ours.profileId}`, { as: ours });
    expect(await answer.json()).toEqual({ thumbs: [{ ...FILM, thumb: 'up' }] });
  });

  it('is read by no account past the service, not even its own household’s', async () => {
    await put('love');
    const others = await test.signUp();
    expect((await put('down', FILM, others)).status).toBe(403);
    for (const client of [ours.client, others.client]) {
      const { data } = await client.from('thumbs').select('*');
      expect(data ?? []).toEqual([]);
      const row = { profile_id: ours.profileId, media_type: 'movie' as const, tmdb_id: 9, thumb: 'up' as const };
      expect((await client.from('thumbs').insert(row)).error).not.toBeNull();
      const call = { profile: ours.profileId, media: 'movie' as const, tmdb: 9, given: 'up' as const };
      expect((await client.rpc('give_thumb', call)).error).not.toBeNull();
    }
    expect(await stored()).toEqual(['love']);
  });

  it('goes out with the household, of the profiles that are open alone', async () => {
    await put('love');
    const { tables: all } = await exportHousehold(ours.client, test.admin, () => true);
    expect(all.thumbs).toMatchObject([{ profile_id: ours.profileId, tmdb_id: FILM.tmdbId, thumb: 'love' }]);
    const { tables: closed } = await exportHousehold(ours.client, test.admin, ({ id }) => id !== ours.profileId);
    expect(closed.thumbs).toEqual([]);
  });
});
