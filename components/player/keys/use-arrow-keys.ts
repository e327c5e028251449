import { getNextFocus } from '@bbc/tv-lrud-spatial';
import { useEffect } from 'react';
import { arrowOf } from '@/components/ui/arrow';

/** Where the arrows walk, nearest first: an open dialog keeps them to itself, a card comes before the controls. */
const ZONES = ['[data-arrow-zone=dialog]', '[data-arrow-zone=card]', '[data-arrow-zone=controls]'];
/** Sideways one stays in the row: the timeline's thumb may be nearer than the next button. */
const ROWS = '.player-top, .player-row';
/** Menus walk by themselves. */
const OWN_ARROWS = '[role=menu] *, [role=menu]';

/**
 * Lets arrow keys alone reach everything, as a remote control needs. On the picture left and right seek (a hotkey, not
 * here) and up and down step into the controls; among the controls all four walk, and walking out returns to the picture.
 */
export function useArrowKeys(container: HTMLElement | null): void {
  useEffect(() => {
    if (!container) return;
    /** Keys that were pressed while the focus was on its way into the controls. */
    let early: KeyboardEvent[] | null = null;
    let frame = 0;
    const stepIn = () => {
      const pressed = early ?? [];
      early = null;
      firstStop(container)?.focus();
      for (const { key } of pressed) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const arrow = arrowOf(event);
      if (!arrow) return;
      // A quick hand is among the controls already, and means no jump in the film.
      if (early) {
        event.preventDefault();
        event.stopPropagation();
        early.push(event);
        return;
      }
      const { keyCode, sideways } = arrow;
      const focused = document.activeElement;
      if (focused?.matches(OWN_ARROWS)) return;
      const dialog = container.querySelector<HTMLElement>('[data-arrow-zone=dialog]');

      const onPicture = !focused || focused === document.body || focused === container;
      if (onPicture || (dialog && !dialog.contains(focused))) {
        const menuItem = openMenuItem(container);
        if (sideways && !dialog && !menuItem) return;
        event.preventDefault();
        // Between two pages of an open menu nothing has the focus; a quick hand is still in the menu.
        if (menuItem) return menuItem.focus();
        // Focus inside the player brings hidden controls back; they can take it one frame later.
        container.focus({ preventScroll: true });
        early = [];
        frame = requestAnimationFrame(stepIn);
        return;
      }
      if (!container.contains(focused)) return;
      if (focused.matches('[role=slider]') && sideways === isTimeline(focused)) return;
      event.preventDefault();
      event.stopPropagation();
      const row = sideways ? focused.closest<HTMLElement>(ROWS) : null;
      const next = timelineBeside(focused, event.key) ?? getNextFocus(focused, keyCode, dialog ?? row ?? container);
      if (next && next !== container && container.contains(next)) next.focus();
      else if (!dialog && !sideways) container.focus({ preventScroll: true });
    };
    // Before React and Video.js: the timeline would take up and down for itself.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [container]);
}

/**
 * The timeline lies across the whole screen, but what can hold the focus is its small thumb, which may be far from the
 * button that has it. Up from the buttons and down from the top it is always next.
 */
function timelineBeside(focused: Element, key: string): HTMLElement | null {
  const row = key === 'ArrowUp' ? '.player-row' : key === 'ArrowDown' ? '.player-top' : null;
  const controls = row && focused.closest(row)?.closest('.player-controls');
  return controls ? controls.querySelector<HTMLElement>('.player-timeline [role=slider]') : null;
}

/** Along the timeline one seeks, and across it one leaves; the volume goes up and down, and sideways one leaves. */
function isTimeline(slider: Element): boolean {
  return slider.closest('.player-volume') === null;
}

function openMenuItem(container: HTMLElement): HTMLElement | undefined {
  const items = container.querySelectorAll<HTMLElement>('[role=menu] [role^=menuitem]');
  return [...items].find((item) => item.checkVisibility() && !item.closest('[aria-hidden=true], [inert]'));
}

function firstStop(container: HTMLElement): HTMLElement | null {
  for (const zone of ZONES) {
    const preferred = container.querySelector<HTMLElement>(`${zone} [data-first-stop]`);
    const stop = preferred ?? container.querySelector<HTMLElement>(`${zone} :is(a, button)`);
    if (stop) return stop;
  }
  return null;
}
