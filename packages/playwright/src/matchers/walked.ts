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

/** What the walk knows of the page, in the page: every control that had the focus, in the order in which it was met. */
interface Walked {
  walked?: { control: HTMLElement; name: string }[];
}

/** Walks all that is open on a page with arrow keys alone, from where the focus arrives; twice where it changed meanwhile. */
export async function walkByArrows(page: Page): Promise<Unwalked> {
  const found = await walkOnce(page);
  return found.unreached.length > 0 ? walkOnce(page) : found;
}

async function walkOnce(page: Page): Promise<Unwalked> {
  await page.evaluate(() => delete (window as Walked).walked);
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
  return page.evaluate(
    unwalked,
    [...leads.keys()].filter((from) => !back.has(from)),
  );
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

/* These run in the page, each by itself. */

function focusOn(number: number | null) {
  if (number === null) (document.activeElement as HTMLElement | null)?.blur();
  else {
    const wanted = (window as Walked).walked?.[number]?.control;
    wanted?.focus({ preventScroll: true });
    wanted?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
  return { control: number, scrolled: window.scrollY };
}

function whereTheFocusIs() {
  const focused = document.activeElement as HTMLElement | null;
  const scrolled = window.scrollY;
  if (!focused || focused.matches('body, main')) return { control: null, scrolled };
  const walked = (window as Walked).walked ?? [];
  (window as Walked).walked = walked;
  const met = walked.findIndex(({ control }) => control === focused);
  if (met >= 0) return { control: met, scrolled };
  const said = focused.getAttribute('aria-label') ?? (focused.textContent?.trim() || focused.getAttribute('name'));
  return { control: walked.push({ control: focused, name: said ?? '' }) - 1, scrolled };
}

/** A page that made a control anew meanwhile has another of that name, which counts as met. @param trapped by number. */
function unwalked(trapped: number[]) {
  const walked = (window as Walked).walked ?? [];
  const met = new Set<HTMLElement | string>(walked.flatMap(({ control, name }) => [control, name]));
  const shown = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
  const all = shown.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  const unreached = [...all]
    .filter(
      (one) =>
        !one.matches(
          ':disabled, [inert] *, [type=hidden], a[href^="#"], details:not([open]) > :not(summary), details:not([open]) > :not(summary) *',
        ),
    )
    .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
    .filter((one) => one.tabIndex >= 0 || one.closest('[data-row]'))
    .filter((one) => !met.has(one))
    .map((one) => one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.getAttribute('name')) ?? '')
    .filter((name) => !met.has(name));
  return { unreached, traps: trapped.map((number) => walked[number]?.name ?? '') };
}
