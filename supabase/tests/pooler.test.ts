import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterEach, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { attemptLimiters, attemptStore } from '@/lib/http/attempt-limit';
import { hearOthers } from '@/lib/process/other-processes';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { openOwnPostgres } from '@/lib/supabase/own-postgres';
import { openPostgres } from '@/lib/supabase/pooler';
import { dumpPostgres, restorePostgres } from '@/lib/supabase/postgres-dump';
import { POOLERS } from '@/lib/testing/poolers';
import { createEmptyDatabase } from './test-supabase';

const siteUrl = 'http://localhost:3000';

afterEach(() => {
  attemptStore.forget();
  attemptLimiters.forget();
});

describe.each(POOLERS)('through a pooler that keeps no connection (%s)', (_, startPooler) => {
  let port: number;

  beforeAll(async () => {
    const pooler = await startPooler(Number(new URL(inject('postgresUrl')).port));
    ({ port } = pooler);
    return pooler.stop;
  });

  function through(url: string): string {
    return Object.assign(new URL(url), { port: String(port) }).href;
  }

  it('two gateways make a database, and each of many accounts at once sees what is its own', async () => {
    const url = await createEmptyDatabase();
    const { keys, hearsOthers, close } = await openOwnPostgres(through(url), url);
    onTestFinished(close);
    expect(hearsOthers).toBe(true);
    const begin = async () => {
      const supabase = await openEmbeddedSupabase({ database: { kind: 'postgres', url: through(url) }, keys, siteUrl });
      onTestFinished(supabase.close);
      return supabase;
    };
    const both = await Promise.all([begin(), begin()]);
    const client = (turn: number, token?: string) => {
      const supabase = both[turn % 2] as (typeof both)[0];
      return createClient<Database>('http://supabase.localhost', keys.publishableKey, {
        auth: { persistSession: false, autoRefreshToken: false },
        global: {
          fetch: (input, init) => supabase.fetch(new Request(input, init)),
          headers: token ? { authorization: `Bearer ${token}` } : {},
        },
      });
    };
    await Promise.all(
      Array.from({ length: 12 }, async (_, turn) => {
        const account = { email: `${randomUUID()}@example.org`, password: 'wrote the first compiler' };
        const { data, error } = await client(turn).auth.signUp(account);
        expect(error).toBeNull();
        const token = data.session?.access_token;
        const made = await client(turn, token)
          .rpc('create_household', { household_name: `Home ${turn}` })
          .throwOnError();
        for (let again = 0; again < 20; again += 1) {
          const { data: seen } = await client(turn + again, token)
            .from('households')
            .select('id, name')
            .throwOnError();
          expect(seen).toEqual([{ id: made.data, name: `Home ${turn}` }]);
        }
        const { data: strangers } = await client(turn).from('households').select('id').throwOnError();
        expect(strangers).toEqual([]);
      }),
    );
  });

  it('others are heard over the server itself', async () => {
    const url = await createEmptyDatabase();
    const { close } = await openOwnPostgres(through(url), url);
    onTestFinished(close);
    const heard = new Promise((resolve) => hearOthers('a-test', resolve));
    const sql = openPostgres(through(url));
    onTestFinished(() => sql.end());
    await sql.notify('tonight', JSON.stringify({ from: 'other', all: [{ topic: 'a-test', said: 'words' }] }));
    expect(await heard).toBe('words');
  });

  it('without the server itself nobody else is heard, which is known', async () => {
    const url = through(await createEmptyDatabase());
    const { hearsOthers, close } = await openOwnPostgres(url);
    onTestFinished(close);
    expect(hearsOthers).toBe(false);
  });

  it('a server that is not the one behind it is refused', async () => {
    const [url, other] = [await createEmptyDatabase(), await createEmptyDatabase()];
    await expect(openOwnPostgres(through(url), other)).rejects.toThrow(/^DATABASE_DIRECT_URL is not the server itself/);
    await expect(openOwnPostgres(through(url), `${url}_no`)).rejects.toThrow(/^DATABASE_DIRECT_URL opens no database/);
  });

  it('no backup is made or restored through it, whose settings others would be lent', async () => {
    const url = await createEmptyDatabase();
    const folder = mkdtempSync(path.join(tmpdir(), 'pooled-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const words = /set DATABASE_DIRECT_URL to the server itself/;
    await expect(dumpPostgres(through(url), folder, 'by-hand')).rejects.toThrow(words);
    await expect(restorePostgres(through(url), path.join(folder, 'any'))).rejects.toThrow(words);
  });
});
