/** What the spatial library takes; the deprecated `event.keyCode` is not read. */
const KEY_CODES: Record<string, number> = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };

interface Arrow {
  keyCode: number;
  sideways: boolean;
}

/** The arrow key that was pressed by itself; null for any other, and for one held with another key. */
export function arrowOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Arrow | null {
  const keyCode = KEY_CODES[key];
  if (!keyCode || altKey || ctrlKey || metaKey || shiftKey) return null;
  return { keyCode, sideways: key === 'ArrowLeft' || key === 'ArrowRight' };
}
