import { randomUUID } from 'node:crypto';
import { hash } from 'bcryptjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deleteDemoHouseholds, makeDemoHousehold, publishTemplate } from '@/lib/household/demo/repository';
import { seedEveryTable } from './seed-every-table';
import { DATABASE_KINDS, openOwnSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Says who may get in, or what a template is: the only tables of a household that a copy has none of. */
const NOT_COPIED = [
  'household_invites',
  'demo_households',
  'personal_tokens',
  'player_codes',
  'outgoing_hooks',
  'outgoing_deliveries',
  'tonight_guests',
];
const HOUR_MS = 3600 * 1000;

describe.each(DATABASE_KINDS)('demo households on %s', (kind) => {
  let test: TestSupabase;
  let template: TestHousehold;
  const version = randomUUID();

  beforeAll(async () => {
    test = await openOwnSupabase(kind);
    template = await test.signUp();
    await seedEveryTable(test, template);
    const [{ id } = { id: '' }] = await template.client
      .from('profiles')
      .insert({ household_id: template.householdId, name: 'Grace' })
      .select('id')
      .throwOnError()
      .then(({ data }) => data);
    await template.client.rpc('group_of', { people: [template.profileId, id] }).throwOnError();
    await test.supabase.run('delete from demo_households');
    const madeAt = new Date(Date.now() - 48 * HOUR_MS).toISOString();
    await publishTemplate(test.admin, { householdId: template.householdId, version, madeAt });
  });

  async function enter(most = 1000): Promise<{ householdId: string | null; email: string; password: string }> {
    const visitor = { email: `demo-${randomUUID()}@tonight.example`, password: randomUUID() };
    const passwordHash = await hash(visitor.password, 4);
    const householdId = await makeDemoHousehold(test.admin, { template: version, ...visitor, passwordHash, most });
    return { householdId, ...visitor };
  }

  /** Tables that hang off a household, with the condition that finds its rows. */
  async function hangingOff(): Promise<Map<string, (householdId: string | null) => string>> {
    const columns = await test.supabase.run(
      `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
       where table_schema = 'public' group by table_name`,
    );
    const tables = new Map([['households', (id: string | null) => `id = '${id}'`]]);
    for (const { name, columns: has } of columns) {
      const names = has as string[];
      if (names.includes('household_id')) tables.set(String(name), (id) => `household_id = '${id}'`);
      else if (names.includes('profile_id'))
        tables.set(String(name), (id) => `profile_id in (select id from profiles where household_id = '${id}')`);
    }
    return tables;
  }

  async function count(table: string, householdId: string | null): Promise<number> {
    const where = (await hangingOff()).get(table)?.(householdId);
    const [row] = await test.supabase.run(`select count(*)::int as rows from ${table} where ${where}`);
    return Number(row?.rows);
  }

  it('gives a visitor a copy of every table that hangs off a household', async () => {
    const { householdId } = await enter();
    const copied = [...(await hangingOff()).keys()].filter(
      // The sums of the statistics are made when a page asks; the copy's ledger notes itself for that.
      (table) => !NOT_COPIED.includes(table) && !/^(?:statistics|operator)_/.test(table),
    );
    const counts = await Promise.all(
      copied.map(async (table) => [table, await count(table, householdId), await count(table, template.householdId)]),
    );
    expect(counts.filter(([, copies, originals]) => copies !== originals || originals === 0)).toEqual([]);
    expect(counts.length).toBeGreaterThan(10);
  });

  it('has the groups of the template, made of its own profiles', async () => {
    const { householdId } = await enter();
    const [row] = await test.supabase.run(`
      select members <@ array(select id from profiles where household_id = '${householdId}') as own
      from profiles where household_id = '${householdId}' and members is not null`);
    expect(row).toEqual({ own: true });
  });

  it('moves every time by how old the template is', async () => {
    const { householdId } = await enter();
    const ofHousehold = (id: string | null) => `
      select observed_at, observed_on, session_id from watch_progress
      where profile_id in (select id from profiles where household_id = '${id}')`;
    const [original] = await test.supabase.run(ofHousehold(template.householdId));
    const [copy] = await test.supabase.run(ofHousehold(householdId));
    const moved = new Date(String(copy?.observed_at)).getTime() - new Date(String(original?.observed_at)).getTime();
    expect(moved / HOUR_MS).toBeCloseTo(48, 0);
    expect(copy?.session_id).toBe(original?.session_id);
    const [day] = await test.supabase.run(
      `select observed_on = (observed_at at time zone 'UTC')::date as same from watch_progress
       where profile_id in (select id from profiles where household_id = '${householdId}')`,
    );
    expect(day?.same).toBe(true);
  });

  it('signs in as the owner of the copy, who sees it and nothing of the template or of another visitor', async () => {
    const [visitor, other] = [await enter(), await enter()];
    const { data, error } = await test.anonymous.auth.signInWithPassword(visitor);
    expect(error).toBeNull();
    const ids = [visitor.householdId, other.householdId, template.householdId];
    const seen = await test.supabase.run(`
      select set_config('request.jwt.claim.sub', '${data.user?.id}', true), set_config('role', 'authenticated', true);
      select id from households where id in (${ids.map((id) => `'${id}'`).join(', ')})`);
    expect(seen).toEqual([{ id: visitor.householdId }]);
    const [member] = await test.supabase.run(
      `reset role; select role from household_members where household_id = '${visitor.householdId}'`,
    );
    expect(member).toEqual({ role: 'owner' });
  });

  it('deletes households and accounts of those who came before, and nobody else’s', async () => {
    const [early, late] = [await enter(), await enter()];
    await test.supabase.run(
      `update demo_households set made_at = now() - interval '25 hours' where household_id = '${early.householdId}'`,
    );
    expect(await deleteDemoHouseholds(test.admin, new Date(Date.now() - 24 * HOUR_MS))).toBe(1);
    expect(await count('households', early.householdId)).toBe(0);
    expect(await count('households', late.householdId)).toBe(1);
    expect(await count('households', template.householdId)).toBe(1);
    const [users] = await test.supabase.run(
      `select count(*)::int as users from auth.users where email in ('${early.email}', '${late.email}')`,
    );
    expect(users).toEqual({ users: 1 });
  });

  it('has room for so many: an old one goes for a new one, a young one stays', async () => {
    await deleteDemoHouseholds(test.admin, new Date());
    const [first, second] = [await enter(2), await enter(2)];
    expect((await enter(2)).householdId).toBeNull();
    await test.supabase.run(
      `update demo_households set made_at = now() - interval '2 hours' where household_id = '${first.householdId}'`,
    );
    expect((await enter(2)).householdId).not.toBeNull();
    expect(await count('households', first.householdId)).toBe(0);
    expect(await count('households', second.householdId)).toBe(1);
  });

  it('replaces the template of another version, and keeps the first of two made at once', async () => {
    const [one, other] = [await test.signUp(), await test.signUp()];
    const next = { version: randomUUID(), madeAt: new Date().toISOString() };
    await publishTemplate(test.admin, { ...next, householdId: one.householdId });
    await publishTemplate(test.admin, { ...next, householdId: other.householdId });
    expect(await count('households', template.householdId)).toBe(0);
    expect(await count('households', one.householdId)).toBe(1);
    expect(await count('households', other.householdId)).toBe(0);
  });
});
