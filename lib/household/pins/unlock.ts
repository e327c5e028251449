import { cookieName, cookieSafety } from '@/lib/http/cookie-names';
import 'server-only';
import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Household } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { supabaseConnection } from '@/lib/supabase/connection';

/*
 * That a PIN was given is remembered by the browser, in a cookie scripts cannot read and only this server can sign. It
 * names the account, the profile (one at a time: a switch away closes it again), and when each PIN was
 * set, so that a new PIN asks everywhere.
 */
export const UNLOCK_COOKIE = cookieName('tonight-unlocked');

/** An evening. */
const PROFILE_SECONDS = 12 * 3600;
const SETTINGS_SECONDS = 15 * 60;
/** A player that lost the network delivers what it kept for as long as this. */
const COOKIE_SECONDS = 30 * 24 * 3600;

export const unlockCookieOptions = {
  ...cookieSafety,
  sameSite: 'lax',
  httpOnly: true,
  maxAge: COOKIE_SECONDS,
} as const;

const doorSchema = z.object({ id: z.string(), setAt: z.string(), until: z.number() });
const unlockedSchema = z.object({ sub: z.string(), profile: doorSchema.optional(), settings: doorSchema.optional() });

/** What this browser has given the PIN of; times are seconds since 1970. */
export type Unlocked = Omit<z.infer<typeof unlockedSchema>, 'sub'>;

let signingKey: Promise<Uint8Array> | undefined;

function key(): Promise<Uint8Array> {
  signingKey ??= supabaseConnection().then(
    ({ secretKey }) => new Uint8Array(createHmac('sha256', secretKey).update('unlocked by PIN').digest()),
  );
  return signingKey;
}

/** Nothing, for a cookie that is missing, another account's, or not signed here. */
export async function readUnlocked(cookie: string | undefined, userId: string): Promise<Unlocked> {
  if (!cookie) return {};
  try {
    const { payload } = await jwtVerify(cookie, await key(), { algorithms: ['HS256'] });
    const { sub, ...unlocked } = unlockedSchema.parse(payload);
    return sub === userId ? unlocked : {};
  } catch {
    return {};
  }
}

export async function signUnlocked(unlocked: Unlocked, userId: string): Promise<string> {
  return new SignJWT({ ...unlocked })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setExpirationTime(`${COOKIE_SECONDS}s`)
    .sign(await key());
}

export function unlockProfile(unlocked: Unlocked, { id, pinSetAt }: Profile): Unlocked {
  return { ...unlocked, profile: { id, setAt: pinSetAt ?? '', until: now() + PROFILE_SECONDS } };
}

export function unlockSettings(unlocked: Unlocked, { id, pinSetAt }: Household): Unlocked {
  return { ...unlocked, settings: { id, setAt: pinSetAt ?? '', until: now() + SETTINGS_SECONDS } };
}

type Protected = Pick<Profile, 'id' | 'pinSetAt'>;

/** Whether nothing stands between this browser and a profile. */
export function isProfileOpen(profile: Protected, { profile: door }: Unlocked): boolean {
  return profile.pinSetAt === null || (isDoorOf(profile, door) && (door?.until ?? 0) > now());
}

/** The same for what a player kept while the evening went on: its PIN was given here, however long ago. */
export function wasProfileOpen(profile: Protected, { profile: door }: Unlocked): boolean {
  return profile.pinSetAt === null || isDoorOf(profile, door);
}

export function areSettingsOpen(household: Protected, { settings: door }: Unlocked): boolean {
  return household.pinSetAt === null || (isDoorOf(household, door) && (door?.until ?? 0) > now());
}

function isDoorOf({ id, pinSetAt }: Protected, door: Unlocked['profile']): boolean {
  // As instants: one answer of the store spells them with a zone, another without.
  return door?.id === id && pinSetAt !== null && Date.parse(door.setAt) === Date.parse(pinSetAt);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
