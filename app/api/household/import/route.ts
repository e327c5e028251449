import { isProfileOpen, readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { otherMethods } from '@/lib/http/other-methods';
import { requestCookie } from '@/lib/http/request-cookie';
import { withSavedBody } from '@/lib/http/saved-body';
import { FILE_BYTES } from '@/lib/imports/limits';
import { adminClient } from '@/lib/supabase/admin';
import { route } from '@/lib/use-cases/access/route';
import { mergeHouseholdFile } from '@/lib/use-cases/household-file/merge-file';

/**
 * Takes a household's own file back, the ZIP as the body. What is there stays; a profile with a PIN gets nothing until
 * that PIN was given here.
 */
export const POST = route({ acts: 'owner' }, async ({ request, identity, managed }) => {
  const unlocked = await readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId);
  const open = managed.profiles.filter((profile) => isProfileOpen(profile, unlocked)).map(({ id }) => id);
  const merged = await withSavedBody(request.body, FILE_BYTES, async (file) =>
    mergeHouseholdFile(await adminClient(), managed.household.id, file, open),
  );
  return Response.json(merged);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
