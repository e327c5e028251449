import { type DOMAttributes, useEffect, useRef, useState } from 'react';
import { heldOrder, rememberedOrder } from '@/components/progress/held-order';

/** Keeps a row in its order while a pointer or the focus is in it; the new order comes when both have left. */
export function useHeldRow<Item>(items: Item[], keyOf: (item: Item) => string) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const shown = useRef<string[]>([]);
  const ordered = pointed || focused ? heldOrder(shown.current, items, keyOf) : items;
  useEffect(() => {
    shown.current = rememberedOrder(shown.current, ordered.map(keyOf));
  });
  const handlers: DOMAttributes<HTMLDivElement> = {
    onPointerEnter: ({ pointerType }) => setPointed(pointerType === 'mouse'),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: ({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget)),
  };
  return { ordered, handlers };
}
