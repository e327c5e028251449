import { beforeAll, describe, expect, it } from 'vitest';
import { ROWS } from '@/lib/imports/limits';
import { door } from '@/lib/use-cases/access/door';
import { callRoute } from './call-route';
import { routeFor } from './next-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* Values that look like one and that no column holds: each was a 500 once, or is the neighbour of one that was. */

describe.each(DATABASE_KINDS)('what no column holds (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  async function send(name: string, content: string | Uint8Array): Promise<Response> {
    const begun = await callRoute('POST', '/api/imports', { as: ours, body: { profileId: ours.profileId } });
    const { id } = (await begun.json()) as { id: string };
    const query = new URLSearchParams({ profileId: ours.profileId, name });
    const address = `http://tonight.localhost/api/imports/${id}/files?${query}`;
    const found = await routeFor(new URL(address).pathname);
    const headers = { authorization: `Bearer ${ours.accessToken}` };
    const request = new Request(address, { method: 'POST', body: content as BodyInit, headers });
    const params = Promise.resolve(found?.params ?? {});
    const answer = (await found?.route.POST?.(request, { params })) ?? expect.fail('no route takes files');
    await callRoute('PATCH', `/api/imports/${id}`, {
      as: ours,
      body: { profileId: ours.profileId, action: 'cancel' },
    });
    return answer;
  }

  it.each(['0000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z'])(
    'history before %s is a mistake of who asks, or empty',
    async (before) => {
      const query = new URLSearchParams({ profileId: ours.profileId, before });
      expect([200, 422]).toContain((await callRoute('GET', `/api/history?${query}`, { as: ours })).status);
    },
  );

  it('NUL in a file, its name and what it says is left out', async () => {
    const csv = 'Title,Date\n"Sin\0tel","1/20/24"\n';
    expect((await send('a\0.csv', csv)).status).toBe(201);
    const trakt = [{ watched_at: '2024-03-01T20:15:00.000Z', type: 'movie', movie: { title: 'Sin\0tel', ids: {} } }];
    expect((await send('watched-history-1.json', JSON.stringify(trakt))).status).toBe(201);
    const [held] = await test.supabase.run('select count(*)::int as rows from public.import_rows where told is null');
    expect(held?.rows).toBe(0);
  });

  it.each(['Nonsense/Zone', '+05:00', '+0530', '', 'Europe/Berlin; select 1'])(
    'the time zone %j, written past the pages, stops nobody’s figures',
    async (zone) => {
      const theirs = await test.signUp();
      const { data } = await theirs.client
        .from('profiles')
        .update({ time_zone: zone || ' ' })
        .eq('id', theirs.profileId)
        .select('time_zone')
        .single()
        .throwOnError();
      expect(data?.time_zone).toBe('UTC');
      const asked = { as: theirs };
      for (const at of ['/api/history', '/api/statistics', '/api/tonight', '/api/progress?filter=in-progress'])
        expect(
          (await callRoute('GET', `${at}${at.includes('?') ? '&' : '?'}profileId=${theirs.profileId}`, asked)).status,
        ).toBe(200);
    },
  );

  it('a zone that the database alone reads is UTC on pages', async () => {
    const theirs = await test.signUp();
    await theirs.client.from('profiles').update({ time_zone: 'FOO5BAR' }).eq('id', theirs.profileId).throwOnError();
    const { profiles } = await (await callRoute('GET', '/api/profiles', { as: theirs })).json();
    expect(profiles[0].timeZone).toBe('UTC');
  });

  it.each(['!!', 'en_US', 'xx-<b>', 'x'.repeat(20)])(
    'the language %j, written past the pages, is what a profile begins with',
    async (language) => {
      const theirs = await test.signUp();
      await theirs.client.from('profiles').update({ language }).eq('id', theirs.profileId).throwOnError();
      const { profiles } = await (await callRoute('GET', '/api/profiles', { as: theirs })).json();
      expect(profiles[0].language).toBe('en-US');
    },
  );

  it.each([
    { language: '!!' },
    { language: 'en-US-US' },
    { timeZone: '+05:00' },
    { timeZone: '+0530' },
    { timeZone: 'Nonsense' },
    { name: 'a\0b' },
    { name: 'a\nb' },
    { name: '\u202E' },
  ])('a profile is refused %j, with the field', async (changes) => {
    const answer = await callRoute('PATCH', `/api/profiles/${ours.profileId}`, { as: ours, body: changes });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toMatchObject([{ path: Object.keys(changes)[0] }]);
  });

  it.each(['America/New_York', 'america/new_york', 'Etc/GMT+12', 'Asia/Kolkata', 'EST5EDT', 'UTC'])(
    'the time zone %j stays as it is',
    async (timeZone) => {
      const answer = await callRoute('PATCH', `/api/profiles/${ours.profileId}`, { as: ours, body: { timeZone } });
      expect((await answer.json()).timeZone).toBe(timeZone);
    },
  );

  it.each(['en', 'de-DE', 'zh-Hant-TW', 'es-419'])('the language %j stays as it is', async (language) => {
    const answer = await callRoute('PATCH', `/api/profiles/${ours.profileId}`, { as: ours, body: { language } });
    expect((await answer.json()).language).toBe(language);
  });

  it.skipIf(kind === 'pglite')(
    'more rows than there may be are counted, and none of them is kept',
    { timeout: 120_000 },
    async () => {
      const answer = await send('NetflixViewingHistory.csv', `Title,Date\n${'"A","1/20/24"\n'.repeat(ROWS + 1)}`);
      expect([answer.status, (await answer.json()).detail]).toEqual([
        422,
        expect.stringContaining('more than 1000000'),
      ]);
    },
  );

  it.each(['/signup', '/recover', '/token?grant_type=password'])('NUL in an address, at /auth/v1%s', async (path) => {
    const knock = (body: string, query = '') =>
      door(
        new Request(`http://tonight.localhost/auth/v1${path}${query}`, {
          method: 'POST',
          body,
          headers: { apikey: test.supabase.keys.publishableKey, 'content-type': 'application/json' },
        }),
      );
    expect((await knock('{"email":"n\\u0000x@example.org","password":"correct-horse-battery-9"}')).status).toBe(400);
    expect((await knock('{"email":"n\0x@example.org","password":"correct-horse-battery-9"}')).status).toBe(400);
    expect((await knock('{"em\\u0000ail":"x@example.org"}')).status).toBe(400);
  });
});
