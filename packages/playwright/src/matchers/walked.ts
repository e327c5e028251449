import type { Page } from '@playwright/test';
import type { Arrow } from '../pages/remote.ts';

const ARROWS: readonly Arrow[] = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'];
/** Where the next stop is far off an arrow scrolls first. */
const MOST_PRESSES = 12;

export interface Unwalked {
  /** Controls that no way of arrows leads to. */
  unreached: string[];
  /** Controls from which none leads back to where the walk began. */
  traps: string[];
}

/** Walks all that is open on a page with arrow keys alone, from where the focus arrives. The page may not change meanwhile. */
export async function walkByArrows(page: Page): Promise<Unwalked> {
  const names = await page.evaluate(markControls);
  const leads = names.map(() => new Set<number>());
  const first = await leadsTo(page, null, 'ArrowDown');
  const open = first < 0 ? [] : [first];
  const reached = new Set(open);
  for (let from = open.shift(); from !== undefined; from = open.shift()) {
    for (const arrow of ARROWS) {
      const to = await leadsTo(page, from, arrow);
      if (to < 0 || to === from) continue;
      leads[from]?.add(to);
      if (!reached.has(to)) open.push(to);
      reached.add(to);
    }
  }
  const back = new Set([first]);
  for (let before = -1; before !== back.size; ) {
    before = back.size;
    leads.forEach((to, from) => {
      if ([...to].some((one) => back.has(one))) back.add(from);
    });
  }
  return {
    unreached: names.filter((_, index) => !reached.has(index)),
    traps: names.filter((_, index) => reached.has(index) && !back.has(index)),
  };
}

/** Where the focus is after an arrow, by number; the same where it leads nowhere. @param from null: nothing has the focus. */
async function leadsTo(page: Page, from: number | null, arrow: Arrow): Promise<number> {
  let before = await page.evaluate(focusOn, from);
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press(arrow);
    const now = await page.evaluate(whereTheFocusIs);
    if (now.control !== before.control || now.scrolled === before.scrolled) return now.control;
    before = now;
  }
  return before.control;
}

/* These run in the page. */

function markControls(): string[] {
  const shown = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
  const all = shown.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  return [...all]
    .filter((one) => !one.matches(':disabled, [inert] *, [type=hidden], [href="#main"]') && one.checkVisibility())
    .filter((one) => one.getClientRects().length > 0)
    .map((one, index) => {
      one.dataset.walked = String(index);
      const said = one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.getAttribute('name')) ?? '';
      return `${one.tagName.toLowerCase()} ${said.slice(0, 60)}`;
    });
}

function focusOn(control: number | null) {
  const focused = document.activeElement as HTMLElement | null;
  if (control === null) focused?.blur();
  else {
    const wanted = document.querySelector<HTMLElement>(`[data-walked="${control}"]`);
    wanted?.focus({ preventScroll: true });
    wanted?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
  return { control: control ?? -1, scrolled: window.scrollY };
}

function whereTheFocusIs() {
  const marked = document.activeElement?.closest<HTMLElement>('[data-walked]')?.dataset.walked;
  return { control: Number(marked ?? -1), scrolled: window.scrollY };
}
