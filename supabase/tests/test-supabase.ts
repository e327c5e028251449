import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { Database } from '@/lib/supabase/database.types';
import { type EmbeddedDatabase, openEmbeddedSupabase } from '@/lib/supabase/embedded';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import { POSTGRES_TEMPLATE } from './database-templates';

/** Of every account that `signUp` makes. */
export const TEST_PASSWORD = 'wrote the first compiler';

const BOTH = ['pglite', 'postgres'] as const;
export type DatabaseKind = (typeof BOTH)[number];

/**
 * The database suite runs on both: PGlite is what newcomers have, a server is where locks are real. `npm test` at a desk
 * asks for one (`DATABASE_KINDS=pglite`) where a test is the same on both.
 */
export const DATABASE_KINDS = BOTH.filter((kind) => (process.env.DATABASE_KINDS ?? BOTH.join()).includes(kind));

type Client = SupabaseClient<Database>;

/** An account with its household and one profile, acting through supabase-js with its own token; it is proved. */
export interface TestHousehold {
  email: string;
  client: Client;
  accessToken: string;
  userId: string;
  sessionId: string;
  householdId: string;
  profileId: string;
}

export interface TestSupabase {
  supabase: EmbeddedSupabase;
  /** Past row level security. */
  admin: Client;
  anonymous: Client;
  /** What Supabase mailed, the first to the last. */
  mailed: { to: string; text?: string }[];
  signUp(): Promise<TestHousehold>;
}

const URL_OF_NOTHING = 'http://supabase.localhost';

const shared = new Map<DatabaseKind, Promise<TestSupabase>>();

/**
 * This worker's Supabase, opened at the first call and shared by all files that run here: opening one costs seconds, and
 * every test has households of its own. It ends with the worker.
 */
export function sharedSupabase(kind: DatabaseKind): Promise<TestSupabase> {
  const opened = shared.get(kind) ?? openOwnSupabase(kind);
  shared.set(kind, opened);
  return opened;
}

/** A Supabase that no other test has, for tests that change the database's own shape. */
export async function openOwnSupabase(kind: DatabaseKind): Promise<TestSupabase & { close(): Promise<void> }> {
  const database: EmbeddedDatabase =
    kind === 'pglite'
      ? { kind: 'pglite-memory', copyOf: await openAsBlob(inject('pgliteTemplate')) }
      : { kind, url: await createPostgresDatabase() };
  const keys = inject('supabaseKeys');
  const mailed: TestSupabase['mailed'] = [];
  const email = { send: async (letter: { to: string; text?: string }) => void mailed.push(letter) };
  const supabase = await openEmbeddedSupabase({ database, keys, siteUrl: URL_OF_NOTHING, email });
  const connect = (key: string, accessToken?: string): Client =>
    createClient<Database>(URL_OF_NOTHING, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: {
        fetch: (input, init) => supabase.fetch(new Request(input, init)),
        headers: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
      },
    });
  return {
    supabase,
    mailed,
    admin: connect(keys.secretKey),
    // Another each time: one that some test signed in would be a stranger no longer for the files after it.
    get anonymous() {
      return connect(keys.publishableKey);
    },
    close: () => supabase.close(),
    signUp: async () => {
      const email = `${randomUUID()}@example.org`;
      const { data, error } = await connect(keys.publishableKey).auth.signUp({ email, password: TEST_PASSWORD });
      if (error || !data.session) throw new Error('sign-up failed', { cause: error });
      const client = connect(keys.publishableKey, data.session.access_token);
      const householdId = (await client.rpc('create_household', { household_name: 'Test' }).throwOnError()).data;
      const profile = await client
        .from('profiles')
        .insert({ household_id: householdId, name: 'Ada' })
        .select('id')
        .single()
        .throwOnError();
      const sessionId = String(decodeJwt(data.session.access_token).session_id);
      await connect(keys.secretKey).rpc('prove_session', { session: sessionId, given: 'password' }).throwOnError();
      return {
        email,
        client,
        accessToken: data.session.access_token,
        userId: data.session.user.id,
        sessionId,
        householdId,
        profileId: profile.data.id,
      };
    },
  };
}

/** On the server that the database tests have started, with all migrations. */
export const createPostgresDatabase = () => createDatabase(`template ${POSTGRES_TEMPLATE}`);

export const createEmptyDatabase = () => createDatabase('');

async function createDatabase(how: string): Promise<string> {
  const url = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const sql = postgres(`${url}/postgres`, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`create database ${name} ${how}`);
  await sql.end();
  return `${url}/${name}`;
}

/** As if the account's password had been given in its session just now. */
export async function proveAccount({ admin }: TestSupabase, { sessionId }: TestHousehold): Promise<void> {
  await admin.rpc('prove_session', { session: sessionId, given: 'password' }).throwOnError();
}

/** As if it had only signed in just now. */
export async function forgetProof({ admin }: TestSupabase, { sessionId }: TestHousehold): Promise<void> {
  await admin.from('account_sessions').delete().eq('session_id', sessionId).throwOnError();
}

/** As if it had signed in, and proved itself, an hour ago. */
export async function ageSession({ supabase }: TestSupabase, { sessionId }: TestHousehold): Promise<void> {
  await supabase.run(`
    update auth.sessions set created_at = now() - interval '1 hour' where id = '${sessionId}';
    update public.account_sessions set proved_at = now() - interval '1 hour' where session_id = '${sessionId}';`);
}
