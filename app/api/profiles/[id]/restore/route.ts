import { z } from 'zod';
import { restoreProfile } from '@/lib/household/repository';
import { profileInPathSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { noSuchProfile } from '@/lib/use-cases/access/manage';
import { route } from '@/lib/use-cases/access/route';

/** Brings a deleted profile back with all it watched. @returns it; 404 when nothing of it is left, 409 when the household is full. */
export const POST = route({ acts: 'household', query: profileInPathSchema }, async ({ managed, query }) => {
  const { household, client } = managed;
  if (!z.uuid().safeParse(query.id).success) throw noSuchProfile();
  const restored = await restoreProfile(client, household.id, query.id);
  if (!restored) throw noSuchProfile();
  return Response.json(restored);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
