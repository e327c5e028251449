/** The first of each key, in the order given: TMDB repeats items within lists, and a viewer needs each only once. */
export function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): Item[] {
  const seen = new Set<string | number>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
