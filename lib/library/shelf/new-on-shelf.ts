const NEW_MS = 14 * 24 * 3600_000;

/** What came lately, where there was something before: on a shelf that is new as a whole nothing stands out. */
export function newOnShelf<Item extends { newest: Date }>(shelf: readonly Item[], now: Date): Item[] {
  const fresh = shelf.filter(({ newest }) => now.getTime() - newest.getTime() < NEW_MS);
  return fresh.length < shelf.length ? fresh : [];
}
