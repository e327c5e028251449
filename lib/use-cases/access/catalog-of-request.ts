import 'server-only';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { listProfiles } from '@/lib/household/repository';
import { requestCookie } from '@/lib/http/request-cookie';
import { clientFor } from '@/lib/supabase/session';
import { requireActingFor } from '@/lib/use-cases/access/act-for';
import type { Caller } from '@/lib/use-cases/access/caller';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

/** The catalog for the browser that asks a route, as `viewerCatalog` is for a page; for a token, as its profile sees it. */
export async function catalogOfRequest(
  request: Request,
  caller: Caller | null,
): Promise<{ catalog: Catalog; locale: CatalogLocale }> {
  if (!caller) return { catalog: catalogWithin([]), locale: catalogLocale(null) };
  if (caller.kind === 'token') {
    const [profile] = await requireActingFor(request, caller, [caller.token.profileId]);
    return { catalog: catalogWithin(profile ? [profile] : []), locale: catalogLocale(profile ?? null) };
  }
  const { identity } = caller;
  const [profiles, unlocked] = await Promise.all([
    listProfiles(await clientFor(identity)),
    unlockedBy(request, identity),
  ]);
  const chosenId = requestCookie(request, PROFILE_COOKIE);
  const active = profiles.find((profile) => profile.id === chosenId && isProfileOpen(profile, unlocked)) ?? null;
  return { catalog: catalogWithin(profiles, active), locale: catalogLocale(active) };
}
