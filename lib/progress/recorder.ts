import 'server-only';
import { connectionsTaken } from '@/lib/process/arrivals';
import { count } from '@/lib/process/counts';
import { onePerProcess } from '@/lib/process/one-per-process';
import { announce } from '@/lib/progress/changes';
import { itemName } from '@/lib/progress/item-name';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import type { Place } from '@/lib/progress/place-schema';
import { StripedBatcher } from '@/lib/progress/striped-batcher';
import { adminClient } from '@/lib/supabase/admin';
import { commitsAtOnce } from '@/lib/supabase/commits-at-once';

/** The stored places of a commit, by `itemName`. */
type Committed = Map<string, Place>;

/**
 * Writes what is submitted in commits as large as the store's own pace makes them, as many at once as it takes. One in a process, or there
 * would be more in flight. `scripts/stop-gracefully.ts` drains it.
 */
const recorder = onePerProcess(
  'recorder',
  () =>
    new StripedBatcher<LedgerEntry, Committed>({
      stripes: commitsAtOnce(),
      // The last bits of a profile's id, by which the database locks, too: no stripe waits for another's locks.
      numberOf: ({ profileId }) => Number.parseInt(profileId.slice(-1), 16),
      arrivals: connectionsTaken,
      write: async (entries, signal) => {
        const places = await recordProgress(await adminClient(), entries, signal);
        count('reports', 'stored', entries.length);
        announce(places);
        return new Map(places.map((place) => [itemName(place), place]));
      },
    }),
);

/**
 * Resolves with the stored places of the items named, each once, when everything is committed.
 * @throws what `Batcher.submit` throws.
 */
export async function record(entries: LedgerEntry[]): Promise<Place[]> {
  const [first, ...others] = entries;
  return first ? placesOf(entries, await recorder.get().submit([first, ...others])) : [];
}

/** Out of a commit that may hold other people's, those of these items. */
export function placesOf(entries: LedgerEntry[], committed: Committed): Place[] {
  const names = new Set(entries.map(itemName));
  return [...names].flatMap((name) => committed.get(name) ?? []);
}
