'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { arrowOf, needsArrow, ownsArrows } from '@/components/ui/arrow';
import { rememberHand, usesArrows } from '@/components/ui/last-hand';

type Moves = typeof import('@/components/ui/arrow-moves');

/** Without a network they do not come, and the next key asks again. */
function byMoves(make: (moves: Moves) => void): void {
  import('@/components/ui/arrow-moves').then(make).catch(() => undefined);
}

/**
 * Moves the focus by arrow keys, for a remote control that has nothing else, and gives it to such a hand on every new
 * page and after every act. Keys stay with elements that need them more, such as players and the words in a text field.
 */
export function ArrowKeys() {
  const path = usePathname();
  useEffect(() => {
    if (path && usesArrows()) byMoves(({ arrive }) => arrive());
  }, [path]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return rememberHand(false);
      if (event.key === 'Enter' && usesArrows()) return byMoves(({ stayAfterAct }) => stayAfterAct());
      const arrow = arrowOf(event);
      if (!arrow || event.defaultPrevented) return;
      const focused = document.activeElement;
      if (focused?.matches(ownsArrows)) return;
      rememberHand(true);
      if (focused && needsArrow(focused, arrow)) return;

      event.preventDefault();
      byMoves(({ move }) => move(event.key, arrow.keyCode));
    };
    const onPointer = () => rememberHand(false);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPointer, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, []);
  return null;
}
