import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_WATCHLIST } from '@/lib/watchlist/schema';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* A list as a browser changes it, while another tab does, too. */

const [ONE, TWO, THREE, GONE] = [9_000_001, 9_000_002, 9_000_003, 9_000_004].map((tmdbId) => ({
  type: 'movie' as const,
  tmdbId,
}));

describe('the list of a profile', () => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
    for (const title of [THREE, TWO, ONE]) await change('POST', title ?? {});
  });

  const change = (method: string, body: object) =>
    callRoute(method, '/api/watchlist', { as: ours, body: { profileId: ours.profileId, ...body } });
  const list = async () => {
    const answer = await callRoute('GET', `/api/watchlist?profileId=${ours.profileId}`, { as: ours });
    return ((await answer.json()).entries as { tmdbId: number }[]).map(({ tmdbId }) => tmdbId % 10);
  };
  const move = (title: object | undefined, places: { after: object | null | undefined; before?: object | null }) =>
    codeOf(change('PATCH', { ...title, ...places }));

  it('is moved behind a title, or to the top', async () => {
    expect(await list()).toEqual([1, 2, 3]);
    expect([await move(ONE, { after: THREE }), await list()]).toEqual(['ok', [2, 3, 1]]);
    expect([await move(ONE, { after: null }), await list()]).toEqual(['ok', [1, 2, 3]]);
  });

  it('is moved before a title where the one it was to stand behind is gone', async () => {
    expect([await move(ONE, { after: GONE, before: THREE }), await list()]).toEqual(['ok', [2, 1, 3]]);
    expect([await move(ONE, { after: GONE, before: null }), await list()], 'the end').toEqual(['ok', [2, 3, 1]]);
    expect([await move(ONE, { after: GONE, before: TWO }), await list()], 'the top').toEqual(['ok', [1, 2, 3]]);
  });

  it('is not moved where both are gone, nor is a title that is gone', async () => {
    expect(await move(ONE, { after: GONE })).toBe('conflict');
    expect(await move(ONE, { after: GONE, before: GONE })).toBe('conflict');
    expect(await move(GONE, { after: ONE })).toBe('conflict');
    expect(await list()).toEqual([1, 2, 3]);
  });

  it('is full at some time, and takes another once one went', async () => {
    const rows = Array.from({ length: MAX_WATCHLIST - 3 }, (_, index) => ({
      ...{ profile_id: ours.profileId, media_type: 'movie' as const, tmdb_id: 100 + index, position: 10 + index },
      title: 'Wanted',
    }));
    await test.admin.from('watchlist').insert(rows).throwOnError();
    expect(await codeOf(change('POST', GONE ?? {}))).toBe('conflict');
    const address = `/api/watchlist?${new URLSearchParams({ profileId: ours.profileId, type: 'movie', tmdbId: '100' })}`;
    await callRoute('DELETE', address, { as: ours });
    expect(await codeOf(change('POST', GONE ?? {}))).toBe('ok');
  });
});
