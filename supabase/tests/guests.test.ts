import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteProfile } from '@/lib/household/repository';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { GUEST_COOKIE } from '@/lib/tonight/guests/cookie';
import { hashOfCode } from '@/lib/tonight/guests/hash';
import type { GuestEvening } from '@/lib/tonight/guests/schema';
import type { Tonight } from '@/lib/tonight/schema';
import { joinEvening } from '@/lib/use-cases/tonight/guests/join';
import { ABOVE_CAP } from './access/beginning';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** The paths that a guest's browser might try, with nothing but the guest's cookie. */
const EVERYTHING_ELSE = [
  ['GET', '/api/tonight'],
  ['GET', '/api/progress'],
  ['GET', '/api/profiles'],
  ['GET', '/api/history'],
  ['GET', '/api/watchlist'],
  ['GET', '/api/thumbs'],
  ['GET', '/api/statistics'],
  ['GET', '/api/progress/stream'],
  ['POST', '/api/tonight/guests'],
] as const;

describe.each(DATABASE_KINDS)('guests of an evening (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    attemptLimiters.forget();
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  const stranger = (address = `10.0.0.${1 + Math.floor(Math.random() * 250)}`) => ({ address, householdId: null });
  const households = (address: string, profileId = ours.profileId) =>
    `${address}?${new URLSearchParams({ profileId })}`;

  async function makeCode(): Promise<{ id: string; code: string }> {
    return (await callRoute('POST', households('/api/tonight/guests'), { as: ours })).json();
  }
  async function join(name = 'Kim') {
    const { id, code } = await makeCode();
    const joined = await joinEvening(stranger(), code, name);
    if (joined.kind !== 'in') throw new Error(`not in: ${JSON.stringify(joined)}`);
    return { id, code, cookie: `${GUEST_COOKIE}=${joined.secret}` };
  }
  const asGuest = (cookie: string, method = 'GET', body?: unknown) =>
    callRoute(method, '/api/tonight/guest', { cookie, body, headers: { 'sec-fetch-site': 'same-origin' } });
  const seenBy = async (cookie: string): Promise<GuestEvening> => (await asGuest(cookie)).json();
  const act = (cookie: string, action: string, title: { type: string; tmdbId: number }) =>
    codeOf(asGuest(cookie, 'PATCH', { action, type: title.type, tmdbId: title.tmdbId }));
  const evening = async (): Promise<Tonight> =>
    (await callRoute('GET', households('/api/tonight'), { as: ours })).json();
  const sendAway = (id: string, as = ours) =>
    codeOf(callRoute('DELETE', `${households('/api/tonight/guests', as.profileId)}&id=${id}`, { as }));
  async function sayHere(who: string): Promise<void> {
    const body = { action: 'here', profileId: ours.profileId, who, here: true };
    expect(await codeOf(callRoute('POST', households('/api/tonight'), { as: ours, body }))).toBe('ok');
  }
  async function addProfile(row: { name: string; rating_cap?: number }): Promise<string> {
    const made = await test.admin
      .from('profiles')
      .insert({ household_id: ours.householdId, ...row })
      .select('id')
      .single()
      .throwOnError();
    return made.data.id;
  }

  it('a guest’s vote counts as everybody’s, and can be taken back', async () => {
    const { cookie, id } = await join();
    const { name, cards } = await seenBy(cookie);
    expect(name).toBe('Kim');
    const last = (await evening()).cards.at(-1);
    if (!last) throw new Error('nothing is offered');
    expect(cards.map(({ title }) => title)).toContain(last.title);
    expect(await act(cookie, 'vote', last)).toBe('ok');
    const after = await evening();
    expect(after.guests).toEqual([{ id, name: 'Kim' }]);
    expect(after.cards[0]).toMatchObject({ title: last.title, votes: [id] });
    expect((await seenBy(cookie)).cards.find(({ title }) => title === last.title)).toMatchObject({
      votes: 1,
      voted: true,
    });
    expect(await act(cookie, 'unvote', last)).toBe('ok');
    expect((await evening()).cards.flatMap(({ votes }) => votes)).toEqual([]);
  });

  it('a guest has one veto, which nobody is told of, and which can be taken back', async () => {
    const { cookie } = await join();
    const [one, two] = (await seenBy(cookie)).cards;
    if (!one || !two) throw new Error('too little is offered');
    expect(await act(cookie, 'veto', one)).toBe('ok');
    expect(await act(cookie, 'veto', two)).toBe('conflict');
    const after = await evening();
    expect(after.cards.map(({ title }) => title)).not.toContain(one.title);
    expect(after.veto).toBeNull();
    expect(await act(cookie, 'take-back-veto', one)).toBe('ok');
    expect((await evening()).cards.map(({ title }) => title)).toContain(one.title);
  });

  it('is told of no profile, no list and no place', async () => {
    const jonas = await addProfile({ name: 'Jonas Unmistakable' });
    const listed = {
      profile_id: jonas,
      media_type: 'movie' as const,
      tmdb_id: 9_000_027,
      position: 1,
      title: 'Metropolis',
    };
    await test.admin.from('watchlist').insert(listed).throwOnError();
    await sayHere(jonas);
    const { cookie } = await join();
    const told = await (await asGuest(cookie)).text();
    expect(told).toContain('Metropolis');
    for (const secret of ['Unmistakable', jonas, ours.profileId, ours.householdId, 'wanted', 'reasons', 'target']) {
      expect(told, secret).not.toContain(secret);
    }
    const { cards } = await seenBy(cookie);
    expect(cards.map(({ title }) => title)).toEqual(
      cards.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  it('a child who is here keeps its cap for guests', async () => {
    const { cookie } = await join();
    const sintel = { type: 'movie', tmdbId: ABOVE_CAP.movie };
    await callRoute('POST', '/api/watchlist', { as: ours, body: { profileId: ours.profileId, ...sintel } });
    const isOffered = async () => (await seenBy(cookie)).cards.some(({ tmdbId }) => tmdbId === sintel.tmdbId);
    expect(await isOffered()).toBe(true);
    const lina = await addProfile({ name: 'Lina', rating_cap: 6 });
    await sayHere(lina);
    expect(await isOffered()).toBe(false);
    expect([await act(cookie, 'vote', sintel), await act(cookie, 'veto', sintel)]).toEqual(['not-found', 'not-found']);
  });

  it('votes for nothing that is not offered', async () => {
    const { cookie } = await join();
    expect(await act(cookie, 'vote', { type: 'movie', tmdbId: 1 })).toBe('not-found');
  });

  it.each(EVERYTHING_ELSE)('the guest’s cookie opens nothing else: %s %s', async (method, address) => {
    const { cookie } = await join();
    expect(await codeOf(callRoute(method, address, { cookie }))).toBe('not-signed-in');
  });

  it('another site cannot vote with a guest’s cookie', async () => {
    const { cookie } = await join();
    const body = { action: 'vote', type: 'movie', tmdbId: 9_000_027 };
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect(await codeOf(callRoute('PATCH', '/api/tonight/guest', { cookie, body, headers }))).toBe('cross-site');
  });

  it('a code lets in one: of two at once, and never again', async () => {
    const { code } = await makeCode();
    const both = await Promise.all([joinEvening(stranger(), code, 'Kim'), joinEvening(stranger(), code, 'Lou')]);
    expect(both.map(({ kind: how }) => how).sort()).toEqual(['in', 'no']);
    expect(await joinEvening(stranger(), code, 'Max')).toEqual({ kind: 'no', why: 'used' });
  });

  it('a code is not for who lives there, who leaves it good; an account of another household may come', async () => {
    const { code } = await makeCode();
    const others = await test.signUp();
    const at = (household: TestHousehold) => ({ address: '10.1.1.1', householdId: household.householdId });
    expect(await joinEvening(at(ours), code, 'Me')).toEqual({ kind: 'no', why: 'lives-here' });
    expect(await joinEvening(at(others), code, 'Them')).toMatchObject({ kind: 'in' });
  });

  it('guesses have an end, for who makes them and for nobody else', async () => {
    const { code } = await makeCode();
    const guess = () => joinEvening(stranger('10.2.2.2'), 'AAAA AAAA', 'Eve');
    for (let count = 0; count < 10; count += 1) expect(await guess()).toEqual({ kind: 'no', why: 'unknown' });
    expect(await guess()).toMatchObject({ kind: 'wait' });
    expect(await joinEvening(stranger('10.2.2.2'), code, 'Eve'), 'the right one, too late').toMatchObject({
      kind: 'wait',
    });
    expect(await joinEvening(stranger('10.3.3.3'), code, 'Kim')).toMatchObject({ kind: 'in' });
  });

  it('a code that is right is no guess', async () => {
    const at = stranger('10.4.4.4');
    for (let count = 0; count < 12; count += 1) {
      const { code } = await makeCode();
      expect(await joinEvening(at, code, `Guest ${count}`)).toMatchObject({ kind: 'in' });
    }
  });

  it('ends at dawn, by the household’s clock: the guest, and a code nobody used', async () => {
    const { cookie } = await join();
    const { code } = await makeCode();
    const yesterday = new Date(Date.now() - 36 * 3600_000).toISOString().slice(0, 10);
    await test.admin
      .from('tonight_guests')
      .update({ evening: yesterday })
      .eq('household_id', ours.householdId)
      .throwOnError();
    expect(await codeOf(asGuest(cookie))).toBe('not-found');
    expect(await act(cookie, 'vote', { type: 'movie', tmdbId: 9_000_027 })).toBe('not-found');
    expect(await joinEvening(stranger(), code, 'Late')).toEqual({ kind: 'no', why: 'over' });
    expect((await evening()).guests).toEqual([]);
  });

  it('is sent away by the household, and by no other; the vote goes too', async () => {
    const { cookie, id, code } = await join();
    const [card] = (await seenBy(cookie)).cards;
    if (!card) throw new Error('nothing is offered');
    await act(cookie, 'vote', card);
    const others = await test.signUp();
    expect(await sendAway(id, others)).toBe('not-found');
    expect(await sendAway(id)).toBe('ok');
    expect(await codeOf(asGuest(cookie))).toBe('not-found');
    expect(await (await asGuest(cookie)).json()).toMatchObject({
      detail: expect.stringContaining('not with them any more'),
    });
    expect(await joinEvening(stranger(), code, 'Again')).toEqual({ kind: 'no', why: 'taken-back' });
    const { guests, cards } = await evening();
    expect([guests, cards.flatMap(({ votes }) => votes)]).toEqual([[], []]);
  });

  it('goes with the profile that let them in', async () => {
    const { cookie } = await join();
    await addProfile({ name: 'Who stays' });
    await deleteProfile(ours.client, ours.profileId);
    expect(await codeOf(asGuest(cookie))).toBe('not-found');
  });

  it('keeps neither code nor secret, and the code’s hash takes a key that is not in the database', async () => {
    const { code, cookie } = await join();
    const rows = await test.admin
      .from('tonight_guests')
      .select('*')
      .eq('household_id', ours.householdId)
      .throwOnError();
    const kept = JSON.stringify(rows.data);
    const plain = code.replace(' ', '');
    expect(kept).toContain(await hashOfCode(plain));
    for (const secret of [plain, code, cookie.slice(cookie.indexOf('=') + 1)]) expect(kept).not.toContain(secret);
  });

  it.each(['', 'x', randomUUID(), '0'.repeat(64)])('nobody is a guest by %j', async (secret) => {
    expect(await codeOf(asGuest(`${GUEST_COOKIE}=${secret}`))).toBe('not-found');
  });

  it('an evening has an end of codes', async () => {
    const codes = await Promise.all(Array.from({ length: 30 }, makeCode));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(30);
    expect(await codeOf(callRoute('POST', households('/api/tonight/guests'), { as: ours }))).toBe('conflict');
  });
});
