import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import { makeKeys } from '@/lib/supabase/keys';
import { startPostgresServer } from '@/lib/testing/postgres-server';

export type StoreKind = 'pglite' | 'postgres';

/** A store on disk with a household of many profiles, as the product opens it. */
export interface World {
  kind: StoreKind;
  client: TonightSupabase;
  run: EmbeddedSupabase['run'];
  profileIds: string[];
  close(): Promise<void>;
}

const SITE = 'http://supabase.localhost';

/** @param migrationsDirectory others than the product's. */
export async function openWorld(kind: StoreKind, profiles: number, migrationsDirectory?: string): Promise<World> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-bench-'));
  const server = kind === 'postgres' ? await startPostgresServer() : null;
  const keys = makeKeys();
  const supabase = await openEmbeddedSupabase({
    database: server
      ? { kind: 'postgres', url: await server.createDatabase('bench') }
      : { kind: 'pglite', directory: path.join(directory, 'postgres') },
    keys,
    siteUrl: SITE,
    migrationsDirectory,
  });
  const client = createClient<Database>(SITE, keys.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
  });
  const household = randomUUID();
  const profileIds = Array.from({ length: profiles }, () => randomUUID());
  await supabase.run(`
    insert into public.households (id, name) values ('${household}', 'Bench');
    insert into public.profiles (id, household_id, name)
      select id, '${household}', 'Ada' from unnest('{${profileIds.join(',')}}'::uuid[]) as id;`);
  return {
    kind,
    client,
    run: supabase.run,
    profileIds,
    close: async () => {
      await supabase.close();
      await server?.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A viewer in the middle of something: each call is their next report, ten seconds later. */
export function makeViewer(profileId: string, index: number): () => LedgerEntry {
  const id = randomUUID();
  const deviceId = randomUUID();
  const episode = index % 2;
  let sequence = 0;
  return () => {
    sequence += 1;
    const now = Date.now();
    return {
      profileId,
      type: episode ? 'tv' : 'movie',
      tmdbId: 1000 + (index % 400),
      season: episode,
      episode: episode * 3,
      episodeId: episode ? 70_000 + index : null,
      id,
      kind: 'playback',
      event: 'playing',
      sequence,
      // Round and round within the middle of a film of two hours.
      position: (sequence * 10) % 5_000,
      duration: 7_200,
      creditsStart: null,
      secondsPlayed: sequence * 10,
      observedMs: now,
      sentMs: now,
      receivedMs: now,
      deviceId,
      deviceName: 'Television',
      snapshot: null,
    };
  };
}
