import { expect, type Page } from '@playwright/test';
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

/** Walks all that is open on a page with arrow keys alone, from where the focus arrives. */
export async function walkByArrows(page: Page): Promise<Unwalked> {
  const first = await arrival(page);
  const leads = new Map<number, Set<number>>([[first, new Set()]]);
  const open = [first];
  for (let from = open.shift(); from !== undefined; from = open.shift()) {
    for (const arrow of ARROWS) {
      const to = await leadsTo(page, from, arrow);
      if (to === null || to === from) continue;
      leads.get(from)?.add(to);
      if (leads.has(to)) continue;
      leads.set(to, new Set());
      open.push(to);
    }
  }
  const back = new Set([first]);
  for (let before = 0; before !== back.size; ) {
    before = back.size;
    for (const [from, to] of leads) if ([...to].some((one) => back.has(one))) back.add(from);
  }
  const names = await page.evaluate(controls);
  const called = (which: (index: number) => boolean) => names.filter(([, index]) => which(index)).map(([name]) => name);
  return {
    unreached: called((index) => !leads.has(index)),
    traps: called((index) => leads.has(index) && !back.has(index)),
  };
}

/** A page's own script may come a moment after the first key. */
async function arrival(page: Page): Promise<number> {
  await page.evaluate(focusOn, null);
  await page.keyboard.press('ArrowDown');
  const focused = async () => (await page.evaluate(whereTheFocusIs)).control;
  await expect.poll(focused, { message: 'an arrow gives the focus to something' }).not.toBeNull();
  return (await focused()) ?? 0;
}

/** Where the focus is after an arrow; the same where it leads nowhere. */
async function leadsTo(page: Page, from: number, arrow: Arrow): Promise<number | null> {
  let before = await page.evaluate(focusOn, from);
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press(arrow);
    const now = await page.evaluate(whereTheFocusIs);
    if (now.control !== before.control || now.scrolled === before.scrolled) return now.control;
    before = now;
  }
  return before.control;
}

/* These run in the page, which may make controls during the walk: each has a number from when it is first met. */

function controls(): [name: string, index: number][] {
  const shown = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
  const all = shown.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  return [...all]
    .filter((one) => !one.matches(':disabled, [inert] *, [type=hidden], a[href^="#"]') && one.checkVisibility())
    .filter((one) => one.getClientRects().length > 0 && (one.tabIndex >= 0 || one.closest('[data-row]')))
    .map((one) => {
      const said = one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.getAttribute('name')) ?? '';
      return [`${one.tagName.toLowerCase()} “${said.slice(0, 60)}”`, Number(one.dataset.walked ?? -1)];
    });
}

function focusOn(control: number | null) {
  if (control === null) (document.activeElement as HTMLElement | null)?.blur();
  else {
    const wanted = document.querySelector<HTMLElement>(`[data-walked="${control}"]`);
    wanted?.focus({ preventScroll: true });
    wanted?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
  return { control, scrolled: window.scrollY };
}

function whereTheFocusIs() {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused.matches('body, main')) return { control: null, scrolled: window.scrollY };
  focused.dataset.walked ??= String(document.querySelectorAll('[data-walked]').length);
  return { control: Number(focused.dataset.walked), scrolled: window.scrollY };
}
