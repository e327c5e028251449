'use client';

import { useEffect } from 'react';
import { arrowOf } from '@/components/ui/arrow';
import { besideInRow, withinCard } from '@/components/ui/row-focus';

const textFields = 'input:is([type=text],[type=search],[type=email],[type=password],[type=url],:not([type]))';
const ownsArrows =
  'textarea, select, input:is([type=range],[type=number],[type=radio],[type=date]), [contenteditable=true], [data-arrow-keys=own] *';

/**
 * Moves the focus by arrow keys, for a remote control that has nothing else. Keys stay with whoever needs them more:
 * text fields keep left and right, sliders and players keep all four.
 */
export function ArrowKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const arrow = arrowOf(event);
      if (!arrow || event.defaultPrevented) return;
      const focused = document.activeElement;
      if (focused?.matches(ownsArrows)) return;
      if (arrow.sideways && focused?.matches(textFields)) return;

      event.preventDefault();
      const beside = focused instanceof HTMLElement ? besideInCardOrRow(focused, event.key) : null;
      if (beside) moveFocus(beside);
      else void moveInSpace(focused, event.key, arrow.keyCode);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

function besideInCardOrRow(focused: HTMLElement, key: string): HTMLElement | null {
  if (key === 'ArrowLeft') return besideInRow(focused, -1);
  return key === 'ArrowRight' ? besideInRow(focused, 1) : withinCard(focused, key);
}

async function moveInSpace(focused: Element | null, key: string, keyCode: number) {
  // Loaded at the first arrow key: most visitors hold a mouse or a phone.
  const { getNextFocus } = await import('@bbc/tv-lrud-spatial');
  const sheet = document.querySelector<HTMLElement>('dialog[open], [popover]:popover-open');
  const page = sheet ?? document.body;
  const content = sheet ?? document.querySelector('main') ?? document.body;
  const inContent = focused !== null && focused !== content && content.contains(focused);
  const inPage = focused !== null && focused !== document.body && focused !== content && page.contains(focused);
  // The header stays on screen, nearer than what has been scrolled away; content leads to it only from its edge.
  const next = inPage
    ? ((inContent ? getNextFocus(focused, keyCode, content) : null) ?? getNextFocus(focused, keyCode, page))
    : firstStop(content);
  if (next && !farOff(next)) moveFocus(next);
  else if (key === 'ArrowDown') readOn(1);
  else if (key === 'ArrowUp') readOn(-1);
}

function firstStop(content: Element): HTMLElement | undefined {
  const stops = content.querySelectorAll<HTMLElement>('a, button, input');
  return [...stops].find((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
}

/** Where the next stop is far off there is something to read on the way. */
function readOn(direction: -1 | 1) {
  window.scrollBy({ top: direction * 0.6 * window.innerHeight, behavior: scrollBehavior() });
}

function moveFocus(next: HTMLElement) {
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
