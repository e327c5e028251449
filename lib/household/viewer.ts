import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { findHousehold, type Household, listProfiles } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor, identityFromCookies } from '@/lib/supabase/session';

/** The account looking at this page, its household, and the profile it watches as. */
export interface Viewer {
  identity: Identity;
  /** Null for an account that signed up and was interrupted before its household was made. */
  household: Household | null;
  profiles: Profile[];
  /** Null until someone is picked in "Who's watching?". */
  activeProfile: Profile | null;
}

/** For server components and actions; asks once per request. @returns null when nobody is signed in. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  const identity = await identityFromCookies({ getAll: () => jar.getAll() });
  if (!identity) return null;
  const client = await clientFor(identity);
  const [household, profiles] = await Promise.all([findHousehold(client), listProfiles(client)]);
  const chosen = jar.get(PROFILE_COOKIE)?.value;
  return { identity, household, profiles, activeProfile: profiles.find((profile) => profile.id === chosen) ?? null };
});
