import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPin } from '@/lib/household/pins/hash';
import { takePinGuess } from '@/lib/household/pins/repository';
import { entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { readContinueCandidates, readPlace, readThread } from '@/lib/progress/repository';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase, ROLES } from '@/lib/supabase/embedded';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import { keysFile } from '@/lib/supabase/keys';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';
import { openPglite } from '@/lib/supabase/open-pglite';
import { RELEASED, releasedAccount } from '@/scripts/released';

/*
 * Every version that was released left a data folder here (`npm run pack:version`). The present start opens it, migrates
 * it, and serves what is in it.
 */
describe.each(readdirSync(RELEASED))('the data folder of version %s', (version) => {
  let directory: string;
  let supabase: EmbeddedSupabase;
  let unlock: (() => void) | undefined;

  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'tonight-released-'));
    await unpack(path.join(RELEASED, version), directory);
    // What the next version will bring: a migration that this folder has not seen.
    const migrationsDirectory = path.join(directory, 'migrations');
    cpSync('supabase/migrations', migrationsDirectory, { recursive: true });
    writeFileSync(
      path.join(migrationsDirectory, '9001_next.sql'),
      'alter table public.watch_progress add column moved boolean not null default true;',
    );
    const opened = openDataDirectory(directory);
    unlock = opened.unlock;
    supabase = await openEmbeddedSupabase({
      database: { kind: 'pglite', directory: opened.database },
      keys: opened.keys,
      siteUrl: 'http://localhost:3000',
      migrationsDirectory,
    });
    // It makes a database and opens it again, each with all that a disk has to do for it.
  }, 300_000);
  afterAll(async () => {
    await supabase?.close();
    unlock?.();
    rmSync(directory, { recursive: true, force: true });
  });

  const connect = (key: string) =>
    createClient<Database>('http://supabase.localhost', key, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
    });

  /** The account from then, signed in with its password. */
  async function signIn() {
    const client = connect(supabase.keys.publishableKey);
    const { error } = await client.auth.signInWithPassword(releasedAccount);
    expect(error).toBeNull();
    const profiles = (await client.from('profiles').select('id, name, household_id, members').throwOnError()).data;
    const named = (name: string) => profiles.find((profile) => profile.name === name) ?? expect.fail(name);
    return { client, ada: named('Ada'), grace: named('Grace'), group: named('Together') };
  }

  it('takes what came since, and nothing twice', async () => {
    expect(supabase.appliedMigrations.at(-1)).toBe('9001');
    expect(await supabase.run('select bool_and(moved) as moved from public.watch_progress')).toEqual([{ moved: true }]);
    const applied = await supabase.run('select version from supabase_migrations.schema_migrations order by version');
    expect(applied.map((row) => `${row.version}`)).toEqual(
      readdirSync(path.join(directory, 'migrations')).map((file) => file.split('_')[0]),
    );
  });

  it('keeps places, threads, and what was forgotten', async () => {
    const { client, ada, grace } = await signIn();
    expect(await readPlace(client, ada.id, { type: 'movie', tmdbId: 550, season: 0, episode: 0 })).toMatchObject({
      position: 1200,
    });
    expect((await readThread(client, ada.id, 1396)).thread).toMatchObject({ season: 1, episode: 2 });
    expect(await readPlace(client, ada.id, { type: 'movie', tmdbId: 13, season: 0, episode: 0 })).toBeNull();
    expect(
      (await readPlace(client, grace.id, { type: 'movie', tmdbId: 11, season: 0, episode: 0 }))?.finishedAt,
    ).not.toBeNull();
    const admin = connect(supabase.keys.secretKey);
    const candidates = await readContinueCandidates(admin, ada.id, { skip: 0, atMost: 10 });
    expect(candidates.map(({ place }) => place.tmdbId).sort()).toEqual([1396, 550].sort());
  });

  it('keeps a group, and what it finished for each', async () => {
    const { client, ada, grace, group } = await signIn();
    expect(group.members).toEqual([ada.id, grace.id].sort());
    for (const { id } of [ada, grace, group]) {
      expect(await readPlace(client, id, { type: 'movie', tmdbId: 603, season: 0, episode: 0 })).toMatchObject({
        position: 7150,
      });
    }
  });

  it('keeps lists and evenings', async () => {
    const { client, grace } = await signIn();
    const titles = { media_type: 'movie', tmdb_id: 129 };
    expect((await client.from('watchlist').select('*')).data).toMatchObject([{ ...titles, title: 'Spirited Away' }]);
    expect((await client.from('tonight_votes').select('*')).data).toMatchObject([{ ...titles, profile_id: grace.id }]);
    expect((await client.from('tonight_picks').select('*')).data).toMatchObject([{ ...titles, picked_by: grace.id }]);
  });

  it('keeps a PIN', async () => {
    const { ada } = await signIn();
    const admin = connect(supabase.keys.secretKey);
    const guess = await takePinGuess(admin, { householdId: ada.household_id, profileId: ada.id });
    expect(guess?.kind === 'taken' && (await isPin(releasedAccount.pin, guess.hash))).toBe(true);
  });

  it('takes new reports', async () => {
    const { client, ada } = await signIn();
    const key = { type: 'movie', tmdbId: 550, season: 0, episode: 0 } as const;
    const set = entryFromAct({ kind: 'set', profileId: ada.id, key, position: 1800, duration: 7200, at: Date.now() });
    await recordProgress(connect(supabase.keys.secretKey), [set]);
    expect(await readPlace(client, ada.id, key)).toMatchObject({ position: 1800 });
  });
});

/** Makes the folder again: an empty database of the present PGlite, and in it what was dumped. */
async function unpack(kept: string, directory: string): Promise<void> {
  const unpacked = (file: string) => brotliDecompressSync(readFileSync(path.join(kept, file)));
  writeFileSync(keysFile(directory), unpacked('keys.json.br'));
  const { connection, close } = await openPglite(path.join(directory, 'postgres'));
  await connection.driver.exec(ROLES);
  await connection.driver.exec(unpacked('database.sql.br').toString());
  await close();
}
