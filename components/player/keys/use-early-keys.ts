import { useEffect, useRef } from 'react';

/** What is pressed before the keys have a meaning is not lost: it is pressed again as soon as they have. */
export function useEarlyKeys(ready: boolean): void {
  const pressed = useRef<KeyboardEvent[]>([]);

  useEffect(() => {
    if (ready) {
      for (const { key, code, keyCode, shiftKey } of pressed.current.splice(0)) {
        const again = new KeyboardEvent('keydown', { key, code, keyCode, shiftKey, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(again);
      }
      return;
    }
    const note = (event: KeyboardEvent) => {
      const forThePicture = event.target === document.body || (event.target as Element).id === 'player';
      if (forThePicture && !event.ctrlKey && !event.altKey && !event.metaKey) pressed.current.push(event);
    };
    window.addEventListener('keydown', note);
    return () => window.removeEventListener('keydown', note);
  }, [ready]);
}
