/*
 * A row is one stop of the tab key: left and right walk inside it, and it remembers where one was. Marked in the
 * document by `data-row` on the list; its stops are the first link or button of each item.
 *
 * A card (`data-card`) may hold, beside its link, one button for what can be done with it (`data-card-action`), in its
 * upper right corner: up leads there, down leads back. The spatial walk passes these buttons by (`lrud-ignore`), so that
 * going down a page of rows takes no more presses than there are rows.
 */

const stopSelector = ':scope > li > a, :scope > li > article > a, :scope > li > [data-card] > a, :scope > li > button';

const notAction = 'button:not([data-card-action])';
/** What a card is for: its link, or the button that stands for it. */
const mainSelector = `[data-card] > a, [data-card] > ${notAction}`;

export function rowStops(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(stopSelector)];
}

/** Leaves one card within the tab key's reach: the one that holds `current`, else the one it was, else the first. */
export function keepOneTabStop(row: Element, current?: Element | null): void {
  const stops = rowStops(row);
  const kept =
    stops.find((stop) => current && stop.closest('li')?.contains(current)) ??
    stops.find((stop) => stop.tabIndex === 0) ??
    stops[0];
  for (const stop of stops) {
    stop.tabIndex = stop === kept ? 0 : -1;
    const action = actionBeside(stop);
    if (action) action.tabIndex = stop.tabIndex;
  }
}

/** The item beside `current` in reading order, or `current` itself at either end; null outside a row. */
export function besideInRow(current: HTMLElement, direction: -1 | 1): HTMLElement | null {
  const row = current.closest('[data-row]');
  if (!row) return null;
  const stops = rowStops(row);
  const index = stops.indexOf(linkBeside(current) ?? current);
  if (index < 0) return null;
  return stops[index + direction] ?? stops[index] ?? null;
}

/** From a card's link up to its button, and down again; null where that leads out of the card. */
export function withinCard(current: HTMLElement, key: string): HTMLElement | null {
  if (key === 'ArrowUp') return actionBeside(current);
  return key === 'ArrowDown' ? linkBeside(current) : null;
}

function actionBeside(link: HTMLElement): HTMLElement | null {
  if (!link.matches(mainSelector)) return null;
  return link.parentElement?.querySelector<HTMLElement>('[data-card-action]') ?? null;
}

function linkBeside(action: HTMLElement): HTMLElement | null {
  if (!action.matches('[data-card-action]')) return null;
  return action.closest('[data-card]')?.querySelector<HTMLElement>(`:scope > :is(a, ${notAction})`) ?? null;
}
