import { exportHousehold } from '@/lib/household/export/repository';
import { isProfileOpen, readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { otherMethods } from '@/lib/http/other-methods';
import { requestCookie } from '@/lib/http/request-cookie';
import { clientFor } from '@/lib/supabase/session';
import { route } from '@/lib/use-cases/access/route';

/**
 * Everything of the household as one JSON file: profiles, places, history and lists, as they are stored. It takes the
 * account's proof; what a PIN locks is left out, and named, until that PIN was given here.
 */
export const GET = route({ acts: 'owner' }, async ({ request, identity, managed }) => {
  const unlocked = await readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId);
  const isOpen = (profile: { id: string; pinSetAt: string | null }) => isProfileOpen(profile, unlocked);
  const everything = await exportHousehold(await clientFor(identity), isOpen);
  const leftOut = managed.profiles.filter((profile) => !isOpen(profile)).map(({ name }) => name);
  const file = { household: managed.household.name, ...(leftOut.length > 0 && { leftOut }), ...everything };
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="tonight-${new Date().toISOString().slice(0, 10)}.json"`,
      'cache-control': 'no-store',
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
