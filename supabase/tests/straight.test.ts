import { beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** What the service asks past the gateway is answered as the gateway would, and to no other caller. */
describe.each(DATABASE_KINDS)('what goes straight to the database (%s)', (kind) => {
  let test: TestSupabase;
  let household: TestHousehold;
  const reports = '{}';

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    household = await test.signUp();
  });

  it('is answered to the service', async () => {
    expect(await test.admin.rpc('record_progress', { reports })).toMatchObject({ error: null, data: '' });
  });

  it('is refused to everybody else, whatever they say they are', async () => {
    const { secretKey, publishableKey } = test.supabase.keys;
    const strange: Record<string, string>[] = [
      { apikey: publishableKey },
      { apikey: publishableKey, authorization: `Bearer ${secretKey}` },
      { apikey: secretKey, authorization: `Bearer ${household.accessToken}` },
      {},
    ];
    for (const headers of strange) {
      const request = new Request('http://supabase.localhost/rest/v1/rpc/record_progress', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ reports }),
      });
      expect((await test.supabase.fetch(request)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('tells what the database refuses by its own code', async () => {
    const { error, status } = await test.admin.rpc('record_progress', { reports: 'no array' });
    expect([error?.code, status]).toEqual(['22P02', 400]);
  });
});
