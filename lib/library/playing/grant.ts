import 'server-only';
import { createHmac, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { supabaseConnection } from '@/lib/supabase/connection';

/*
 * What an address of a file's stream allows, signed by this server: one file as one title, in one way, to one session and
 * profile, for an evening. Who asks has to be them, and within the cap, at every request.
 */

/** Longer than a film; a player asks for a new address when it is refused. */
const VALID_SECONDS = 8 * 3600;

const grantSchema = z.object({
  file: z.uuid(),
  /** The files that follow it, of a film in several. */
  parts: z.array(z.uuid()).max(8).default([]),
  /** `movie/550`, `tv/900001/2/5`. */
  title: z.string(),
  how: z.enum(['direct', 'remux', 'transcode']),
  /** Which sounds are made anew. */
  sounds: z.array(z.boolean()),
  /** Which of them plays by itself. */
  sound: z.number().int().min(0),
  /** Which captions are drawn into the picture, among the file's tracks of words. */
  drawn: z.number().int().min(0).max(999).nullable().default(null),
  /** Null where the viewer has not signed in, or chosen no profile. */
  session: z.string().nullable(),
  profile: z.string().nullable(),
  /** One player's of a session, so that its jumps leave what it had: `session/player`. */
  viewer: z.string(),
});

export type Grant = z.infer<typeof grantSchema>;
export type GrantToSign = Omit<z.input<typeof grantSchema>, 'viewer'>;

let signingKey: Promise<Uint8Array> | undefined;

function key(): Promise<Uint8Array> {
  signingKey ??= supabaseConnection().then(
    ({ secretKey }) => new Uint8Array(createHmac('sha256', secretKey).update('streams of files').digest()),
  );
  return signingKey;
}

export async function signGrant(grant: GrantToSign): Promise<string> {
  const viewer = `${grant.session ?? ''}/${randomUUID().slice(0, 8)}`;
  return new SignJWT({ ...grant, viewer })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(`${VALID_SECONDS}s`)
    .sign(await key());
}

/** @returns null for what was not signed here, or is over. */
export async function readGrant(token: string): Promise<Grant | null> {
  try {
    const { payload } = await jwtVerify(token, await key(), { algorithms: ['HS256'] });
    return grantSchema.parse(payload);
  } catch {
    return null;
  }
}
