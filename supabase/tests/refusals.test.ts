import { beforeAll, describe, expect, it } from 'vitest';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { secretOf, WITHIN_CAP } from './access/beginning';
import { AccessHousehold } from './access/household';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What a route answers before its work begins, beside what the table of access says: of whom, from where, and with what. */

const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

describe('a request is refused', () => {
  let test: TestSupabase;
  let household: AccessHousehold;

  beforeAll(async () => {
    attemptLimiters.forget();
    test = await sharedSupabase('pglite');
    serveFrom(test);
    household = await AccessHousehold.make(test);
  });

  const from = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site' });
  const OUR_PAGE = { 'sec-fetch-site': 'same-origin' };
  const asAdult = (method: string, address: string, { body, headers = OUR_PAGE }: Sent = {}) =>
    codeOf(callRoute(method, address, { body, headers, cookie: household.cookiesOf('adult').join('; ') }));
  const asOwner = (method: string, address: string, body?: unknown) =>
    codeOf(callRoute(method, address, { body, headers: OUR_PAGE, cookie: household.cookiesOf('owner').join('; ') }));
  const withToken = (method: string, address: string, token: string, body?: unknown) =>
    codeOf(callRoute(method, address, { body, headers: { authorization: `Bearer ${token}` } }));
  const vote = () => ({ action: 'vote', type: 'movie', tmdbId: WITHIN_CAP.movie });

  it('where another site’s page changes something with a session’s cookies, and not where it reads', async () => {
    const headers = from('https://elsewhere.example');
    expect(await asAdult('POST', '/api/tonight', { body: vote(), headers })).toBe('cross-site');
    expect(await asAdult('GET', '/api/tonight', { headers })).toBe('ok');
    expect(await asAdult('POST', '/api/tonight', { body: vote() })).toBe('ok');
  });

  it('for a profile of another household, or for none that is said', async () => {
    const { olga } = household.ids;
    expect(await asAdult('POST', '/api/tonight', { body: { ...vote(), profileId: olga } })).toBe('not-your-profile');
    const member = household.cookiesOf('no profile').join('; ');
    expect(await codeOf(callRoute('GET', '/api/progress', { cookie: member }))).toBe('invalid');
  });

  it('with what looks like a token and is none, wherever it stands', async () => {
    expect(await withToken('GET', '/api/progress', 'tonight_')).toBe('not-signed-in');
    expect(await withToken('GET', '/api/progress', `tonight_${'0'.repeat(64)}`)).toBe('not-signed-in');
    const { ada } = household.ids;
    expect(await asAdult('GET', `/api/progress?key=${secretOf(ada, true)}`)).toBe('not-signed-in');
  });

  it('with a token of one profile for another, or for what accounts do', async () => {
    const { ada, grace } = household.ids;
    const token = secretOf(ada, true);
    expect(await withToken('GET', '/api/progress', token)).toBe('ok');
    expect(await withToken('GET', `/api/progress?profileId=${grace}`, token)).toBe('not-your-profile');
    expect(await withToken('GET', '/api/tonight', token)).toBe('not-for-tokens');
    expect(await withToken('GET', '/api/profiles', token)).toBe('not-for-tokens');
    expect(await withToken('POST', '/api/thumbs', secretOf(ada, false), {})).not.toBe('ok');
  });

  it('where a profile is to change that there is not, or a cap and a region do not go together', async () => {
    const { ada } = household.ids;
    expect(await asOwner('PATCH', `/api/profiles/${NOBODY}`, { name: 'New' })).toBe('not-found');
    expect(await asOwner('DELETE', `/api/profiles/${NOBODY}`)).toBe('not-found');
    expect(await asOwner('PATCH', `/api/profiles/${ada}`, { ratingCap: 12, region: 'XX' })).toBe('invalid');
  });
});
