/**
 * `npm run pack:version`, when a version is released: makes a data folder as that version makes it, with a household that has
 * done a little of everything, and keeps it as `supabase/tests/released/<version>/`: the keys as they are, and the
 * database as pg_dump writes it. `supabase/tests/long/previous-versions.test.ts` opens each of them from then on.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { createClient } from '@supabase/supabase-js';
import { groupOf } from '@/lib/household/group/repository';
import { hashPin } from '@/lib/household/pins/hash';
import { storePin } from '@/lib/household/pins/repository';
import { entryFromAct, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { keysFile } from '@/lib/supabase/keys';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';
import { RELEASED, releasedAccount } from '@/scripts/released';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const kept = path.join(RELEASED, version);
if (existsSync(kept)) {
  console.error(`${kept} is there: a released version stays as it was.`);
  process.exit(1);
}

const directory = mkdtempSync(path.join(tmpdir(), 'tonight-version-'));
const { keys, database, unlock } = openDataDirectory(directory);
const supabase = await openEmbeddedSupabase({
  database: { kind: 'pglite', directory: database },
  keys,
  siteUrl: 'http://localhost:3000',
});
await live();
await supabase.close();
unlock();

const pglite = await PGlite.create(database);
const dump = await (await pgDump({ pg: pglite })).text();
await pglite.close();
mkdirSync(kept, { recursive: true });
// Packed as well: a search for secrets in the repository would take them for real ones.
writeFileSync(path.join(kept, 'keys.json.br'), brotliCompressSync(readFileSync(keysFile(directory))));
writeFileSync(path.join(kept, 'database.sql.br'), brotliCompressSync(dump));
rmSync(directory, { recursive: true });
console.log(`${kept}: ${Math.round(dump.length / 1024)} kB of SQL`);

/** One of everything that a household keeps, in the way that the product makes it. */
async function live(): Promise<void> {
  const client = connect(keys.publishableKey);
  const admin = connect(keys.secretKey);
  const { email, password } = releasedAccount;
  const { data } = await client.auth.signUp({ email, password });
  const { data: household } = await client.rpc('create_household', { household_name: 'Lovelace' }).throwOnError();
  const people = ['Ada', 'Grace'].map((name) => ({ household_id: household, name }));
  const profiles = await client.from('profiles').insert(people).select('id, name').throwOnError();
  const [ada = '', grace = ''] = profiles.data.map(({ id }) => id);
  await storePin(admin, { householdId: household, profileId: ada }, await hashPin(releasedAccount.pin));
  const session = JSON.parse(Buffer.from(data.session?.access_token.split('.')[1] ?? '', 'base64url').toString());
  await admin.rpc('prove_session', { session: session.session_id, given: 'password' }).throwOnError();
  const group = (await groupOf(client, [ada, grace])) ?? '';

  await recordProgress(admin, [
    ...play(ada, { type: 'movie', tmdbId: 550, season: 0, episode: 0 }, 0, 1200),
    ...play(ada, { type: 'tv', tmdbId: 1396, season: 1, episode: 2 }, 0, 600),
    ...play(group, { type: 'movie', tmdbId: 603, season: 0, episode: 0 }, 0, 7150),
    act('mark-watched', grace, { type: 'movie', tmdbId: 11, season: 0, episode: 0 }, 7200),
  ]);
  await admin
    .rpc('credit_group', { watch_group: group, media: 'movie', tmdb: 603, season: 0, episode: 0 })
    .throwOnError();
  const forgotten = { type: 'movie', tmdbId: 13, season: 0, episode: 0 } as const;
  await recordProgress(admin, play(ada, forgotten, 0, 900));
  await admin.rpc('forget_progress', {
    profile: ada,
    media: 'movie',
    tmdb: 13,
    season: 0,
    episode: 0,
    forget_id: randomUUID(),
  });
  await client
    .rpc('add_to_watchlist', { profile: ada, media: 'movie', tmdb: 129, title: 'Spirited Away', most: 500 })
    .throwOnError();
  const evening = { household_id: household, evening: '2026-11-27' };
  await client.from('tonight_evenings').insert(evening).throwOnError();
  await client
    .from('tonight_votes')
    .insert({ ...evening, profile_id: grace, media_type: 'movie', tmdb_id: 129 })
    .throwOnError();
  const pick = { ...evening, picked_by: grace, media_type: 'movie', tmdb_id: 129, title: 'Spirited Away' };
  await client.from('tonight_picks').insert(pick).throwOnError();
}

function connect(key: string) {
  return createClient<Database>('http://supabase.localhost', key, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
  });
}

type Key = Parameters<typeof entryFromAct>[0]['key'];

function act(kind: 'set' | 'mark-watched', profileId: string, key: Key, position: number): LedgerEntry {
  return entryFromAct({ kind, profileId, key, position, duration: 7200, at: Date.now() });
}

/** A session that tells its beginning and its end. */
function play(profileId: string, key: Key, from: number, to: number): LedgerEntry[] {
  const id = randomUUID();
  const end = Date.now();
  return [from, to].map((position, index) => {
    const observedMs = end - (to - position) * 1000;
    const times = { observedMs, sentMs: observedMs, receivedMs: observedMs };
    const told = { sequence: index + 1, secondsPlayed: position - from, event: 'playing' };
    return { ...act('set', profileId, key, position), ...told, ...times, id, kind: 'playback' };
  });
}
