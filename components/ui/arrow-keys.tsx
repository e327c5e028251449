'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { arrowOf } from '@/components/ui/arrow';
import { rememberHand, usesArrows } from '@/components/ui/last-hand';

const textFields = 'input:is([type=text],[type=search],[type=email],[type=password],[type=url],:not([type]))';
const ownsArrows =
  'textarea, select, input:is([type=range],[type=number],[type=radio],[type=date]), [contenteditable=true], [data-arrow-keys=own] *';

type Moves = typeof import('@/components/ui/arrow-moves');

/** Without a network they do not come, and the next key asks again. */
function byMoves(make: (moves: Moves) => void): void {
  import('@/components/ui/arrow-moves').then(make).catch(() => undefined);
}

/**
 * Moves the focus by arrow keys, for a remote control that has nothing else, and gives it to such a hand on every new
 * page and after every act. Keys stay with elements that need them more: text fields keep left and right, sliders and
 * players keep all four.
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
      if (arrow.sideways && focused?.matches(textFields)) return;

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
