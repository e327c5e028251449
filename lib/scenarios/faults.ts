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

// Next may load this module once per bundle: the route that arms one is in another than the page that meets it.
const holder = globalThis as typeof globalThis & { tonightCatalogFaults?: RecentMap<number, CatalogFault> };

const armed = () => {
  holder.tonightCatalogFaults ??= new RecentMap(10_000);
  return holder.tonightCatalogFaults;
};

/** @param fault null: nothing is wrong any more. */
export function armFault(id: number, fault: CatalogFault | null): void {
  if (fault === null) armed().delete(id);
  else armed().set(id, fault);
}

export function faultOf(id: number): CatalogFault | null {
  return armed().get(id) ?? null;
}
