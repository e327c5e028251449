import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer } from '@/lib/progress/action-answer-schema';
import type { Tonight } from '@/lib/tonight/schema';
import { WITHIN_CAP } from './access/beginning';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const FILM = { type: 'movie' as const, tmdbId: WITHIN_CAP.movie };
/** A show of the demo catalog with several seasons. */
const SHOW = { type: 'tv', tmdbId: 9_100_001 };
const HOUR_MS = 60 * 60 * 1000;

/** Of an act that was done without a network, so many hours before it is sent. By a clock that is years ahead. */
function late(hours: number) {
  const sentMs = Date.UTC(2031, 0, 1);
  return { observedAt: new Date(sentMs - hours * HOUR_MS).toISOString(), sentAt: new Date(sentMs).toISOString() };
}

describe.each(DATABASE_KINDS)('acts that come late (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  async function ask<Answer>(
    method: string,
    address: string,
    body?: object,
  ): Promise<{ status: number; said: Answer }> {
    const told = body && { profileId: ours.profileId, ...body };
    const answer = await callRoute(method, address, { body: told, as: ours });
    return { status: answer.status, said: (await answer.json()) as Answer };
  }
  const query = (more: Record<string, string>) => new URLSearchParams({ profileId: ours.profileId, ...more });

  it('change no thumb that was given since, nor take it back', async () => {
    const thumbs = async (thumb: string | null, told = {}) =>
      (await ask<{ thumbs: { thumb: string }[] }>('PUT', '/api/thumbs', { ...FILM, thumb, ...told })).said.thumbs.map(
        (one) => one.thumb,
      );
    expect(await thumbs('up', late(2))).toEqual(['up']);
    expect(await thumbs('love', late(1))).toEqual(['love']);
    expect(await thumbs('down', late(2))).toEqual(['love']);
    expect(await thumbs(null, late(2))).toEqual(['love']);
    expect(await thumbs(null, late(0))).toEqual([]);
  });

  it('take nothing off a list that was added since', async () => {
    await ask('POST', '/api/watchlist', FILM);
    const remove = async (told = {}) => {
      const address = `/api/watchlist?${query({ type: 'movie', tmdbId: String(FILM.tmdbId), ...told })}`;
      return (await ask<{ removed: object | null }>('DELETE', address)).said.removed;
    };
    expect(await remove(late(1))).toBeNull();
    expect(await remove(late(0))).toMatchObject(FILM);
    expect(await remove(late(0))).toBeNull();
  });

  it('put a title on a list and take it off again, both late, in their order', async () => {
    await ask('POST', '/api/watchlist', { ...FILM, ...late(2) });
    const address = `/api/watchlist?${query({ type: 'movie', tmdbId: String(FILM.tmdbId), ...late(1) })}`;
    expect((await ask<{ removed: object }>('DELETE', address)).said.removed).toMatchObject(FILM);
  });

  it('count for the evening of which they were said, and for no other', async () => {
    const address = `/api/tonight?${query({})}`;
    const { said: before } = await ask<Tonight>('GET', address);
    const [{ type, tmdbId } = FILM] = before.cards;
    const say = (action: string, evening: string) => ask<Tonight>('POST', address, { action, type, tmdbId, evening });
    expect((await say('vote', before.evening)).said.cards[0]?.votes).toEqual([ours.profileId]);
    for (const action of ['vote', 'veto', 'pick', 'not-this'])
      expect(await say(action, '2026-01-31')).toMatchObject({ status: 409, said: { code: 'conflict' } });
    expect((await say('pick', before.evening)).said.picks).toHaveLength(1);
    const unpick = (evening: string) =>
      ask<Tonight>('DELETE', `/api/tonight?${query({ type, tmdbId: String(tmdbId), evening })}`);
    expect((await unpick('2026-01-31')).status).toBe(409);
    expect((await unpick(before.evening)).said.picks).toEqual([]);
  });

  it('move a show on once, however often they come, and not where it was played since', async () => {
    const advance = async (told: object) =>
      (await ask<ActionAnswer>('PATCH', '/api/progress', { action: 'advance', ...SHOW, ...told })).said.thread?.episode;
    const actionId = randomUUID();
    expect(await advance({ actionId })).toBe(1);
    expect(await advance({ actionId })).toBe(1);
    expect(await advance({ actionId, ...late(0) })).toBe(1);
    expect(await advance({ actionId: randomUUID(), ...late(1) })).toBe(1);
    expect(await advance({ actionId: randomUUID() })).toBe(2);
  });
});
