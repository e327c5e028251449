import 'server-only';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { areSettingsOpen } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { readProof } from '@/lib/household/proof/repository';
import { isGuarded, isProved, type Proof } from '@/lib/household/proof/rule';
import { type Household, readHousehold } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import { capTrouble } from '@/lib/ratings/rated-region';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { requireUnlocked } from '@/lib/use-cases/access/act-for';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

/** A household that the request may change. */
export interface Managed {
  household: Household;
  profiles: Profile[];
  /** Past row level security where something is guarded: the database keeps clients from lifting caps. */
  client: TonightSupabase;
  /** Whether the PIN of the settings was given. */
  settingsOpen: boolean;
  proof: Proof;
}

/**
 * The household of the acting account, once nothing stands against changing it. Where the household guards anything, the
 * browser needs the PIN of its settings or the account's proof, whichever profile watches in it, and without one too.
 * @throws ProblemError 409 without a household, 403 `pin-needed`, `above-cap` or `proof-needed`.
 */
export async function requireManaging(request: Request, identity: Identity): Promise<Managed> {
  const client = await clientFor(identity);
  const [{ household, profiles }, proof] = await Promise.all([readHousehold(client), readProof(identity.sessionId)]);
  if (!household) {
    throw new ProblemError({ status: 409, code: 'conflict', detail: 'This account has no household yet.' });
  }
  if (!isGuarded(household, profiles)) return { household, profiles, client, settingsOpen: false, proof };
  const unlocked = await unlockedBy(request, identity);
  const settingsOpen = household.pinSetAt !== null && areSettingsOpen(household, unlocked);
  const active = profiles.find(({ id }) => id === requestCookie(request, PROFILE_COOKIE));
  const isCapped = (active?.ratingCap ?? null) !== null;
  const isOpen = settingsOpen || isProved(proof, true) || (isDemoAccount(identity) && !isCapped);
  if (isOpen) return { household, profiles, client: await adminClient(), settingsOpen, proof };
  if (household.pinSetAt) {
    throw new ProblemError({ status: 403, code: 'pin-needed', detail: 'The settings ask for their PIN first.' });
  }
  if (!isCapped) throw proofNeeded();
  const detail = 'A profile with a rating cap does not change the household.';
  throw new ProblemError({ status: 403, code: 'above-cap', detail });
}

/** For what only the account's owner does. @throws ProblemError 403 `proof-needed`. */
export function requireProof({ household, profiles, proof }: Managed): void {
  if (!isProved(proof, isGuarded(household, profiles))) throw proofNeeded();
}

/** For changing caps and deleting profiles, which the PIN of the settings is there for, too. */
export function requireProofOrSettings(managed: Managed, identity: Identity): void {
  if (!managed.settingsOpen && !isDemoAccount(identity)) requireProof(managed);
}

function proofNeeded(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'proof-needed',
    detail: 'Give the account’s password first: POST /api/account/proof.',
  });
}

/** One profile of a household that the request may change. @throws ProblemError 404; 403 `pin-needed`. */
export async function requireManagingProfile(
  request: Request,
  identity: Identity,
  managed: Managed,
  id: string,
): Promise<Profile> {
  const profile = managed.profiles.find((one) => one.id === id.toLowerCase());
  if (!profile) throw noSuchProfile();
  // Where the settings have no PIN, a profile's own PIN, or the account's proof, lets the caller change it.
  if (!managed.settingsOpen && !isProved(managed.proof, true)) await requireUnlocked(request, identity, [profile]);
  return profile;
}

/** @throws ProblemError 422 where a cap and a region do not go together. */
export function requireRatedRegion(profile: Pick<Profile, 'ratingCap' | 'region'>): void {
  const message = capTrouble(profile);
  if (message === null) return;
  const errors = [{ path: 'region', message }];
  throw new ProblemError({ status: 422, code: 'invalid', detail: 'Some fields are not right.', errors });
}

export function noSuchProfile(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such profile in your household.' });
}
