import type { ActingProfile } from '@/lib/household/repository';
import { RecentMap } from '@/lib/process/recent-map';
import { announceRights } from '@/lib/supabase/rights-changed';

/*
 * Who is in an account's household, remembered for the requests that come every few seconds. Whatever this process
 * changes is asked for again at once; what another one changes, after a few seconds.
 */
const REMEMBERED_MS = 5_000;

export interface Remembered {
  profiles: ActingProfile[];
  askedAt: number;
}

// Next may load this module once per bundle: the proxy has to forget what a page changed.
const holder = globalThis as typeof globalThis & { tonightProfiles?: RecentMap<string, Remembered> };

function memory(): RecentMap<string, Remembered> {
  holder.tonightProfiles ??= new RecentMap(10_000);
  return holder.tonightProfiles;
}

export function recallProfiles(userId: string): Remembered | null {
  const known = memory().get(userId);
  return known && performance.now() - known.askedAt < REMEMBERED_MS ? known : null;
}

export function rememberProfiles(userId: string, profiles: ActingProfile[]): void {
  memory().set(userId, { profiles, askedAt: performance.now() });
}

export function forgetProfiles(): void {
  holder.tonightProfiles = undefined;
  announceRights();
}
