'use client';

import { useSyncExternalStore } from 'react';
import type { Thumb } from '@/lib/thumbs/schema';
import type { ListableTitle } from '@/lib/watchlist/listable';

/** What the profile that watches in this browser thinks of titles, as the hundred cards of a page need it. */
export interface CardThumbs {
  of(title: ListableTitle): Thumb | null;
  give(title: ListableTitle, thumb: Thumb | null): void;
}

let current: CardThumbs | null = null;
const listeners = new Set<() => void>();

/** Tells all cards; null: nothing is known. */
export function provideCardThumbs(thumbs: CardThumbs | null): void {
  current = thumbs;
  for (const listener of listeners) listener();
}

/** Undefined while that is not known. Only cards whose answer changes render again. */
export function useCardThumb(title: ListableTitle): Thumb | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => current?.of(title),
    () => undefined,
  );
}

export function giveCardThumb(title: ListableTitle, thumb: Thumb | null): void {
  current?.give(title, thumb);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
