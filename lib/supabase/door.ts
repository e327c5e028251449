import 'server-only';
import { problem } from '@/lib/http/problem';
import { supabaseConnection } from '@/lib/supabase/connection';

/**
 * The embedded Supabase's `/auth/v1` and `/rest/v1`, for supabase-js in a browser, a script or a test. With a hosted
 * project there is no such door here.
 */
export async function door(request: Request): Promise<Response> {
  const { embedded } = await supabaseConnection();
  if (!embedded) return problem({ status: 404, code: 'not-found', detail: 'Supabase is hosted elsewhere.' });
  return embedded.fetch(request);
}
