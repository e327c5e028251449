import { z } from 'zod';
import { restoreProfile } from '@/lib/household/repository';
import { MAX_PROFILES } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { handler } from '@/lib/use-cases/access/handler';
import { noSuchProfile, requireManaging } from '@/lib/use-cases/access/manage';

/** Brings a deleted profile back with all it watched. @returns it; 404 when nothing of it is left. */
export const POST = handler<{ id: string }>(async (request, { identity, params }) => {
  const { profiles, household, client } = await requireManaging(request, identity);
  if (!z.uuid().safeParse(params.id).success) throw noSuchProfile();
  if (profiles.length >= MAX_PROFILES) {
    const detail = `A household has at most ${MAX_PROFILES} profiles.`;
    throw new ProblemError({ status: 409, code: 'conflict', detail });
  }
  const restored = await restoreProfile(client, household.id, params.id);
  if (!restored) throw noSuchProfile();
  return Response.json(restored);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
