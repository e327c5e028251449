import { setTimeout as sleep } from 'node:timers/promises';
import { compare } from 'bcryptjs';
import { z } from 'zod';

/*
 * The embedded Supabase answers sooner where there is no account with an address, and says so where a code is asked for.
 * A person who only types an address is to learn neither.
 */

/** Longer than it takes to have a mail sent. */
export const MAIL_LEAST_MS = 250;
const MAIL = new Set(['/otp', '/magiclink', '/recover', '/resend']);
const credentialsSchema = z.object({ email: z.string(), password: z.string() });

/** Salt and hash of a password that was thrown away. */
const DECOY = 'nufhPS.L1CFviGY90VZlOuyHr./bVeGBSLKSX.8EHFeCuizHTiUka';
/** What the embedded Supabase hashes with where its own setting says nothing else, and what bcrypt allows. */
const COST = { usual: 10, least: 4, most: 31 };

/**
 * @param hasPassword whether an account signs in with this address and a password.
 * @returns `answer`, made to give away no account.
 */
export function untelling(
  answer: (request: Request) => Promise<Response>,
  hasPassword: (email: string) => Promise<boolean>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = authPath(request);
    if (request.method !== 'POST' || path === null) return answer(request);
    if (MAIL.has(path)) {
      const [response] = await Promise.all([answer(request), sleep(MAIL_LEAST_MS)]);
      return response.headers.get('x-sb-error-code') === 'otp_disabled' ? Response.json({}) : response;
    }
    if (path !== '/token') return answer(request);
    const copy = request.clone();
    const response = await answer(request);
    if (response.headers.get('x-sb-error-code') !== 'invalid_credentials') return response;
    const typed = credentialsSchema.safeParse(await copy.json().catch(() => null));
    if (typed.success && !(await hasPassword(typed.data.email))) {
      await compare(typed.data.password, decoy());
    }
    return response;
  };
}

/** Costs what comparing with a real one would: the embedded Supabase reads the same setting. */
function decoy(): string {
  const asked = process.env.LITE_AUTH_BCRYPT_COST?.trim();
  const wanted = asked ? Number(asked) : COST.usual;
  const cost = Number.isFinite(wanted) ? Math.min(COST.most, Math.max(COST.least, Math.trunc(wanted))) : COST.usual;
  return `$2b$${String(cost).padStart(2, '0')}$${DECOY}`;
}

/** The path below `/auth/v1` as the gateway reads it; null for another. */
function authPath(request: Request): string | null {
  const { pathname } = new URL(request.url);
  try {
    const read = decodeURIComponent(pathname).replaceAll(/\/+/g, '/').replace(/\/$/, '');
    return read.startsWith('/auth/v1/') ? read.slice('/auth/v1'.length) : null;
  } catch {
    return null;
  }
}
