import 'server-only';
import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { supabaseConnection } from '@/lib/supabase/connection';

/*
 * What is mailed to the address that an account had: for a week, the person who reads the mail there can
 * take the account back, even from a person who knew its password.
 */

const claimsSchema = z.object({ sub: z.uuid(), address: z.email() });

/** An account, and the address it had. */
export interface WayBack {
  userId: string;
  address: string;
}

export async function sealWayBack({ userId, address }: WayBack): Promise<string> {
  return new SignJWT({ address })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setExpirationTime('7 days')
    .sign(await key());
}

/** @returns null for what was not sealed here, or more than a week ago. */
export async function readWayBack(sealed: string): Promise<WayBack | null> {
  try {
    const { payload } = await jwtVerify(sealed, await key(), { algorithms: ['HS256'] });
    const { sub: userId, address } = claimsSchema.parse(payload);
    return { userId, address };
  } catch {
    return null;
  }
}

async function key(): Promise<Uint8Array> {
  const { secretKey } = await supabaseConnection();
  return new Uint8Array(createHmac('sha256', secretKey).update('gives an address back').digest());
}
