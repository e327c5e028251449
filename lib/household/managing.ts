import 'server-only';
import { redirect } from 'next/navigation';
import { confirmPath } from '@/lib/household/confirm-path';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { areSettingsOpen, isProfileOpen } from '@/lib/household/pins/unlock';
import { readProof } from '@/lib/household/proof/repository';
import { isGuarded, isProved, type Proof } from '@/lib/household/proof/rule';
import type { Household } from '@/lib/household/repository';
import { runsTonight } from '@/lib/household/runs-tonight-repository';
import type { Profile } from '@/lib/household/schema';
import { getViewer, managingHindrance, type Viewer } from '@/lib/household/viewer';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';

/** A viewer who may change the household, for actions. */
export interface Manager {
  viewer: Viewer;
  household: Household;
  /** Past row level security where something is guarded: the database keeps clients from lifting caps. */
  client: TonightSupabase;
}

/**
 * Sends a viewer who may not change the household to the page of the settings that says why.
 * @param demo whether a visitor of the demo may, who has no password.
 */
export async function requireManager(path: string, demo: 'demo-too' | 'not-the-demo'): Promise<Manager> {
  const viewer = await getViewer();
  if (!viewer?.household || (await managingHindrance(viewer))) redirect(path);
  if (demo === 'not-the-demo' && isDemoAccount(viewer.identity)) redirect(path);
  const { household, profiles, identity } = viewer;
  return {
    viewer,
    household,
    client: isGuarded(household, profiles) ? await adminClient() : await clientFor(identity),
  };
}

/**
 * For what concerns everybody on this server, above all households: sends a viewer who does not run Tonight, or may not change
 * their own household, to the page of the settings that says why.
 */
export async function requireRunsTonight(path: string): Promise<Manager> {
  const manager = await requireManager(path, 'not-the-demo');
  if (!(await runsTonight(manager.viewer.identity.userId))) redirect(path);
  return manager;
}

/** For what only the account's owner does, from a form that cannot ask: sends a viewer without proof to its page. */
export async function requireProved(path: string): Promise<Manager> {
  const manager = await requireManager(path, 'not-the-demo');
  if (!(await hasProof(manager.viewer))) redirect(confirmPath(path));
  return manager;
}

/** Whether what only the account's owner does is open. */
export async function hasProof({ identity, household, profiles }: Viewer): Promise<boolean> {
  return isProved(await readProof(identity.sessionId), household !== null && isGuarded(household, profiles));
}

/** Whether caps, and PINs of profiles, may be changed: the PIN of the settings is there for just that. */
export async function mayChangeCaps({ viewer, household }: Manager): Promise<boolean> {
  if (household.pinSetAt && areSettingsOpen(household, viewer.unlocked)) return true;
  return isDemoAccount(viewer.identity) || (await hasProof(viewer));
}

/**
 * One of the household's profiles, or null. Where the settings have no PIN, its own keeps others from changing it; the
 * account's proof is the way on for a person who forgot it.
 */
export async function changeableProfile({ viewer, household }: Manager, id: unknown): Promise<Profile | null> {
  const profile = viewer.profiles.find((one) => one.id === id);
  if (!profile) return null;
  const settingsOpen = household.pinSetAt !== null && areSettingsOpen(household, viewer.unlocked);
  if (settingsOpen || isProfileOpen(profile, viewer.unlocked)) return profile;
  return opensAnyPin(await readProof(viewer.identity.sessionId)) ? profile : null;
}

/** Having merely signed in does not. */
export function opensAnyPin(proof: Proof): boolean {
  return isProved(proof, true);
}
