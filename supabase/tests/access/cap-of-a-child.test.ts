import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupOf } from '@/lib/household/group/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { tonightSchema } from '@/lib/tonight/schema';
import { callRoute, codeOf } from '../call-route';
import { serveFrom } from '../progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from '../test-supabase';
import { ABOVE_CAP, WITHIN_CAP } from './beginning';

/*
 * What a child is shown of a history, of its figures and of an evening. All three are made of more than rows: of the ledger,
 * of a group's playbacks, and of what the catalog says; so all three are asked as one watches, without the cap and with it.
 */

const FILM = { type: 'movie', tmdbId: ABOVE_CAP.movie, name: ABOVE_CAP.title };
/** Fourteen in the United States. */
const SHOW = { type: 'tv', tmdbId: 9_100_001, name: 'Saltmarsh Radio' };
const DROPPED = { type: 'tv', tmdbId: ABOVE_CAP.show, name: 'Eight Hours to Lisbon' };
const SUITS = { type: 'movie', tmdbId: WITHIN_CAP.movie, name: 'Big Buck Bunny' };
/** Who made the film. */
const DIRECTOR = 'Colin Levy';
const ABOVE = [FILM, SHOW, DROPPED].flatMap(({ tmdbId, name }) => [String(tmdbId), name]).concat(DIRECTOR);
/** Below what all of them are from, in the United States. */
const CAP = 6;

describe('a child with a cap', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let lina: string;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Lina', region: 'US' };
    lina = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    const group = (await groupOf(ours.client, [ours.profileId, lina])) ?? '';
    forgetProfiles();
    for (const [index, who] of [lina, ours.profileId, group].entries()) {
      for (const [number, title] of [FILM, SHOW, DROPPED, SUITS].entries())
        await play(who, title, 1 + index + 4 * number);
    }
    await done('PATCH', '/api/progress', { action: 'drop', type: 'tv', tmdbId: DROPPED.tmdbId, profileId: lina });
    const evening = `/api/tonight?profileId=${ours.profileId}`;
    await done('POST', evening, { action: 'here', who: lina, here: true, profileId: ours.profileId });
    await done('POST', evening, { action: 'vote', ...FILM, profileId: ours.profileId });
    await done('POST', evening, { action: 'pick', ...DROPPED, profileId: ours.profileId });
    await done('POST', `/api/tonight?profileId=${lina}`, { action: 'veto', ...SHOW, profileId: lina });
  });

  async function done(method: string, address: string, body: object): Promise<void> {
    expect(await codeOf(callRoute(method, address, { as: ours, body })), JSON.stringify(body)).toBe('ok');
  }

  async function play(profile: string, { type, tmdbId, name }: typeof FILM, hoursAgo: number): Promise<void> {
    const at = Date.now() - hoursAgo * 3_600_000;
    const key = type === 'movie' ? `movie,${tmdbId},0,0` : `tv,${tmdbId},1,1`;
    const report = [profile, key, randomUUID(), 'playback', '', 1, 600, 3000, '', 600, at, at, at].join(',');
    const reports = `{"(${report},,,,\\"${name}\\",\\"${name}\\",,,)"}`;
    await test.admin.rpc('record_progress', { reports }).throwOnError();
  }

  async function asLina(cap: number | null, path: string, search: object): Promise<string> {
    await test.admin.from('profiles').update({ rating_cap: cap }).eq('id', lina).throwOnError();
    forgetProfiles();
    const address = `${path}?${new URLSearchParams({ profileId: lina, ...search })}`;
    // What the catalog was too slow for the first time is known the second time.
    await callRoute('GET', address, { as: ours });
    const answer = await callRoute('GET', address, { as: ours });
    expect(answer.status, address).toBe(200);
    return answer.text();
  }

  const named = (text: string) => ABOVE.filter((each) => text.includes(each));
  const words = (...titles: (typeof FILM)[]) => titles.flatMap(({ tmdbId, name }) => [String(tmdbId), name]);

  it.each([
    ['its history', '/api/history', {}, words(FILM, SHOW, DROPPED), words(SUITS)],
    ['what the history finds', '/api/history', { q: FILM.name }, words(FILM), []],
    ['one title’s history', '/api/history', { type: 'tv', tmdbId: String(SHOW.tmdbId) }, words(SHOW), []],
    ['the history behind a genre', '/api/history', { genre: 'Fantasy' }, words(FILM), []],
    ['the household’s history', '/api/history', { scope: 'household' }, words(FILM, SHOW, DROPPED), words(SUITS)],
    ['its figures', '/api/statistics', {}, [...words(FILM, SHOW, DROPPED), DIRECTOR], words(SUITS)],
    ['the household’s figures', '/api/statistics', { scope: 'household' }, words(FILM, SHOW, DROPPED), words(SUITS)],
    ['the evening', '/api/tonight', {}, words(FILM, SHOW, DROPPED), words(SUITS)],
  ])('sees nothing above it in %s', async (_, path, search, above, within) => {
    expect(named(await asLina(null, path, search))).toEqual(expect.arrayContaining(above));
    const capped = await asLina(CAP, path, search);
    expect(named(capped)).toEqual([]);
    for (const word of within) expect(capped).toContain(word);
  });

  it('sees nothing above it in any part of the evening', async () => {
    const parts = async (cap: number | null) => {
      const { cards, picks, veto } = tonightSchema.parse(JSON.parse(await asLina(cap, '/api/tonight', {})));
      return [cards, picks, veto ? [veto] : []].map((titles) => named(JSON.stringify(titles)));
    };
    expect(await parts(null)).toEqual([
      expect.arrayContaining(words(FILM)),
      expect.arrayContaining(words(DROPPED)),
      expect.arrayContaining(words(SHOW)),
    ]);
    expect(await parts(CAP)).toEqual([[], [], []]);
  });
});
