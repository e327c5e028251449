import 'server-only';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { supabaseConnection } from '@/lib/supabase/connection';

/** Who is acting, as the token's signature vouches. */
export interface Identity {
  userId: string;
  /** What was begun by signing in, and ends by signing out; each has tokens of its own. */
  sessionId: string;
  email: string | null;
  /** Seconds since 1970 after which the token no longer counts. */
  expiresAt: number;
  accessToken: string;
}

const claimsSchema = z.object({ sub: z.uuid(), session_id: z.uuid(), email: z.string().optional(), exp: z.number() });

let verificationKey: Promise<Uint8Array | JWTVerifyGetKey> | undefined;

/** Checks a token's signature and age without asking the database. @returns null for a token that is not valid now. */
export async function verifyAccessToken(accessToken: string): Promise<Identity | null> {
  verificationKey ??= readVerificationKey();
  const key = await verificationKey;
  try {
    const { payload } =
      key instanceof Uint8Array
        ? await jwtVerify(accessToken, key, { audience: 'authenticated', algorithms: ['HS256'] })
        : await jwtVerify(accessToken, key, { audience: 'authenticated' });
    const claims = claimsSchema.parse(payload);
    const { sub: userId, session_id: sessionId, email = null, exp: expiresAt } = claims;
    return { userId, sessionId, email, expiresAt, accessToken };
  } catch (error) {
    if (error instanceof errors.JWKSTimeout) throw error;
    return null;
  }
}

async function readVerificationKey(): Promise<Uint8Array | JWTVerifyGetKey> {
  const { url, jwtSecret } = await supabaseConnection();
  if (jwtSecret) return new TextEncoder().encode(jwtSecret);
  return createRemoteJWKSet(new URL(`${url}/auth/v1/.well-known/jwks.json`));
}
