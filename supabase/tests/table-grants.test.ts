import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownMigrations, ROLES } from '@/lib/supabase/embedded';
import { applyMigrations, readMigrations } from '@/lib/supabase/migrations';
import { openOwnSupabase } from './test-supabase';

const COMMANDS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/*
 * The embedded Supabase grants everything to its roles when it opens, and a hosted project does when it is made. What the
 * migrations themselves grant shows in a schema that is made anew: a hosted project whose defaults were taken away has nothing else.
 */
describe('what the migrations grant', () => {
  let test: Awaited<ReturnType<typeof openOwnSupabase>>;
  const granted = new Map<string, Map<string, string[]>>();
  const policies = new Map<string, string[]>();

  beforeAll(async () => {
    test = await openOwnSupabase('pglite');
    // What the gateway granted, and what it grants of tables to come, goes with the schema.
    await test.supabase.run(
      `drop schema public cascade; create schema public; truncate supabase_migrations.schema_migrations; ${ROLES}`,
    );
    await applyMigrations(test.supabase, await readMigrations(ownMigrations()));
    const rows = await test.supabase.run(`
      select relname as table, role, array_agg(command) filter (where has_table_privilege(role, pg_class.oid, command)) as may
      from pg_class, unnest(array['anon', 'authenticated', 'service_role']) as role,
        unnest(array[${COMMANDS.map((command) => `'${command}'`)}]) as command
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      group by relname, role order by relname`);
    for (const { table, role, may } of rows as { table: string; role: string; may: string[] | null }[]) {
      granted.set(table, (granted.get(table) ?? new Map()).set(role, may ?? []));
    }
    for (const { table, command } of await test.supabase.run(
      `select tablename as table, cmd as command from pg_policies where schemaname = 'public'`,
    )) {
      const allowed = command === 'ALL' ? COMMANDS : [`${command}`];
      policies.set(`${table}`, [...(policies.get(`${table}`) ?? []), ...allowed]);
    }
  });
  afterAll(() => test?.close());

  /** Tables of which this is true of a role's grants. */
  const tables = (role: string, isTrue: (may: string[], allowed: string[]) => boolean) =>
    [...granted].flatMap(([table, roles]) => (isTrue(roles.get(role) ?? [], policies.get(table) ?? []) ? [table] : []));

  it('looks at every table', () => expect(granted.size).toBeGreaterThan(15));

  it('lets the service do everything: add "grant all on public.… to service_role" beside the table', () => {
    expect(tables('service_role', (may) => may.length < COMMANDS.length)).toEqual([]);
  });

  it('lets nobody do anything without signing in', () => {
    expect(tables('anon', (may) => may.length > 0)).toEqual([]);
  });

  it('lets members do what a policy speaks of: add "grant … on public.… to authenticated" beside the policy', () => {
    expect(tables('authenticated', (may, allowed) => allowed.length > 0 && may.length === 0)).toEqual([]);
  });

  it('lets members do nothing that no policy speaks of', () => {
    expect(tables('authenticated', (may, allowed) => may.some((command) => !allowed.includes(command)))).toEqual([]);
  });
});
