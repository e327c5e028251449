import { type RefObject, useEffect } from 'react';

/**
 * Says when the viewer follows a link that leads away from this page. Code that writes to the address by itself, after
 * a pause or an answer, must stop then: a later write cancels the navigation on its way, and the click is lost.
 *
 * @param staying what holds links that do not lead away.
 */
export function useLeaving(onLeave: () => void, staying?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (followsLink(event) && !staying?.current?.contains(event.target as Node)) onLeave();
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [onLeave, staying]);
}

function followsLink(event: MouseEvent): boolean {
  const { target } = event;
  return (
    isPlainClick(event) &&
    target instanceof Element &&
    target.closest('a[href]:not([href^="#"], [target=_blank])') !== null
  );
}

/** With a key held, or by another button, a link opens beside this page. */
export function isPlainClick({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
}: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey'>): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey;
}
