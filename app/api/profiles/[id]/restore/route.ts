import { profileInPathSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { bringProfileBack } from '@/lib/use-cases/household/profiles';

/** Brings a deleted profile back with all it watched. @returns it; 404 when nothing of it is left, 409 when the household is full. */
export const POST = route({ acts: 'household', query: profileInPathSchema }, async ({ managed, query }) =>
  Response.json(await bringProfileBack(managed, query.id)),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
