/**
 * The items of a row while a hand is on it: those that are shown keep their places, with what has changed about them;
 * new ones come last, and gone ones are gone.
 * @param shown the keys as they stand.
 */
export function heldOrder<Item>(
  shown: readonly string[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const place = (item: Item) => {
    const index = shown.indexOf(keyOf(item));
    return index < 0 ? shown.length : index;
  };
  return items.toSorted((one, other) => place(one) - place(other));
}

/**
 * The keys as they stand now, with those that have gone still in their places behind what they followed: what is brought
 * back comes back to where it was.
 */
export function rememberedOrder(before: readonly string[], now: readonly string[]): string[] {
  const order = [...now];
  for (const [index, key] of before.entries()) {
    if (order.includes(key)) continue;
    order.splice(order.indexOf(before[index - 1] ?? '') + 1, 0, key);
  }
  return order;
}
