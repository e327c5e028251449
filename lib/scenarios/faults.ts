import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { RecentMap } from '@/lib/process/recent-map';

/**
 * What can be wrong with the catalog, for one title:
 * - `slow`: it answers after three seconds.
 * - `busy`: 429, however often it is asked.
 * - `html`: a proxy's page, with status 200.
 * - `away`: no connection.
 */
export const CATALOG_FAULTS = ['slow', 'busy', 'html', 'away'] as const;

export type CatalogFault = (typeof CATALOG_FAULTS)[number];

// The route that arms a fault is in another bundle than the page that meets it.
const armed = onePerProcess('catalog-faults', () => new RecentMap<number, CatalogFault>(10_000));

/** @param fault null: nothing is wrong any more. */
export function armFault(id: number, fault: CatalogFault | null): void {
  armHere({ id, fault });
  tellOthers('catalog-fault', { id, fault });
}

function armHere({ id, fault }: { id: number; fault: CatalogFault | null }): void {
  if (fault === null) armed.get().delete(id);
  else armed.get().set(id, fault);
}

hearOthers('catalog-fault', armHere);

export function faultOf(id: number): CatalogFault | null {
  return armed.get().get(id) ?? null;
}
