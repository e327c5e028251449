import 'server-only';
import { connectionsTaken } from '@/lib/process/arrivals';
import { count } from '@/lib/process/counts';
import { onePerProcess } from '@/lib/process/one-per-process';
import { Batcher } from '@/lib/progress/batcher';
import { announce } from '@/lib/progress/changes';
import { itemName } from '@/lib/progress/item-name';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import type { Place } from '@/lib/progress/place-schema';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';

/** The stored places of a commit, by `itemName`. */
type Committed = Map<string, Place>;

/** Writes what is submitted in commits as large as the store's own pace makes them. */
export function makeRecorder(client: () => Promise<TonightSupabase>): Batcher<LedgerEntry, Committed> {
  return new Batcher({
    arrivals: connectionsTaken,
    write: async (entries, signal) => {
      const places = await recordProgress(await client(), entries, signal);
      count('reports', 'stored', entries.length);
      announce(places);
      return new Map(places.map((place) => [itemName(place), place]));
    },
  });
}

// One queue, or two writes would be in flight. `scripts/stop-gracefully.ts` drains it.
const recorder = onePerProcess('recorder', () => makeRecorder(adminClient));

/**
 * Resolves with the stored places of the items named, each once, when everything is committed.
 * @throws what `Batcher.submit` throws.
 */
export async function record(entries: LedgerEntry[]): Promise<Place[]> {
  return placesOf(entries, await recorder.get().submit(entries));
}

/** Out of a commit that may hold other people's, those of these items. */
export function placesOf(entries: LedgerEntry[], committed: Committed): Place[] {
  const names = new Set(entries.map(itemName));
  return [...names].flatMap((name) => committed.get(name) ?? []);
}
