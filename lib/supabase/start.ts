import 'server-only';
import { supabaseConnection } from '@/lib/supabase/connection';

/** Opens the database, or ends the process with one sentence that says why it cannot be opened. */
export async function startSupabase(): Promise<void> {
  try {
    await supabaseConnection();
  } catch (error) {
    console.error(`Tonight could not start: ${(error as Error).message}`);
    process.exit(1);
  }
}
