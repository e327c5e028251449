import 'server-only';
import { adminClient } from '@/lib/supabase/admin';
import { supabaseConnection } from '@/lib/supabase/connection';

/** How long one proof that a write commits counts: each of them is written to the disk, and is asked for by the second. */
const PROOF_MILLISECONDS = 10_000;
const TIME_LIMIT_MILLISECONDS = 3000;

let provenAt = Number.NEGATIVE_INFINITY;

/** Why nothing can be stored, in a sentence; null when a smallest write came back committed. */
export async function databaseTrouble(): Promise<string | null> {
  try {
    const { embedded } = await supabaseConnection();
    const trouble = embedded?.trouble();
    if (trouble) return trouble;
    if (performance.now() - provenAt < PROOF_MILLISECONDS) return null;
    const client = await adminClient();
    const { error } = await client.rpc('prove_writing').abortSignal(AbortSignal.timeout(TIME_LIMIT_MILLISECONDS));
    if (error) return describeTrouble(error);
    provenAt = performance.now();
    return null;
  } catch {
    return 'The database does not answer.';
  }
}

/** PostgREST's code for a function that is not there; of all else, health says nothing that is inside. */
function describeTrouble({ code }: { code: string }): string {
  if (code === 'PGRST202') return 'The database lacks migrations of this Tonight: run `supabase db push`.';
  return 'The database does not answer, or takes no writes.';
}
