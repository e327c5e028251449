import { cookieName, cookieSafety } from '@/lib/http/cookie-names';
import 'server-only';
import { createHmac, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { supabaseConnection } from '@/lib/supabase/connection';

/*
 * That a device has signed in to an account before, in a cookie that only this server can sign: wrong passwords from
 * other devices do not slow it down. It says nothing about who is signed in, and a sign-out leaves it.
 */
export const DEVICE_COOKIE = cookieName('tonight-known-device');

const COOKIE_SECONDS = 400 * 24 * 3600;
/** More accounts than share a device. */
const MOST_ACCOUNTS = 6;

export const deviceCookieOptions = {
  ...cookieSafety,
  sameSite: 'lax',
  httpOnly: true,
  maxAge: COOKIE_SECONDS,
} as const;

const cookieSchema = z.object({ jti: z.uuid(), accounts: z.array(z.string()).max(MOST_ACCOUNTS) });
type KnownDevice = z.infer<typeof cookieSchema>;

/** @returns the device's own name among those that know the account; undefined for one that does not. */
export async function knownDevice(cookie: string | undefined, email: string): Promise<string | undefined> {
  const device = await read(cookie);
  return device?.accounts.includes(await accountDigest(email)) ? device.jti : undefined;
}

/** The cookie of a device that has just signed in to an account. */
export async function rememberDevice(cookie: string | undefined, email: string): Promise<string> {
  const before = await read(cookie);
  const digest = await accountDigest(email);
  const accounts = [digest, ...(before?.accounts.filter((one) => one !== digest) ?? [])].slice(0, MOST_ACCOUNTS);
  return new SignJWT({ accounts })
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(before?.jti ?? randomUUID())
    .setExpirationTime(`${COOKIE_SECONDS}s`)
    .sign(await key('signs known devices'));
}

async function read(cookie: string | undefined): Promise<KnownDevice | null> {
  if (!cookie) return null;
  try {
    const { payload } = await jwtVerify(cookie, await key('signs known devices'), { algorithms: ['HS256'] });
    return cookieSchema.parse(payload);
  } catch {
    return null;
  }
}

/** So that the cookie names no address. */
async function accountDigest(email: string): Promise<string> {
  const marking = await key('marks accounts of known devices');
  return createHmac('sha256', marking).update(email.trim().toLowerCase()).digest('base64url').slice(0, 22);
}

async function key(purpose: string): Promise<Uint8Array> {
  const { secretKey } = await supabaseConnection();
  return new Uint8Array(createHmac('sha256', secretKey).update(purpose).digest());
}
