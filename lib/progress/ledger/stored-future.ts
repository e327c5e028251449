import 'server-only';
import { newestPlaceAfter } from '@/lib/progress/ledger/repository';
import { adminClient } from '@/lib/supabase/admin';

/** A device's report may be dated a little ahead of us. */
const ALLOWED_MS = 60_000;

/** Says in the log when places lie in the future: then this machine's clock is behind, or was ahead as they were stored. */
export async function warnOfStoredFuture(now: Date): Promise<void> {
  try {
    const newest = await newestPlaceAfter(await adminClient(), new Date(now.getTime() + ALLOWED_MS));
    if (newest) console.warn(describeFuture(newest, now));
  } catch (error) {
    console.error(`The stored places were not compared with the clock: ${(error as Error).message}`);
  }
}

export function describeFuture(newest: Date, now: Date): string {
  const minutes = Math.round((newest.getTime() - now.getTime()) / 60_000);
  const [ahead, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 2880
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day'];
  const length = new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(ahead);
  return `Places are stored up to ${length} in the future (${newest.toISOString()}): this machine's clock, ${now.toISOString()}, is behind now or was ahead then. What is watched from now on counts as newer all the same.`;
}
