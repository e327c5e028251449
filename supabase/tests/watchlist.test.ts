import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addToWatchlist, moveInWatchlist, readWatchlists, removeFromWatchlist } from '@/lib/watchlist/repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const movie = (tmdbId: number) => ({ type: 'movie', tmdbId }) as const;

describe.each(DATABASE_KINDS)('watchlists (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    others = await test.signUp();
  });
  beforeEach(() => test.admin.from('watchlist').delete().eq('profile_id', ours.profileId).throwOnError());

  const add = (tmdbId: number, position?: number) =>
    addToWatchlist(ours.client, {
      ...movie(tmdbId),
      profileId: ours.profileId,
      title: `Title ${tmdbId}`,
      poster: null,
      backdrop: null,
      position,
    });
  const order = async () => (await readWatchlists(ours.client, [ours.profileId])).map(({ tmdbId }) => tmdbId);
  const move = (tmdbId: number, after: number | null) =>
    moveInWatchlist(ours.client, ours.profileId, movie(tmdbId), after === null ? null : movie(after));

  it('puts the newest on top, and keeps a title that is added again where it stands', async () => {
    for (const id of [1, 2, 3, 1]) await add(id);
    expect(await order()).toEqual([3, 2, 1]);
  });

  it('keeps what is added at once, each title once', async () => {
    await Promise.all([1, 2, 3, 4, 1, 2].map((id) => add(id)));
    expect((await order()).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it.each([
    [3, 1, [4, 2, 1, 3]],
    [1, null, [1, 4, 3, 2]],
    [4, 3, [3, 4, 2, 1]],
  ])('moves %i behind %j', async (id, after, expected) => {
    for (const each of [1, 2, 3, 4]) await add(each);
    expect(await move(id, after)).toBe(true);
    expect(await order()).toEqual(expected);
  });

  it('moves nothing behind what is gone, nor what is gone', async () => {
    for (const id of [1, 2]) await add(id);
    expect(await move(1, 9)).toBe(false);
    expect(await move(9, 1)).toBe(false);
    expect(await order()).toEqual([2, 1]);
  });

  it('keeps both of two moves made at once', async () => {
    for (const id of [6, 5, 4, 3, 2, 1]) await add(id);
    expect(await Promise.all([move(6, 1), move(2, 5)])).toEqual([true, true]);
    expect(await order()).toEqual([1, 6, 3, 4, 5, 2]);
  });

  it('numbers a list anew when no fraction fits between two titles any more', async () => {
    for (const id of [1, 2, 3]) await add(id);
    // Halves the gap behind the first time and again, far past what a double can tell apart.
    for (let turn = 0; turn < 70; turn++) {
      expect(await move(turn % 2 === 0 ? 1 : 2, 3)).toBe(true);
      expect(await order()).toEqual(turn % 2 === 0 ? [3, 1, 2] : [3, 2, 1]);
    }
  });

  it('puts a title that was removed back where it stood', async () => {
    for (const id of [1, 2, 3]) await add(id);
    const removed = await removeFromWatchlist(ours.client, ours.profileId, movie(2));
    expect(await order()).toEqual([3, 1]);
    await add(2, removed?.position);
    expect(await order()).toEqual([3, 2, 1]);
    expect(await removeFromWatchlist(ours.client, ours.profileId, movie(99))).toBeNull();
  });

  it('takes no more than a list may have', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({
      profile_id: ours.profileId,
      media_type: 'movie',
      tmdb_id: 1000 + index,
      position: index,
      title: 'Full',
    }));
    await test.admin.from('watchlist').insert(rows).throwOnError();
    expect(await add(1)).toBeNull();
    expect((await add(1000))?.position).toBe(0);
  });

  it('is closed to other households', async () => {
    await add(1);
    expect(await readWatchlists(others.client, [ours.profileId])).toEqual([]);
    expect(await removeFromWatchlist(others.client, ours.profileId, movie(1))).toBeNull();
    expect(await moveInWatchlist(others.client, ours.profileId, movie(1), null)).toBe(false);
    const foreign = { ...movie(2), profileId: ours.profileId, title: 'X', poster: null, backdrop: null };
    await expect(addToWatchlist(others.client, foreign)).rejects.toThrow('row-level security');
    const { data } = await test.anonymous.from('watchlist').select('*');
    expect(data ?? []).toEqual([]);
    expect(await order()).toEqual([1]);
  });
});
