import { readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { otherMethods } from '@/lib/http/other-methods';
import { requestCookie } from '@/lib/http/request-cookie';
import { route } from '@/lib/use-cases/access/route';
import { takeHouseholdFile } from '@/lib/use-cases/household-file/merge-file';

/**
 * Takes a household's own file back, the ZIP as the body. What is there stays; a profile with a PIN gets nothing until
 * that PIN was given here.
 */
export const POST = route({ acts: 'owner' }, async ({ request, identity, managed }) => {
  const unlocked = await readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId);
  return Response.json(await takeHouseholdFile(managed, unlocked, request.body));
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
