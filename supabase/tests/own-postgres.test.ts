import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, inject, it, onTestFinished } from 'vitest';
import { parseServerEnvironment } from '@/lib/env/server';
import { attemptLimiters, attemptStore, takeAttempt } from '@/lib/http/attempt-limit';
import { hearOthers, joinWire, tellOthers } from '@/lib/process/other-processes';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { inMessages } from '@/lib/supabase/gathering';
import { openOwnPostgres } from '@/lib/supabase/own-postgres';
import { openForScript } from '@/scripts/open-for-script';
import { createEmptyDatabase } from './test-supabase';

afterEach(() => {
  attemptStore.forget();
  attemptLimiters.forget();
});

const siteUrl = 'http://localhost:3000';

it('two processes that begin at once on an empty database make it once, with the same keys', async () => {
  const url = await createEmptyDatabase();
  const begin = async () => {
    const { keys, close } = await openOwnPostgres(url);
    const supabase = await openEmbeddedSupabase({ database: { kind: 'postgres', url }, keys, siteUrl });
    onTestFinished(async () => {
      await supabase.close();
      await close();
    });
    return supabase;
  };
  const [one, other] = await Promise.all([begin(), begin()]);
  expect(one.keys).toEqual(other.keys);
  const applied = [one.appliedMigrations.length, other.appliedMigrations.length].sort((a, b) => a - b);
  expect(applied[0]).toBe(0);
  expect(applied[1]).toBeGreaterThan(10);
  const headers = { apikey: one.keys.secretKey };
  for (const { fetch } of [one, other]) {
    const answer = await fetch(new Request('http://supabase.localhost/rest/v1/profiles?select=id', { headers }));
    expect([answer.status, await answer.json()]).toEqual([200, []]);
  }
});

type Message = { topic: string; said: unknown };

/** Beside what a test tells, a process asks others whose changes they hear. */
const ofTest = ({ topic }: Message) => topic === 'a-test';

/** As if another process had opened the same database: what it says goes through PostgreSQL. */
async function otherProcess(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  onTestFinished(() => sql.end());
  const heard: Message[] = [];
  await sql.listen('tonight', (payload) => void heard.push(...JSON.parse(payload).all.filter(ofTest)));
  return {
    heard,
    tell: (topic: string, said: unknown) =>
      sql.notify('tonight', JSON.stringify({ from: 'other', all: [{ topic, said }] })),
  };
}

const until = async (isSo: () => boolean) => {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > 20_000) throw new Error('never');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

it('what one process tells is heard in the other once, and never by who said it', async () => {
  const url = await createEmptyDatabase();
  const opened = await openOwnPostgres(url);
  onTestFinished(opened.close);
  const other = await otherProcess(url);
  const here: unknown[] = [];
  hearOthers('a-test', (said) => void here.push(said));
  const child: unknown[] = [];
  const { leave } = joinWire({ wants: (topic) => topic === 'a-test', send: ({ said }) => void child.push(said) });
  onTestFinished(leave);
  for (let turn = 0; turn < 100; turn += 1) tellOthers('a-test', { turn, words: 'ü'.repeat(200) });
  await until(() => other.heard.length === 100);
  expect(other.heard.map(({ said }) => (said as { turn: number }).turn)).toEqual(
    Array.from({ length: 100 }, (_, turn) => turn),
  );
  await other.tell('a-test', 'from elsewhere');
  await until(() => here.length > 0);
  expect(here).toEqual(['from elsewhere']);
  // The pages of this front hear both.
  expect(child).toHaveLength(101);
});

it('who is told nothing while the connection is lost asks anew when it is back', async () => {
  const url = await createEmptyDatabase();
  const opened = await openOwnPostgres(url);
  onTestFinished(opened.close);
  let forgot = 0;
  hearOthers('profiles-changed', () => {
    forgot += 1;
  });
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  onTestFinished(() => sql.end());
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
  await until(() => forgot > 0);
});

it('a script that is run by hand opens the database of DATABASE_URL, and makes no folder', async () => {
  const databaseUrl = await createEmptyDatabase();
  const dataDirectory = path.join(tmpdir(), randomUUID());
  const { fetch, secretKey, close } = await openForScript({
    ...parseServerEnvironment({ DATABASE_URL: databaseUrl }),
    dataDirectory,
  });
  onTestFinished(close);
  const answer = await fetch('http://supabase.localhost/rest/v1/demo_households', { headers: { apikey: secretKey } });
  expect([answer.status, await answer.json()]).toEqual([200, []]);
  expect(existsSync(dataDirectory)).toBe(false);
});

it('attempts count together, whichever process they are made at', async () => {
  const url = await createEmptyDatabase();
  const email = `${randomUUID()}@example.org`;
  const tried: string[] = [];
  for (let process = 0; process < 2; process += 1) {
    const opened = await openOwnPostgres(url);
    attemptLimiters.forget();
    for (let turn = 0; turn < 3; turn += 1) {
      const address = '198.51.100.7';
      tried.push((await takeAttempt('code', { address, email })).kind);
    }
    if (process === 1) tried.push((await takeAttempt('code', { address: '198.51.100.7', email })).kind);
    await opened.close();
  }
  expect(tried).toEqual([...Array(6).fill('taken'), 'wait']);
});

it('says in one sentence what is wrong with the address', async () => {
  const nowhere = `${inject('postgresUrl')}/no_such_database`;
  await expect(openOwnPostgres(nowhere)).rejects.toThrow(
    /^DATABASE_URL opens no database \([^\n]*no_such_database[^\n]*\.$/,
  );
});

it('leaves a database alone that holds other things, and says so in one sentence', async () => {
  const url = await createEmptyDatabase();
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  onTestFinished(() => sql.end());
  await sql`create table invoices (id int)`;
  await expect(openOwnPostgres(url)).rejects.toThrow(
    /^The database of DATABASE_URL holds other things \(such as the table invoices\)[^\n]*\.$/,
  );
  expect(
    await sql`select nspname from pg_namespace where nspname in ('tonight', 'auth', 'supabase_migrations')`,
  ).toEqual([]);
});

it('puts as many messages together as one holds', () => {
  const told = (said: string) => ({ topic: 'a', said });
  const sizes = inMessages([told('x'.repeat(40)), told('x'.repeat(40)), told('x'.repeat(500)), told('x')], 140);
  expect(sizes.map((each) => each.length)).toEqual([2, 1]);
});
