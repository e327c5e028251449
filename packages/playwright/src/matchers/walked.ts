import { expect, type Page } from '@playwright/test';

export interface Unwalked {
  /** Controls that no way of arrows leads to. */
  unreached: string[];
  /** Controls from which none leads back to where the walk began. */
  traps: string[];
}

/** A page may go on coming while it is walked. */
const MOST_WALKS = 4;

/** Walks all that is open on a page with arrow keys alone, from where the focus arrives; again where it changed meanwhile. */
export async function walkByArrows(page: Page): Promise<Unwalked> {
  // A page's own script may come a moment after the first key.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ArrowDown');
  const isSomewhere = () => page.evaluate(() => document.activeElement?.matches(':not(body, main)') ?? false);
  await expect.poll(isSomewhere, { message: 'an arrow gives the focus to something' }).toBe(true);
  let found = await page.evaluate(walk);
  for (let walks = 1; walks < MOST_WALKS && found.unreached.length > 0; walks += 1) found = await page.evaluate(walk);
  return found;
}

/** Runs in the page, which hears the keys as if they were pressed: a thousand times over, that takes a second. */
async function walk(): Promise<Unwalked> {
  const arrows = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'] as const;
  /** Where the next stop is far off an arrow scrolls first. */
  const mostPresses = 12;
  const nameOf = (one: Element) =>
    one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.getAttribute('name')) ?? one.tagName;

  const focused = () => document.activeElement as HTMLElement;
  const leads = new Map<HTMLElement, Set<HTMLElement>>([[focused(), new Set()]]);
  const names = new Map([[focused(), nameOf(focused())]]);
  const [first] = leads.keys();

  const press = async (key: string): Promise<void> => {
    const from = focused();
    const isLeft = from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    // What a browser does by itself: the caret comes to an end of a text, and it goes round in a group of radio buttons.
    if (isLeft && from instanceof HTMLInputElement && from.selectionStart !== null) {
      const end = key === 'ArrowRight' ? from.value.length : 0;
      if (from.selectionStart !== end || from.selectionEnd !== end) {
        from.setSelectionRange(end, end);
        return press(key);
      }
    }
    if (isLeft && from.matches('input[type=radio]')) {
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
        ({ name, disabled }) => name === (from as HTMLInputElement).name && !disabled,
      );
      const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : group.length - 1;
      group[(group.indexOf(from as HTMLInputElement) + step) % group.length]?.focus();
    }
    await new Promise((resolve) => setTimeout(resolve));
  };

  const leadsTo = async (from: HTMLElement, key: string) => {
    from.focus({ preventScroll: true });
    from.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    for (let presses = 0; presses < mostPresses; presses += 1) {
      const scrolled = window.scrollY;
      await press(key);
      if (focused() !== from || window.scrollY === scrolled) break;
    }
    return focused();
  };

  const open = [...leads.keys()];
  for (let from = open.shift(); from; from = open.shift()) {
    for (const arrow of arrows) {
      const to = await leadsTo(from, arrow);
      if (to === from || to.matches('body, main')) continue;
      leads.get(from)?.add(to);
      if (leads.has(to)) continue;
      leads.set(to, new Set());
      names.set(to, nameOf(to));
      open.push(to);
    }
  }

  const back = new Set([first]);
  for (let before = 0; before !== back.size; ) {
    before = back.size;
    for (const [from, to] of leads) if ([...to].some((one) => back.has(one))) back.add(from);
  }

  const shown = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
  const controls = shown.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  const folded = 'details:not([open]) > :not(summary)';
  // A page that made a control anew meanwhile has another of that name, which counts as reached.
  const reached = new Set<HTMLElement | string>([...leads.keys(), ...names.values()]);
  const unreached = [...controls]
    .filter((one) => !one.matches(`:disabled, [inert] *, [type=hidden], a[href^="#"], ${folded}, ${folded} *`))
    .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
    .filter((one) => one.tabIndex >= 0 || one.closest('[data-row]'))
    .filter((one) => !reached.has(one) && !reached.has(nameOf(one)))
    .map(nameOf);
  const traps = [...leads.keys()]
    .filter((from) => from.isConnected && !back.has(from))
    .map((from) => names.get(from) ?? '');
  return { unreached, traps };
}
