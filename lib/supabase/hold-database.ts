import type { ServerEnvironment } from '@/lib/env/server';
import type { EmbeddedDatabase } from '@/lib/supabase/embedded';
import type { SupabaseKeys } from '@/lib/supabase/keys';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';
import { openOwnPostgres } from '@/lib/supabase/own-postgres';

/** A database that Tonight keeps itself, with the keys beside it. */
export interface HeldDatabase {
  database: EmbeddedDatabase;
  keys: SupabaseKeys;
  /** False where other Tonights may use the database and this one would not hear of it. */
  hearsOthers: boolean;
  /** To be called once the database is closed. */
  leave(): Promise<void>;
}

type Where = Pick<ServerEnvironment, 'databaseUrl' | 'databaseDirectUrl' | 'databaseReplicaUrl' | 'dataDirectory'>;

/**
 * The PostgreSQL server at an address, else what lies in a folder (DATA_DIR), which is this process's alone until it leaves.
 * @throws what {@link openOwnPostgres} or {@link openDataDirectory} throws.
 */
export async function holdDatabase(where: Where): Promise<HeldDatabase> {
  const { databaseUrl: url, databaseDirectUrl: directUrl, databaseReplicaUrl: replicaUrl, dataDirectory } = where;
  if (url) {
    const { close, ...rest } = await openOwnPostgres(url, directUrl);
    return { database: { kind: 'postgres', url, directUrl, replicaUrl }, ...rest, leave: close };
  }
  const { keys, database, unlock } = openDataDirectory(dataDirectory);
  return { database: { kind: 'pglite', directory: database }, keys, hearsOthers: true, leave: async () => unlock() };
}
