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

/**
 * The PostgreSQL server at an address, else what lies in a folder (DATA_DIR), which is this process's alone until it leaves.
 * @throws what {@link openOwnPostgres} or {@link openDataDirectory} throws.
 */
export async function holdDatabase(databaseUrl: string | undefined, dataDirectory: string): Promise<HeldDatabase> {
  if (databaseUrl) {
    const { keys, close } = await openOwnPostgres(databaseUrl);
    return { database: { kind: 'postgres', url: databaseUrl }, keys, leave: close };
  }
  const { keys, database, unlock } = openDataDirectory(dataDirectory);
  return { database: { kind: 'pglite', directory: database }, keys, leave: async () => unlock() };
}
