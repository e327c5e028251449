import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { adminClient } from '@/lib/supabase/admin';
import { forgetSessions } from '@/lib/supabase/session-counts';

/** Somewhere an account is signed in. */
export interface AccountSession {
  id: string;
  /** ISO instants; the later is at most an hour behind. */
  beganAt: string;
  seenAt: string;
  /** As a person would call it; null for one that was never seen here. */
  device: string | null;
  /** Network address it was last seen from. */
  address: string | null;
}

const sessionsSchema = z.array(
  z.object({
    session_id: z.uuid(),
    began_at: z.string(),
    seen_at: z.string(),
    device: z.string().nullable(),
    address: z.string().nullable(),
  }),
);

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** Wherever an account is signed in, the last seen first. */
export async function listSessions(userId: string): Promise<AccountSession[]> {
  const rows = sessionsSchema.parse(unwrap(await (await adminClient()).rpc('sessions_of', { account: userId })));
  return rows.map(({ session_id: id, began_at: beganAt, seen_at: seenAt, device, address }) => {
    return { id, beganAt, seenAt, device, address };
  });
}

export async function endSession(userId: string, sessionId: string): Promise<void> {
  await end(userId, sessionId, null);
}

/** @param kept the one that asks. */
export async function endOtherSessions(userId: string, kept: string): Promise<void> {
  await end(userId, null, kept);
}

async function end(userId: string, ended: string | null, kept: string | null): Promise<void> {
  const which = { account: userId, ended: ended as string, kept: kept as string };
  unwrap(await (await adminClient()).rpc('end_sessions', which));
  forgetSessions();
}

/** With its sessions, and with its household where no other account lives in it. */
export async function deleteAccount(userId: string): Promise<void> {
  unwrap(await (await adminClient()).rpc('delete_account', { account: userId }));
  forgetSessions();
  forgetProfiles();
}
