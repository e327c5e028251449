/*
 * A row is one stop of the tab key: left and right walk inside it, and it remembers where one was. Marked in the
 * document by `data-row` on the list; its stops are the first link or button of each item.
 *
 * A card (`data-card`) may hold, beside its link, buttons for what can be done with it (`data-card-action`), one below the
 * other in its upper right corner: up leads to the topmost, down from one to the next, and back. The spatial walk passes these
 * buttons by (`lrud-ignore`), so that going down a page of rows takes no more presses than there are rows.
 *
 * What stands beside a row's heading (`data-row-more`), such as "See all", comes after the row's last card.
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
    for (const action of actionsBeside(stop)) action.tabIndex = stop.tabIndex;
  }
}

/**
 * What is beside `current` in reading order: the next item of its row, behind the last one what the heading leads to, and
 * at either end `current` itself. Null outside a row.
 */
export function besideInRow(current: HTMLElement, direction: -1 | 1): HTMLElement | null {
  const section = current.closest('section');
  if (current.closest('[data-row-more]') && !current.closest('[popover]')) {
    const row = direction < 0 ? section?.querySelector('[data-row]') : null;
    return (row && rowStops(row).at(-1)) ?? null;
  }
  const row = current.closest('[data-row]');
  if (!row) return null;
  const stops = rowStops(row);
  const index = stops.indexOf(linkBeside(current) ?? current);
  if (index < 0) return null;
  const more = direction > 0 ? section?.querySelector<HTMLElement>('[data-row-more] :is(a, button)') : null;
  return stops[index + direction] ?? more ?? stops[index] ?? null;
}

/** From a card's link up to its buttons, from one to the next, and down again; null where that leads out of the card. */
export function withinCard(current: HTMLElement, key: string): HTMLElement | null {
  const link = linkBeside(current);
  const actions = actionsBeside(link ?? current);
  const index = actions.indexOf(current);
  if (key === 'ArrowUp') return actions[link ? index - 1 : 0] ?? null;
  return key === 'ArrowDown' && link ? (actions[index + 1] ?? link) : null;
}

function actionsBeside(link: HTMLElement): HTMLElement[] {
  if (!link.matches(mainSelector)) return [];
  return [...(link.parentElement?.querySelectorAll<HTMLElement>('[data-card-action]') ?? [])];
}

function linkBeside(action: HTMLElement): HTMLElement | null {
  if (!action.matches('[data-card-action]')) return null;
  return action.closest('[data-card]')?.querySelector<HTMLElement>(`:scope > :is(a, ${notAction})`) ?? null;
}
