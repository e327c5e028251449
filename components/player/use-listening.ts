import { useEffect } from 'react';

/**
 * Says on the player that its keys and controls are there, as `<html data-awake>` says it of the page: they come after the
 * picture. Tests and other programs that press things wait for it.
 */
export function useListening(container: HTMLElement | null): void {
  useEffect(() => {
    container?.setAttribute('data-awake', '');
    return () => container?.removeAttribute('data-awake');
  }, [container]);
}
