import { useEffect } from 'react';

/** What remotes and keyboards send to step out one level. */
const BACK = new Set(['Escape', 'GoBack', 'BrowserBack']);
/** These step out by themselves. */
const OWN_BACK = '[role=menu] *, [role=menu], dialog *, [data-arrow-zone=dialog] *';
/** Open, and not on its way out. */
const OPEN_MENU = '[role=menu][data-open]:not([inert], [inert] *)';
/** What a card offers first: the next episode, the place on another screen. To skip an intro is no answer to OK. */
const MAIN_ACT = '[data-arrow-zone=card]:not(.player-skip) [data-first-stop]';

/**
 * OK and Back of a remote. On the picture, OK does what a card offers first, else plays or pauses; Back leads from the
 * buttons and cards to the picture. From the picture itself Back is the browser's.
 */
export function useRemoteKeys(container: HTMLElement | null, togglePaused: () => unknown): void {
  useEffect(() => {
    if (!container) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const focused = document.activeElement;
      const isOnPicture = !focused || focused === document.body || focused === container;
      if (event.key === 'Enter' && isOnPicture) {
        if (event.repeat || container.querySelector('[data-arrow-zone=dialog]')) return;
        event.preventDefault();
        const main = container.querySelector<HTMLElement>(MAIN_ACT);
        if (main) main.click();
        else togglePaused();
      }
      const menu = BACK.has(event.key) ? container.querySelector(OPEN_MENU) : null;
      // For a picture or two a page of a menu that closes still has the focus, or nothing has it.
      if (menu && !menu.contains(focused) && (isOnPicture || focused.closest('[inert]')) && event.target !== menu) {
        event.preventDefault();
        event.stopPropagation();
        menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
        return;
      }
      if (BACK.has(event.key) && !isOnPicture && container.contains(focused) && !focused.matches(OWN_BACK)) {
        event.preventDefault();
        event.stopPropagation();
        container.focus({ preventScroll: true });
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [container, togglePaused]);
}
