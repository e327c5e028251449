'use client';

import { useSyncExternalStore } from 'react';
import type { ListableTitle } from '@/lib/watchlist/listable';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** The list of the profile that watches in this browser, as the hundred cards of a page need it. */
export interface CardList {
  entries: WatchlistEntry[];
  has(title: ListableTitle): boolean;
  toggle(title: ListableTitle): void;
}

let current: CardList | null = null;
const listeners = new Set<() => void>();

/** Tells all cards what is on the list now; null: no list is known. */
export function provideCardList(list: CardList | null): void {
  current = list;
  for (const listener of listeners) listener();
}

/** Whether a card's title is on the list; null while that is not known. Only cards whose answer changes render again. */
export function useIsListed(title: ListableTitle): boolean | null {
  return useSyncExternalStore(
    subscribe,
    () => current?.has(title) ?? null,
    () => null,
  );
}

/** The list in its order, `initial` until it is known here. */
export function useListedEntries(initial: WatchlistEntry[]): WatchlistEntry[] {
  return useSyncExternalStore(
    subscribe,
    () => current?.entries ?? initial,
    () => initial,
  );
}

export function toggleListed(title: ListableTitle): void {
  current?.toggle(title);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
