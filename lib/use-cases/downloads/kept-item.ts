import type { EpisodesAround, WatchItem } from '@/lib/use-cases/watch/watch-item';

/** What the watch page knows, without what only a server can do. */
export type KeptItem = Omit<WatchItem, 'renewStream' | 'togetherIn' | 'welcomeBack' | 'episodesAround'> & {
  episodesAround: KeptAround | null;
  /** As earlier versions named it in what this device has kept. */
  shelf?: KeptAround | null;
};

type KeptAround = Omit<EpisodesAround, 'loadSeason'>;

export type KeepAnswer = { kind: 'item'; item: KeptItem } | { kind: 'capped' | 'gone' | 'no-stream' };
