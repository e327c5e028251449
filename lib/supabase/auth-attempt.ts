import { z } from 'zod';
import type { Attempt } from '@/lib/http/attempt-limit';

/** Requests to Supabase's own door that guess something, make an account or send mail. */
const ATTEMPTS: Record<string, Attempt> = {
  'POST /signup': 'sign-up',
  'POST /otp': 'mail',
  'POST /magiclink': 'mail',
  'POST /recover': 'mail',
  'POST /resend': 'mail',
  'POST /verify': 'code',
  'GET /verify': 'code',
};

const bodySchema = z.object({ email: z.string().max(254).optional() });

/** What a request to `/auth/v1` tries, and about which account; null for what needs no patience. */
export async function authAttempt(request: Request): Promise<{ what: Attempt; email?: string } | null> {
  const { pathname, searchParams } = new URL(request.url);
  const path = /^\/+auth\/v1(\/.*?)\/*$/.exec(pathname)?.[1]?.replaceAll(/\/+/g, '/');
  if (path === undefined) return null;
  // A refresh token cannot be guessed.
  const isPassword = path === '/token' && searchParams.get('grant_type') === 'password';
  const what = isPassword ? 'sign-in' : ATTEMPTS[`${request.method} ${path}`];
  if (!what) return null;
  const body = bodySchema.safeParse(
    await request
      .clone()
      .json()
      .catch(() => null),
  );
  return { what, email: body.data?.email };
}
