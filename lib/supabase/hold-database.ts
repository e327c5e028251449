import type { ServerEnvironment } from '@/lib/env/server';
import type { EmbeddedDatabase } from '@/lib/supabase/embedded';
import type { SupabaseKeys } from '@/lib/supabase/keys';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';
import { openOwnPostgres } from '@/lib/supabase/own-postgres';

/** A database that Tonight keeps itself, with the keys beside it. */
export interface HeldDatabase {
  database: EmbeddedDatabase;
  keys: SupabaseKeys;
  /** To be called once the database is closed. */
  leave(): Promise<void>;
}

type Where = Pick<ServerEnvironment, 'databaseUrl' | 'databaseReplicaUrl' | 'dataDirectory'>;

/**
 * The PostgreSQL server at an address, else what lies in a folder (DATA_DIR), which is this process's alone until it leaves.
 * @throws what {@link openOwnPostgres} or {@link openDataDirectory} throws.
 */
export async function holdDatabase({ databaseUrl, databaseReplicaUrl, dataDirectory }: Where): Promise<HeldDatabase> {
  if (databaseUrl) {
    const { keys, close } = await openOwnPostgres(databaseUrl);
    return { database: { kind: 'postgres', url: databaseUrl, replicaUrl: databaseReplicaUrl }, keys, leave: close };
  }
  const { keys, database, unlock } = openDataDirectory(dataDirectory);
  return { database: { kind: 'pglite', directory: database }, keys, leave: async () => unlock() };
}
