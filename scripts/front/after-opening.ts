import type { ServerEnvironment } from '@/lib/env/server';
import { answerPages } from '@/lib/process/answers';
import { onePerProcess } from '@/lib/process/one-per-process';
import { supabaseConnection } from '@/lib/supabase/connection';
import { notePort } from '@/lib/supabase/server-port';
import { conditionHere } from '@/lib/use-cases/condition/look';
import { type FirstRestore, offerRestore } from './first-restore.ts';
import { backUpNightly } from './nightly-backup.ts';

const firstRestore = onePerProcess<FirstRestore | null>('first-restore', () => null);

/** What there is to do for who runs this server, once the database is open. */
export async function afterOpening(environment: ServerEnvironment): Promise<void> {
  const { dataDirectory, databaseUrl, hostedSupabase, port } = environment;
  const connection = await supabaseConnection();
  if (!databaseUrl && !hostedSupabase) notePort(dataDirectory, port);
  answerPages('condition', conditionHere);
  backUpNightly(connection);
  const offered = await offerRestore(environment);
  if (offered) firstRestore.put(offered);
}
