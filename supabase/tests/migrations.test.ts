import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations, MigrationError, readMigrations } from '@/lib/supabase/migrations';
import { DATABASE_KINDS, openOwnSupabase } from './test-supabase';

describe.each(DATABASE_KINDS)('migrations (%s)', (kind) => {
  let test: Awaited<ReturnType<typeof openOwnSupabase>>;
  let directory: string;

  beforeAll(async () => {
    test = await openOwnSupabase(kind);
    directory = mkdtempSync(path.join(tmpdir(), 'tonight-migrations-'));
    cpSync('supabase/migrations', directory, { recursive: true });
    writeFileSync(
      path.join(directory, '9001_first.sql'),
      'create table public.first (id int); insert into first values (1);',
    );
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true, force: true });
    await test?.close();
  });

  const apply = async () => applyMigrations(test.supabase, await readMigrations(directory));

  it('applies what has not run, once', async () => {
    expect(await apply()).toEqual(['9001']);
    expect(await apply()).toEqual([]);
    expect(await test.supabase.run('select count(*)::int as rows from public.first')).toEqual([{ rows: 1 }]);
  });

  it('applies only the new one at the next start, in order', async () => {
    writeFileSync(path.join(directory, '9003_third.sql'), 'alter table public.second add column third int;');
    writeFileSync(path.join(directory, '9002_second.sql'), 'create table public.second (id int);');
    expect(await apply()).toEqual(['9002', '9003']);
  });

  it('leaves nothing of one that fails, names it, and works on', async () => {
    const file = path.join(directory, '9004_broken.sql');
    writeFileSync(file, 'create table public.half (id int); select no_such_function();');
    const failure = apply();
    await expect(failure).rejects.toThrow(MigrationError);
    await expect(failure).rejects.toThrow('9004_broken.sql');
    expect(await test.supabase.run("select to_regclass('public.half')::text as half")).toEqual([{ half: null }]);
    writeFileSync(file, 'create table public.half (id int);');
    expect(await apply()).toEqual(['9004']);
  });

  it.each([
    ['was rewritten', () => writeFileSync(path.join(directory, '9001_first.sql'), 'create table public.first ();')],
    ['is gone', () => rmSync(path.join(directory, '9002_second.sql'))],
  ])('refuses a database when one that ran on it %s, in one sentence', async (_, change) => {
    change();
    await expect(apply()).rejects.toThrow(MigrationError);
    await expect(apply()).rejects.toThrow(/^The database [^.]+; start it with the Tonight that made it[^.]+\.$/);
  });
});
