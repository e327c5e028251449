'use client';

import { type ComponentType, useSyncExternalStore } from 'react';
import type { ListableTitle } from '@/lib/watchlist/listable';

interface PartProps {
  title: ListableTitle;
  /** What the line says where nothing is more worth knowing. */
  words: string;
}

/** What a poster says and offers of its title to the viewer, drawn by the page that knows. */
export interface PosterParts {
  /** On the picture: how it stands. */
  Mark: ComponentType<PartProps>;
  /** Under the name. */
  Line: ComponentType<PartProps>;
  /** In the corner: what can be done. */
  Corner: ComponentType<PartProps>;
}

let parts: PosterParts | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function providePosterParts(known: PosterParts | null): void {
  parts = known;
  for (const listener of listeners) listener();
}

/** A part that is loaded after the page, which is the same for everyone without it. */
export function PosterPart({ of, title, words = '' }: { of: keyof PosterParts; title: ListableTitle; words?: string }) {
  const Part = useSyncExternalStore(
    subscribe,
    () => parts?.[of],
    () => undefined,
  );
  if (Part) return <Part title={title} words={words} />;
  return of === 'Line' ? words : null;
}
