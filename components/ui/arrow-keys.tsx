'use client';

import { useEffect } from 'react';
import { besideInRow } from '@/components/ui/row-focus';

/** What the spatial library takes; the deprecated `event.keyCode` is not read. */
const keyCodes: Record<string, number> = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };

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
      const keyCode = keyCodes[event.key];
      if (!keyCode || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      const focused = document.activeElement;
      if (focused?.matches(ownsArrows)) return;
      const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      if (sideways && focused?.matches(textFields)) return;

      event.preventDefault();
      const beside =
        sideways && focused instanceof HTMLElement ? besideInRow(focused, event.key === 'ArrowLeft' ? -1 : 1) : null;
      if (beside) moveFocus(beside);
      else void moveInSpace(focused, keyCode);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

async function moveInSpace(focused: Element | null, keyCode: number) {
  // Loaded at the first arrow key: most visitors hold a mouse or a phone.
  const { getNextFocus } = await import('@bbc/tv-lrud-spatial');
  const sheet = document.querySelector<HTMLElement>('dialog[open], [popover]:popover-open');
  const scope = sheet ?? document.body;
  const outside = !focused || focused === document.body || !scope.contains(focused) || focused.matches('main');
  const start = scope.querySelector<HTMLElement>(sheet ? 'a, button' : 'main :is(a, button)[tabindex="0"], main a');
  const next = outside ? start : getNextFocus(focused, keyCode, scope);
  const down = keyCode === keyCodes.ArrowDown;
  // Where the next stop is far off there is something to read on the way.
  if (!next || farOff(next)) {
    if (down || keyCode === keyCodes.ArrowUp)
      window.scrollBy({ top: (down ? 0.6 : -0.6) * window.innerHeight, behavior: scrollBehavior() });
    return;
  }
  moveFocus(next);
}

function moveFocus(next: HTMLElement) {
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: scrollBehavior() });
}

function farOff(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 1.8 * window.innerHeight || bottom < -0.8 * window.innerHeight;
}

function scrollBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
