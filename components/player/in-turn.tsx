import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface InTurnProps {
  /** How many commits come before its own; one at least. */
  after: number;
  children: ReactNode;
}

/**
 * Draws its children in a commit of their own. What the player's interface is made of would otherwise be put on the page, laid out and
 * begun in one go, for which a film that plays on a phone stands still.
 */
export function InTurn({ after, children }: InTurnProps) {
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (turn >= after) return;
    // A timer, and no frame: a tab in the background has none.
    const timer = setTimeout(() => startTransition(() => setTurn(turn + 1)));
    return () => clearTimeout(timer);
  }, [turn, after]);

  return turn >= after ? children : null;
}
