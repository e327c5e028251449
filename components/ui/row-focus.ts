/*
 * A row is one stop of the tab key: left and right walk inside it, and it remembers where one was. Marked in the
 * document by `data-row` on the list; its stops are the first link or button of each item.
 */

const stopSelector = ':scope > li > a, :scope > li > article > a, :scope > li > button';

export function rowStops(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(stopSelector)];
}

/** Leaves one tab stop in the row: `current` if it is in it, else the one it had, else the first. */
export function keepOneTabStop(row: Element, current?: Element | null): void {
  const stops = rowStops(row);
  const kept = stops.find((stop) => stop === current) ?? stops.find((stop) => stop.tabIndex === 0) ?? stops[0];
  for (const stop of stops) stop.tabIndex = stop === kept ? 0 : -1;
}

/** The item beside `current` in reading order, or `current` itself at either end; null outside a row. */
export function besideInRow(current: HTMLElement, direction: -1 | 1): HTMLElement | null {
  const row = current.closest('[data-row]');
  if (!row) return null;
  const stops = rowStops(row);
  const index = stops.indexOf(current);
  if (index < 0) return null;
  return stops[index + direction] ?? stops[index] ?? null;
}
