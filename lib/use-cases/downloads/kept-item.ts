import type { ShowShelf, WatchItem } from '@/lib/use-cases/watch/watch-item';

/** What the watch page knows, without what only a server can do. */
export type KeptItem = Omit<WatchItem, 'renewStream' | 'togetherIn' | 'welcomeBack' | 'shelf'> & {
  shelf: Omit<ShowShelf, 'loadSeason'> | null;
};

export type KeepAnswer = { kind: 'item'; item: KeptItem } | { kind: 'capped' | 'gone' | 'no-stream' };
