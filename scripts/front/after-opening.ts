import type { ServerEnvironment } from '@/lib/env/server';
import { supabaseConnection } from '@/lib/supabase/connection';
import { notePort } from '@/lib/supabase/server-port';
import { backUpNightly } from './nightly-backup.ts';

/** What there is to do for who runs this server, once the database is open. */
export async function afterOpening({
  dataDirectory,
  databaseUrl,
  hostedSupabase,
  port,
}: ServerEnvironment): Promise<void> {
  const connection = await supabaseConnection();
  if (!databaseUrl && !hostedSupabase) notePort(dataDirectory, port);
  backUpNightly(connection);
}
