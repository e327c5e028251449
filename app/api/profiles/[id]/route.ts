import { deleteProfile, updateProfile } from '@/lib/household/repository';
import { profileChangesSchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { handler } from '@/lib/use-cases/access/handler';
import {
  noSuchProfile,
  requireManagingProfile,
  requireProofOrSettings,
  requireRatedRegion,
} from '@/lib/use-cases/access/manage';

interface Params {
  id: string;
}

/** Changes what is sent and keeps the rest. @returns the profile as it is now. */
export const PATCH = handler<Params>(async (request, { identity, params }) => {
  const changes = await readBody(request, profileChangesSchema);
  const managed = await requireManagingProfile(request, identity, params.id);
  const { client, profile } = managed;
  if (changes.ratingCap !== undefined && changes.ratingCap !== profile.ratingCap) {
    requireProofOrSettings(managed, identity);
  }
  if (changes.ratingCap !== undefined || changes.region !== undefined) requireRatedRegion({ ...profile, ...changes });
  const changed = await updateProfile(client, profile, changes);
  if (!changed) throw noSuchProfile();
  return Response.json(changed);
});

/** Deletes a profile; `POST …/restore` brings it back within thirty days, with all it watched. */
export const DELETE = handler<Params>(async (request, { identity, params }) => {
  const managed = await requireManagingProfile(request, identity, params.id);
  const { client, profile } = managed;
  requireProofOrSettings(managed, identity);
  if (!(await deleteProfile(client, profile.id))) throw noSuchProfile();
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, OPTIONS } = otherMethods('PATCH', 'DELETE');
