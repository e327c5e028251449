import type { ComponentType, ReactNode } from 'react';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

interface TogetherPartProps {
  item: WatchItem;
  /** What else there is to offer: one thing at a time. */
  children: ReactNode;
}

let Part: ComponentType<TogetherPartProps> | null = null;

/** Sets, before anything plays, what says where the viewer was with others: the player has no such part of its own. */
export function provideTogetherPart(part: ComponentType<TogetherPartProps> | null): void {
  Part = part;
}

export function TogetherPart({ item, children }: TogetherPartProps) {
  return Part ? <Part item={item}>{children}</Part> : children;
}
