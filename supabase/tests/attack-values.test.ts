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
