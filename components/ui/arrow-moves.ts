import { getNextFocus } from '@bbc/tv-lrud-spatial';
import { nearest } from '@/components/ui/nearest';
import { besideInRow, withinCard } from '@/components/ui/row-focus';

/* Where the focus goes for a hand that has arrow keys alone. Loaded at the first of them: most visitors hold a mouse or a phone. */

/** How long what a page is for may take to come, and what an act leads to. */
const PATIENCE_MS = { page: 15_000, act: 2_000 };

export function move(key: string, keyCode: number): void {
  const focused = document.activeElement;
  const beside = focused instanceof HTMLElement ? besideInCardOrRow(focused, key) : null;
  if (beside) moveFocus(beside);
  else moveInSpace(focused, key, keyCode);
}

/** On a new page nothing has the focus: it goes to what the page is for. */
export function arrive(): void {
  onceNowhere(PATIENCE_MS.page, () => firstStop(content()));
}

/** An act may take its own button away: the focus goes to what is nearest to where that was. */
export function stayAfterAct(): void {
  const acted = document.activeElement;
  if (!acted || isNowhere(acted)) return;
  const was = acted.getBoundingClientRect();
  onceNowhere(PATIENCE_MS.act, () =>
    nearest(
      was,
      stops(content()).map((stop) => [stop, stop.getBoundingClientRect()] as const),
    ),
  );
}

let looking = 0;

/** Puts the focus on what is found as soon as it is nowhere and something is found; the latest wish counts. */
function onceNowhere(patienceMs: number, find: () => HTMLElement | undefined): void {
  looking += 1;
  const [wish, until, path] = [looking, performance.now() + patienceMs, location.pathname];
  const look = () => {
    if (wish !== looking || performance.now() > until || location.pathname !== path) return;
    const stop = isNowhere(document.activeElement) ? find() : undefined;
    if (stop) moveFocus(stop);
    // What an act does on purpose comes first; and what an act takes away may go a moment later.
    else window.setTimeout(look, 100);
  };
  window.setTimeout(look, 100);
}

function besideInCardOrRow(focused: HTMLElement, key: string): HTMLElement | null {
  if (key === 'ArrowLeft') return besideInRow(focused, -1);
  return key === 'ArrowRight' ? (besideInRow(focused, 1) ?? inField(focused)) : withinCard(focused, key);
}

/** A button that lies within a field, such as the one that clears it, comes after its last letter. */
function inField(field: HTMLElement): HTMLElement | null {
  if (!field.matches('input')) return null;
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const lies = (button: Element) => {
    const box = button.getBoundingClientRect();
    return box.left > left && box.right < right && box.top > top && box.bottom < bottom;
  };
  return [...document.querySelectorAll<HTMLElement>('main button')].find(lies) ?? null;
}

function moveInSpace(focused: Element | null, key: string, keyCode: number): void {
  passBy();
  const sheet = openSheet();
  const page = sheet ?? document.body;
  const main = content();
  const inContent = focused !== null && focused !== main && main.contains(focused);
  const inPage = focused !== null && !isNowhere(focused) && page.contains(focused);
  // The header stays on screen, nearer than what has been scrolled away; content leads to it only from its edge. Along the
  // header an arrow stays in it: what lies below its gap is nearer than what comes after the gap.
  const bar = key === 'ArrowLeft' || key === 'ArrowRight' ? focused?.closest('header') : null;
  const next = inPage
    ? ((inContent ? getNextFocus(focused, keyCode, main) : null) ?? getNextFocus(focused, keyCode, bar ?? page))
    : firstStop(main);
  if (next && !farOff(next)) moveFocus(next);
  else if (key === 'ArrowDown') readOn(1);
  else if (key === 'ArrowUp') readOn(-1);
}

/** What has its place in the document and takes no focus: fields that are hidden, and what is folded away. */
function passBy(): void {
  for (const element of document.querySelectorAll('input[type=hidden], details > :not(summary)')) {
    element.classList.toggle('lrud-ignore', !element.matches('details[open] > *'));
  }
}

function openSheet(): HTMLElement | null {
  return document.querySelector<HTMLElement>('dialog[open], [popover]:popover-open');
}

function content(): HTMLElement {
  return openSheet() ?? document.querySelector('main') ?? document.body;
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.matches('main');
}

function stops(within: Element): HTMLElement[] {
  const all = within.querySelectorAll<HTMLElement>('a, button, input');
  return [...all].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
}

function firstStop(within: Element): HTMLElement | undefined {
  return within.querySelector<HTMLElement>('[data-first-stop]') ?? stops(within)[0];
}

/** Where the next stop is far off there is something to read on the way. */
function readOn(direction: -1 | 1): void {
  window.scrollBy({ top: direction * 0.6 * window.innerHeight, behavior: scrollBehavior() });
}

function moveFocus(next: HTMLElement): void {
  next.focus({ preventScroll: true });
  // What sticks to the screen is in view already.
  if (next.closest('header')) return;
  next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: scrollBehavior() });
}

function farOff(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 1.8 * window.innerHeight || bottom < -0.8 * window.innerHeight;
}

function scrollBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
