import 'server-only';
import { readiness } from '@/lib/process/readiness';
import { supabaseConnection } from '@/lib/supabase/connection';
import { databaseTrouble } from '@/lib/supabase/health';

/** Whether the database takes writes, and the key with which a program signs in, which is no secret; or what is wrong. */
export async function healthNow(): Promise<{ trouble: string } | { trouble: null; publishableKey: string }> {
  const trouble = await databaseTrouble();
  if (trouble) return { trouble };
  const { publishableKey } = await supabaseConnection();
  return { trouble: null, publishableKey };
}

/** Why this process should be sent no requests now; null where it should. */
export async function hindranceNow(): Promise<string | null> {
  return readiness.get()() ?? (await databaseTrouble());
}
