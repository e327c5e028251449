import 'server-only';
import { readAskedAddress } from '@/lib/household/address/repository';
import { readDeviceNames } from '@/lib/household/devices/repository';
import { hasProof } from '@/lib/household/managing';
import { listOpenInvites, listPeople, lookAtInvite } from '@/lib/household/membership-repository';
import { readProof } from '@/lib/household/proof/repository';
import { replacesPassword } from '@/lib/household/proof/rule';
import { listSessions } from '@/lib/household/sessions/repository';
import type { Viewer } from '@/lib/household/viewer';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor, userClient } from '@/lib/supabase/session';

/** Whether a new password takes the old one: a session that began by a mailed link needs none. */
export async function asksForOldPassword({ sessionId }: Identity): Promise<boolean> {
  return !replacesPassword(await readProof(sessionId));
}

/** The address that waits to be confirmed, and whether another one takes the password. */
export async function addressPageOf(identity: Identity): Promise<{ asked: string | null; asksForPassword: boolean }> {
  const [asked, asksForPassword] = await Promise.all([readAskedAddress(identity), asksForOldPassword(identity)]);
  return { asked, asksForPassword };
}

/** Wherever the account is signed in, and how its devices are called. */
export async function sessionsPageOf(identity: Identity) {
  const [sessions, { ofSession }] = await Promise.all([
    listSessions(identity.userId),
    clientFor(identity).then(readDeviceNames),
  ]);
  return { sessions, names: ofSession };
}

/** Who lives in the household and who is invited, and what the viewer may do to it. */
export async function householdPageOf(viewer: Viewer) {
  const { identity } = viewer;
  const client = await clientFor(identity);
  const [people, invites, proved] = await Promise.all([listPeople(client), listOpenInvites(client), hasProof(viewer)]);
  const isOwner = people.some(({ userId, role }) => userId === identity.userId && role === 'owner');
  return { people, invites, proved, isOwner };
}

/** What an invitation is to a person who holds its secret, with or without an account. */
export async function invitationOf(token: string) {
  return lookAtInvite(await userClient({ getAll: () => [] }), token);
}
