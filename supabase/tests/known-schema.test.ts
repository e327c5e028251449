import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EmbeddedDatabase, openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { createPostgresDatabase, DATABASE_KINDS } from './test-supabase';

describe.each(DATABASE_KINDS)('what the gateway knows of the schema (%s)', (kind) => {
  let database: EmbeddedDatabase;
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-known-schema-'));
  const keys = inject('supabaseKeys');

  beforeAll(async () => {
    database =
      kind === 'pglite'
        ? { kind, directory: path.join(folder, 'database') }
        : { kind, url: await createPostgresDatabase() };
    await opened(async () => undefined);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  type Opened = Awaited<ReturnType<typeof openEmbeddedSupabase>>;
  async function opened<Result>(work: (supabase: Opened) => Promise<Result>): Promise<Result> {
    const supabase = await openEmbeddedSupabase({ database, keys, siteUrl: 'http://localhost:3000' });
    try {
      return await work(supabase);
    } finally {
      await supabase.close();
    }
  }
  const ask = async ({ fetch }: Opened, address: string) => {
    const headers = { apikey: keys.secretKey };
    return (await fetch(new Request(`http://supabase.localhost/rest/v1/${address}`, { headers }))).status;
  };
  const known = ({ run }: Opened) =>
    run('select name, xmin::text as written, length(seen) as length from supabase_migrations.known_schema');

  it('is what it saw at the start before, and answers as well', async () => {
    const before = await opened(known);
    expect(before).toHaveLength(1);
    await opened(async (supabase) => {
      expect(await ask(supabase, 'profiles?select=id,watch_progress(position)')).toBe(200);
      expect(await ask(supabase, 'rpc/ledger_clock?look=false')).toBe(200);
      expect(await ask(supabase, 'profiles?select=shoe_size')).toBe(400);
      expect(await known(supabase)).toEqual(before);
    });
  });

  it.each([
    ['a column', 'alter table public.profiles add column shoe_size integer', 'profiles?select=shoe_size'],
    [
      'another type of it',
      'alter table public.profiles alter column shoe_size type text',
      'profiles?shoe_size=eq.wide',
    ],
    ['a table', 'create table public.shoes (id integer primary key)', 'shoes?select=id'],
    [
      'a reference',
      'alter table public.profiles add column shoes integer references public.shoes (id)',
      'profiles?select=id,shoes(id)',
    ],
    [
      'a function',
      "create function public.sole() returns text language sql stable as $$ select 'leather' $$",
      'rpc/sole',
    ],
  ])('is looked at anew after a person has added %s', async (_, change, address) => {
    const [before] = await opened(known);
    await opened(({ run }) => run(change));
    await opened(async (supabase) => {
      expect(await ask(supabase, address)).toBe(200);
      const after = await known(supabase);
      expect(after).toHaveLength(1);
      expect(after[0]?.name).not.toBe(before?.name);
    });
  });

  it('does not keep a table of the gateway from being made again', async () => {
    await opened(({ run }) => run('drop table auth.refresh_tokens cascade'));
    const there = await opened(({ run }) => run("select to_regclass('auth.refresh_tokens') is not null as there"));
    expect(there).toEqual([{ there: true }]);
  });

  it('is looked at anew where what was kept cannot be read', async () => {
    await opened(({ run }) => run("update supabase_migrations.known_schema set seen = '{'"));
    await opened(async (supabase) => {
      expect(await ask(supabase, 'profiles?select=id,watch_progress(position)')).toBe(200);
      expect((await known(supabase))[0]?.length).toBeGreaterThan(1000);
    });
  });
});
