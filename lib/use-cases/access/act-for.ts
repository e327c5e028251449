import 'server-only';
import type { ActingProfile, OwnProfile } from '@/lib/household/acting-profile';
import { knownProfiles, profileOfToken } from '@/lib/household/known-profiles';
import { isProfileOpen, wasProfileOpen } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import type { Profile } from '@/lib/household/schema';
import type { TokenActor } from '@/lib/household/tokens/token';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';
import type { Caller } from '@/lib/use-cases/access/caller';
import { notLetIn, type Strictness } from '@/lib/use-cases/access/let-in';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

/**
 * The profiles a request acts for, each of the acting account's household and, where it has a PIN, unlocked in this
 * browser. A group asks for the PINs of everyone in it, see `let-in.ts`. A bearer token is no way around: it comes with
 * the cookie that `POST /api/profiles/{id}/unlock` set. A personal token is: it was made for its one profile by who might
 * open it, and no other profile is asked for by it.
 * @throws ProblemError 403: `not-your-profile`, or `pin-needed`.
 */
export async function requireActingFor(
  request: Request,
  caller: Caller,
  profileIds: Iterable<string>,
  strictness: Strictness = 'now',
): Promise<ActingProfile[]> {
  const wanted = [...new Set([...profileIds].map((id) => id.toLowerCase()))];
  if (caller.kind === 'token') return Promise.all(wanted.map((id) => requireOfToken(caller.token, id)));
  const { identity } = caller;
  const household = await knownProfiles(identity, wanted);
  const profiles = wanted.map((id) => household.find((profile) => profile.id === id));
  const own = profiles.filter((profile) => profile !== undefined);
  if (own.length < wanted.length) throw notYours();
  await requireUnlocked(request, identity, own, strictness);
  const together = new Set(own.flatMap(({ members }) => members));
  const members = household.filter(({ id }) => together.has(id));
  await requireLetIn(request, identity, members, strictness);
  return own;
}

async function requireOfToken(token: TokenActor, wanted: string): Promise<ActingProfile> {
  const profile = wanted === token.profileId ? await profileOfToken(token) : null;
  if (profile) return profile;
  const detail = 'This token acts for one profile, and not for that one.';
  throw new ProblemError({ status: 403, code: 'not-your-profile', detail });
}

/** @throws ProblemError 403 `pin-needed` unless all of them are unlocked in this browser. */
export async function requireUnlocked(
  request: Request,
  identity: Identity,
  profiles: Profile[],
  strictness: Strictness = 'now',
): Promise<void> {
  if (profiles.every(({ pinSetAt }) => pinSetAt === null)) return;
  const unlocked = await unlockedBy(request, identity);
  const isOpen = strictness === 'now' ? isProfileOpen : wasProfileOpen;
  const closed = profiles.find((profile) => !isOpen(profile, unlocked));
  if (closed) throw pinNeeded(closed);
}

async function requireHere(request: Request, identity: Identity, wanted: string): Promise<ActingProfile[]> {
  const own = (await knownProfiles(identity, [wanted])).filter(({ id }) => id === wanted);
  await requireLetIn(request, identity, own, 'now', true);
  return own;
}

async function requireLetIn(
  request: Request,
  identity: Identity,
  members: OwnProfile[],
  strictness: Strictness,
  alone = false,
): Promise<void> {
  if (members.every(({ pinSetAt }) => pinSetAt === null)) return;
  const unlocked = await unlockedBy(request, identity);
  // A person who is here tonight opens the group to its members who watch in this browser, and to no other caller. Late
  // reports may be delivered by any profile that holds the device now.
  const chosen = members.find(({ id }) => id === requestCookie(request, PROFILE_COOKIE));
  const isOneOfThem = strictness === 'late' || alone || (chosen !== undefined && isProfileOpen(chosen, unlocked));
  const closed = isOneOfThem
    ? await notLetIn(await clientFor(identity), members, unlocked, strictness)
    : members.filter((member) => !isProfileOpen(member, unlocked));
  if (closed[0]) throw pinNeeded(closed[0]);
}

export function notYours(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'not-your-profile',
    detail: 'That profile is not in your household.',
  });
}

function pinNeeded({ name }: Profile): ProblemError {
  return new ProblemError({ status: 403, code: 'pin-needed', detail: `${name}’s profile asks for its PIN first.` });
}

/** Whether a profile has to be open in this browser, or it is enough that its PIN was given to be here tonight. */
export type Presence = 'open' | 'here';

/**
 * The one profile a request is about: the one it names, else the one this browser watches as, or the token acts for.
 * @throws ProblemError 422 when neither says, else as `requireActingFor`.
 */
export async function actingFor(
  request: Request,
  caller: Caller,
  named?: string,
  presence: Presence = 'open',
): Promise<ActingProfile> {
  const wanted = named ?? (caller.kind === 'token' ? caller.token.profileId : requestCookie(request, PROFILE_COOKIE));
  if (!wanted) {
    throw new ProblemError({
      status: 422,
      code: 'invalid',
      detail: 'Some fields are not right.',
      errors: [{ path: 'profileId', message: 'Say for which profile, or choose one first.' }],
    });
  }
  const [profile] = await (caller.kind === 'token' || presence === 'open'
    ? requireActingFor(request, caller, [wanted])
    : requireHere(request, caller.identity, wanted.toLowerCase()));
  // A group cannot be chosen as a profile: its members name it when they watch.
  if (!profile || (named === undefined && profile.members.length > 0)) throw notYours();
  return profile;
}
