import { beforeAll, describe, expect, it } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { instant, readContinueCandidates } from '@/lib/progress/repository';
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

  it('is what the gateway answers, in the same order', async () => {
    const { profileId, client } = household;
    const given = Array.from({ length: 7 }, (_, index) => ({
      kind: 'set' as const,
      key: episodeKey(
        index % 2 === 0
          ? { type: 'movie', tmdbId: 100 + index }
          : { type: 'tv', tmdbId: 200 + index, season: index - 1, episode: 1 },
      ),
      profileId,
      position: 1000.5,
      duration: 7200,
      at: Date.UTC(2026, 0, 1, 20, (index * 3) % 7),
      snapshot: { title: `Übermut ${index}`, showTitle: 'A "show"' },
    }));
    await recordProgress(test.admin, given.map(entryFromAct));
    const asked = { profile: profileId, skip: 1, at_most: 5 };
    const { data: rows } = await client.rpc('continue_watching', asked).throwOnError();
    const { data: text } = await test.admin.rpc('continue_candidates', { asked: JSON.stringify(asked) }).throwOnError();
    expect(rows).toHaveLength(5);
    // PostgreSQL spells an instant in two ways.
    const spelt = (all: Record<string, unknown>[] | null) =>
      all?.map((row) => ({
        ...row,
        ordered_at: instant(`${row.ordered_at}`),
        observed_at: instant(`${row.observed_at}`),
      }));
    expect(spelt(JSON.parse(text ?? ''))).toMatchObject(spelt(rows) ?? []);
    const read = await readContinueCandidates(test.admin, profileId, { skip: 1, atMost: 5 });
    expect(read.map(({ place }) => place.tmdbId)).toEqual(rows?.map((row) => row.tmdb_id));
    expect(await readContinueCandidates(test.admin, profileId, { skip: 99, atMost: 5 })).toEqual([]);
  });

  it.each([
    ['record_progress', { reports }],
    ['continue_candidates', { asked: '{}' }],
  ])('is refused to everybody else, whatever they say they are: %s', async (name, body) => {
    const { secretKey, publishableKey } = test.supabase.keys;
    const strange: Record<string, string>[] = [
      { apikey: publishableKey },
      { apikey: publishableKey, authorization: `Bearer ${secretKey}` },
      { apikey: secretKey, authorization: `Bearer ${household.accessToken}` },
      {},
    ];
    for (const headers of strange) {
      const request = new Request(`http://supabase.localhost/rest/v1/rpc/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect((await test.supabase.fetch(request)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('tells what the database refuses by its own code', async () => {
    const { error, status } = await test.admin.rpc('record_progress', { reports: 'no array' });
    expect([error?.code, status]).toEqual(['22P02', 400]);
  });
});
