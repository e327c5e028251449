import 'server-only';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { addressOf } from '@/lib/http/client-address';
import { problem } from '@/lib/http/problem';
import { authAttempt } from '@/lib/supabase/auth-attempt';
import { supabaseConnection } from '@/lib/supabase/connection';

/**
 * The embedded Supabase's `/auth/v1` and `/rest/v1`, for supabase-js in a browser, a script or a test. With a hosted
 * project there is no such door here. Attempts to sign in count together with those on our pages.
 */
export async function door(request: Request): Promise<Response> {
  const { embedded } = await supabaseConnection();
  if (!embedded) return problem({ status: 404, code: 'not-found', detail: 'Supabase is hosted elsewhere.' });
  const attempt = await authAttempt(request);
  if (!attempt) return embedded.fetch(request);
  const verdict = await takeAttempt(attempt.what, { address: addressOf(request.headers), email: attempt.email });
  if (verdict.kind === 'wait') return patience(verdict.seconds);
  const response = await embedded.fetch(request);
  const wasNoGuess = attempt.what === 'sign-in' || attempt.what === 'code';
  if (response.ok && wasNoGuess) await verdict.giveBack();
  return response;
}

/** As Supabase says it, so that its clients understand. */
function patience(seconds: number): Response {
  return Response.json(
    { code: 429, error_code: 'over_request_rate_limit', msg: `Too many tries. Wait ${seconds} seconds.` },
    { status: 429, headers: { 'retry-after': String(seconds) } },
  );
}
