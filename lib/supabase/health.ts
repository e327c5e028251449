import 'server-only';
import { adminClient } from '@/lib/supabase/admin';

/** Whether a smallest query comes back within three seconds. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    const client = await adminClient();
    const { error } = await client.from('households').select('id').limit(1).abortSignal(AbortSignal.timeout(3000));
    return !error;
  } catch {
    return false;
  }
}
