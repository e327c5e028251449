import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SqlRunner } from '@/lib/supabase/migrations';
import { type MoveEnd, openMoveEnd } from '@/lib/supabase/move-end';
import { moveRows } from '@/lib/supabase/move-rows';
import { seedEveryTable } from '../seed-every-table';
import { createEmptyDatabase, openOwnSupabase } from '../test-supabase';

/* A household is moved from its folder to a PostgreSQL server, and back into another folder. */

const TIMEOUT = 240_000;
const SETTINGS = { directory: '', at: null, keep: 1, days: 1 };

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-move-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function opened(place: string): Promise<MoveEnd> {
  const open = await openMoveEnd(place, { ...SETTINGS, directory: newFolder() });
  onTestFinished(() => open.close());
  return open;
}

/** Every row of ours, and of the accounts, read by other words than the move's. */
async function contentOf({ run }: Pick<SqlRunner, 'run'>): Promise<Record<string, unknown[]>> {
  const tables = await run(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'auth') order by 1`,
  );
  const content: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    await run(`set time zone 'UTC'`);
    const rows = await run(`select to_jsonb(each)::text as row from ${name} as each order by 1`);
    if (rows.length > 0) content[String(name)] = rows.map(({ row }) => row);
  }
  return content;
}

async function household() {
  const source = await openOwnSupabase('pglite');
  onTestFinished(source.close);
  const owner = await source.signUp();
  await seedEveryTable(source, owner);
  await source.supabase.run(
    `update public.households set name = 'Ünï "$" \\ '' 名 🎬' where id = '${owner.householdId}'`,
  );
  return { source, owner };
}

it('everything goes to a server and back into a folder, and is the same', { timeout: TIMEOUT }, async () => {
  const { source } = await household();
  const before = await contentOf(source.supabase);
  expect(Object.keys(before).length).toBeGreaterThan(25);
  const server = await opened(await createEmptyDatabase());
  const moved = await moveRows(source.supabase, server);
  expect(moved.reduce((sum, { rows }) => sum + rows, 0)).toBe(Object.values(before).flat().length);
  expect(await contentOf(server)).toEqual(before);

  const place = newFolder();
  const folder = await openMoveEnd(place, { ...SETTINGS, directory: newFolder() });
  await moveRows(server, folder);
  expect(await contentOf(folder)).toEqual(before);
  await folder.takeKeys(source.supabase.keys);
  await folder.close();
  expect((await opened(place)).keys).toEqual(source.supabase.keys);
  await server.takeKeys(source.supabase.keys);

  await expect(moveRows(source.supabase, server)).rejects.toThrow(/is not empty \(.+ has rows\)/);
});

it('what arrives otherwise than it was sent leaves nothing there', { timeout: TIMEOUT }, async () => {
  const { source } = await household();
  const server = await opened(await createEmptyDatabase());
  await server.run(`
    create function public.other_name() returns trigger language plpgsql as $$ begin new.name = 'other'; return new; end $$;
    create trigger other_name before insert on public.households for each row execute function public.other_name();
    alter table public.households enable always trigger other_name;`);
  await expect(moveRows(source.supabase, server)).rejects.toThrow(
    'What arrived in public.households is not what was sent',
  );
  expect(await contentOf(server)).toEqual({});
  await server.run('alter table public.profiles drop column color');
  await expect(moveRows(source.supabase, server)).rejects.toThrow('has no color in public.profiles');
});
