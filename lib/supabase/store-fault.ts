import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { RecentMap } from '@/lib/process/recent-map';

/*
 * A suite's way to see what one household sees while the database is away: for its accounts alone nothing that is asked as
 * them arrives. Nothing but the door for tests arms it.
 */
const armed = onePerProcess('store-faults', () => new RecentMap<string, true>(10_000));

export function armStoreAway(userId: string, away: boolean): void {
  armHere({ userId, away });
  tellOthers('store-fault', { userId, away });
}

function armHere({ userId, away }: { userId: string; away: boolean }): void {
  if (away) armed.get().set(userId, true);
  else armed.get().delete(userId);
}

hearOthers('store-fault', armHere);

/** The way to the store for an account: the one there is, unless a suite armed that it is away. */
export function wayToStore(userId: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return armed.get().get(userId) ? isAway : fetch;
}

/** As PostgREST answers that reaches no database. */
const isAway: typeof globalThis.fetch = async () =>
  Response.json({ code: 'PGRST001', message: 'A suite armed this.', details: null, hint: null }, { status: 503 });
