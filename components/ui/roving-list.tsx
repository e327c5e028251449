'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { keepOneTabStop } from '@/components/ui/row-focus';

interface RovingListProps {
  className?: string;
  /** For a parent that scrolls the list or watches it scroll. */
  list?: RefObject<HTMLUListElement | null>;
  onScroll?: () => void;
  children: ReactNode;
}

/** A list that is one stop of the tab key and walked with left and right; takes `<li>`s that begin with their link. */
export function RovingList({ className, list, onScroll, children }: RovingListProps) {
  const own = useRef<HTMLUListElement>(null);
  const element = list ?? own;

  // After every render: items may have come or gone, and the list keeps exactly one tab stop.
  useEffect(() => {
    if (element.current) keepOneTabStop(element.current);
  });

  return (
    <ul
      ref={element}
      data-row=""
      className={className}
      onScroll={onScroll}
      onFocus={(event) => keepOneTabStop(event.currentTarget, event.target)}
    >
      {children}
    </ul>
  );
}
