import { z } from 'zod';
import { restoreProfile } from '@/lib/household/repository';
import { MAX_PROFILES, profileInPathSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { noSuchProfile } from '@/lib/use-cases/access/manage';
import { route } from '@/lib/use-cases/access/route';

/** Brings a deleted profile back with all it watched. @returns it; 404 when nothing of it is left. */
export const POST = route({ acts: 'household', query: profileInPathSchema }, async ({ managed, query }) => {
  const { profiles, household, client } = managed;
  if (!z.uuid().safeParse(query.id).success) throw noSuchProfile();
  if (profiles.length >= MAX_PROFILES) {
    const detail = `A household has at most ${MAX_PROFILES} profiles.`;
    throw new ProblemError({ status: 409, code: 'conflict', detail });
  }
  const restored = await restoreProfile(client, household.id, query.id);
  if (!restored) throw noSuchProfile();
  return Response.json(restored);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
