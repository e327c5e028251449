import type { ActingProfile } from '@/lib/household/repository';
import { onePerProcess } from '@/lib/process/one-per-process';
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

// The proxy has to forget what a page changed.
const memory = onePerProcess('profiles', () => new RecentMap<string, Remembered>(10_000));

export function recallProfiles(userId: string): Remembered | null {
  const known = memory.get().get(userId);
  return known && performance.now() - known.askedAt < REMEMBERED_MS ? known : null;
}

export function rememberProfiles(userId: string, profiles: ActingProfile[]): void {
  memory.get().set(userId, { profiles, askedAt: performance.now() });
}

export function forgetProfiles(): void {
  memory.forget();
  announceRights();
}
