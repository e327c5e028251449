import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { supabaseConnection } from '@/lib/supabase/connection';
import { freeMegabytes } from '@/lib/supabase/disk-room';
import type { ReplicaCondition } from '@/lib/supabase/replica/read-replica';

/** Which of the three ways this runs. */
export function databaseKind(): 'embedded' | 'own' | 'hosted' {
  const { hostedSupabase, databaseUrl } = serverEnvironment();
  return hostedSupabase ? 'hosted' : databaseUrl ? 'own' : 'embedded';
}

/** What the database takes on its disk; null where that is not ours to ask. */
export async function databaseBytes(): Promise<number | null> {
  const { embedded } = await supabaseConnection();
  const asked = embedded?.run('select pg_database_size(current_database())::float8 as bytes');
  const [row] = (await asked?.catch(() => [])) ?? [];
  return row ? Number(row.bytes) : null;
}

/** Whether this process hears what others on the same database change. */
export async function hearsOthers(): Promise<boolean> {
  return (await supabaseConnection()).hearsOthers ?? true;
}

/** False where its provider does. */
export function makesBackups(): boolean {
  return databaseKind() !== 'hosted';
}

/** How the server is that pages may read from; null where there is none. */
export async function replicaCondition(): Promise<ReplicaCondition | null> {
  const { embedded } = await supabaseConnection();
  return embedded?.replica() ?? null;
}

export function freeMegabytesOfData(): number | null {
  return databaseKind() === 'embedded' ? freeMegabytes(serverEnvironment().dataDirectory) : null;
}
