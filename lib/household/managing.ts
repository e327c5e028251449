import 'server-only';
import { redirect } from 'next/navigation';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import type { Household } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { getViewer, managingHindrance, type Viewer } from '@/lib/household/viewer';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';

/** Somebody who may change the household, for actions. */
export interface Manager {
  viewer: Viewer;
  household: Household;
  /** Past row level security where the settings' PIN was given: the database keeps clients from lifting caps. */
  client: TonightSupabase;
}

/**
 * Sends whoever may not change the household to the page of the settings that says why.
 * @param demo whether a visitor of the demo may, who has no password.
 */
export async function requireManager(path: string, demo: 'demo-too' | 'not-the-demo'): Promise<Manager> {
  const viewer = await getViewer();
  if (!viewer?.household || managingHindrance(viewer)) redirect(path);
  if (demo === 'not-the-demo' && isDemoAccount(viewer.identity)) redirect(path);
  const { household, identity } = viewer;
  return { viewer, household, client: household.pinSetAt ? await adminClient() : await clientFor(identity) };
}

/** One of the household's profiles, or null; where the settings have no PIN, its own keeps others from changing it. */
export function changeableProfile({ viewer, household }: Manager, id: unknown): Profile | null {
  const profile = viewer.profiles.find((one) => one.id === id);
  return profile && (household.pinSetAt || isProfileOpen(profile, viewer.unlocked)) ? profile : null;
}
