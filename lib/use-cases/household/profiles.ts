import 'server-only';
import { z } from 'zod';
import {
  deleteProfile,
  insertProfile,
  listProfiles,
  orderProfiles,
  restoreProfile,
  updateProfile,
} from '@/lib/household/repository';
import { type NewProfile, type Profile, type ProfileChanges, profileSchema } from '@/lib/household/schema';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';
import {
  type Managed,
  noSuchProfile,
  requireManagingProfile,
  requireProofOrSettings,
  requireRatedRegion,
} from '@/lib/use-cases/access/manage';

/** Who asks for a change of a household that the request may change. */
interface Asking {
  request: Request;
  identity: Identity;
  managed: Managed;
}

/** Everyone in the account's household. */
export async function profilesOf(identity: Identity): Promise<Profile[]> {
  return profileSchema.array().parse(await listProfiles(await clientFor(identity)));
}

/** Adds a profile behind all others. @throws ProblemError 409 when the household is full, 422 for a cap without ratings. */
export async function addProfile({ client, household, profiles }: Managed, profile: NewProfile): Promise<Profile> {
  requireRatedRegion(profile);
  return insertProfile(client, household.id, profile, profiles.length + 1);
}

/** Puts the profiles in that order; those left out come last. @returns them all in their order. */
export async function putInOrder({ identity, managed }: Omit<Asking, 'request'>, order: string[]): Promise<Profile[]> {
  const { client, profiles } = managed;
  const own = new Set<string>(profiles.map(({ id }) => id));
  const wanted = [...new Set(order.map((id) => id.toLowerCase()))].filter((id) => own.has(id));
  const rest = profiles.map(({ id }) => id).filter((id) => !wanted.includes(id));
  await orderProfiles(client, [...wanted, ...rest]);
  return profilesOf(identity);
}

/** Changes what is said and keeps the rest. @throws ProblemError 403 where more has to be given first, 404, 422. */
export async function changeProfile(
  { request, identity, managed }: Asking,
  id: string,
  changes: ProfileChanges,
): Promise<Profile> {
  const profile = await requireManagingProfile(request, identity, managed, id);
  if (changes.ratingCap !== undefined && changes.ratingCap !== profile.ratingCap) {
    requireProofOrSettings(managed, identity);
  }
  if (changes.ratingCap !== undefined || changes.region !== undefined) requireRatedRegion({ ...profile, ...changes });
  const changed = await updateProfile(managed.client, profile, changes);
  if (!changed) throw noSuchProfile();
  return changed;
}

/** Deletes a profile, which `bringProfileBack` undoes for thirty days. @throws ProblemError 403, 404 */
export async function removeProfile({ request, identity, managed }: Asking, id: string): Promise<void> {
  const profile = await requireManagingProfile(request, identity, managed, id);
  requireProofOrSettings(managed, identity);
  if (!(await deleteProfile(managed.client, profile.id))) throw noSuchProfile();
}

/** Brings a deleted profile back with all it watched. @throws ProblemError 404 when nothing of it is left, 409 when the household is full. */
export async function bringProfileBack({ household, client }: Managed, id: string): Promise<Profile> {
  const restored = z.uuid().safeParse(id).success ? await restoreProfile(client, household.id, id) : null;
  if (!restored) throw noSuchProfile();
  return restored;
}
