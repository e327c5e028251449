'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { TitleState } from '@/lib/progress/title-state-schema';

/*
 * How the titles on a page stand for the profile that watches in this browser: cards say which they are, code loaded
 * later asks, and only the cards whose answer changes render again.
 */

export type CardStates = ReadonlyMap<string, TitleState>;

/** Cards come by the row: they are asked about together. */
const TOGETHER_MS = 50;

const shown = new Map<string, { title: TitleKey; cards: number }>();
let asked: TitleKey[] = [];
let states: CardStates | null = null;
let isAsking = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  if (isAsking) return;
  isAsking = true;
  setTimeout(() => {
    isAsking = false;
    asked = [...shown.values()].map(({ title }) => title);
    tell();
  }, TOGETHER_MS);
}

function show({ type, tmdbId }: TitleKey): () => void {
  const text = titleText({ type, tmdbId });
  const card = shown.get(text) ?? { title: { type, tmdbId }, cards: 0 };
  shown.set(text, card);
  card.cards += 1;
  if (card.cards === 1) changed();
  return () => {
    card.cards -= 1;
    if (card.cards > 0 || shown.get(text) !== card) return;
    shown.delete(text);
    changed();
  };
}

export function provideCardStates(known: CardStates | null): void {
  states = known;
  tell();
}

/** The titles whose cards are on the page. */
export function useShownTitles(): TitleKey[] {
  return useSyncExternalStore(
    subscribe,
    () => asked,
    () => asked,
  );
}

export function useCardState({ type, tmdbId }: TitleKey): TitleState | null {
  useEffect(() => show({ type, tmdbId }), [type, tmdbId]);
  const text = titleText({ type, tmdbId });
  return useSyncExternalStore(
    subscribe,
    () => states?.get(text) ?? null,
    () => null,
  );
}
