import type { ActingProfile } from '@/lib/household/acting-profile';
import { AskedOnce } from '@/lib/process/asked-once';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { RecentMap } from '@/lib/process/recent-map';
import { announceRights } from '@/lib/supabase/rights-changed';

/*
 * Who is in an account's household, remembered for the requests that come every few seconds. Whatever is changed
 * by us, in whichever process, is asked for again at once; what goes past us, after a few seconds.
 */
const REMEMBERED_MS = 5_000;

export interface Remembered {
  profiles: ActingProfile[];
  askedAt: number;
}

interface Memory {
  known: RecentMap<string, Remembered>;
  /** When a household's few seconds are over, all of its players report. */
  asking: AskedOnce<string, ActingProfile[]>;
}

// The proxy has to forget what a page changed.
const memory = onePerProcess('profiles', (): Memory => ({ known: new RecentMap(10_000), asking: new AskedOnce() }));

export function recallProfiles(userId: string): Remembered | null {
  const known = memory.get().known.get(userId);
  return known && performance.now() - known.askedAt < REMEMBERED_MS ? known : null;
}

/** Asks for them, once for all who want to know meanwhile. */
export function askProfiles(userId: string, ask: () => Promise<ActingProfile[]>): Promise<ActingProfile[]> {
  const { known, asking } = memory.get();
  return asking.get(userId, async () => {
    const profiles = await ask();
    // Into the memory that was there as it was asked: what changed meanwhile has begun another.
    known.set(userId, { profiles, askedAt: performance.now() });
    return profiles;
  });
}

/** To be called after profiles, PINs, caps or memberships changed. */
export function forgetProfiles(): void {
  forgetHere();
  tellOthers('profiles-changed');
}

function forgetHere(): void {
  memory.forget();
  announceRights();
}

hearOthers('profiles-changed', forgetHere);
