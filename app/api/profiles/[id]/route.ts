import { deleteProfile, updateProfile } from '@/lib/household/repository';
import { profileChangesSchema, profileInPathSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import {
  noSuchProfile,
  requireManagingProfile,
  requireProofOrSettings,
  requireRatedRegion,
} from '@/lib/use-cases/access/manage';
import { route } from '@/lib/use-cases/access/route';

/** Changes what is sent and keeps the rest. @returns the profile as it is now. */
export const PATCH = route(
  { acts: 'household', query: profileInPathSchema, body: profileChangesSchema },
  async ({ request, identity, managed, query, body: changes }) => {
    const profile = await requireManagingProfile(request, identity, managed, query.id);
    if (changes.ratingCap !== undefined && changes.ratingCap !== profile.ratingCap) {
      requireProofOrSettings(managed, identity);
    }
    if (changes.ratingCap !== undefined || changes.region !== undefined) requireRatedRegion({ ...profile, ...changes });
    const changed = await updateProfile(managed.client, profile, changes);
    if (!changed) throw noSuchProfile();
    return Response.json(changed);
  },
);

/** Deletes a profile; `POST …/restore` brings it back within thirty days, with all it watched. */
export const DELETE = route(
  { acts: 'household', query: profileInPathSchema },
  async ({ request, identity, managed, query }) => {
    const profile = await requireManagingProfile(request, identity, managed, query.id);
    requireProofOrSettings(managed, identity);
    if (!(await deleteProfile(managed.client, profile.id))) throw noSuchProfile();
    return new Response(null, { status: 204 });
  },
);

export const { GET, POST, PUT, OPTIONS } = otherMethods('PATCH', 'DELETE');
