import type { EpisodesAround, WatchItem } from '@/lib/use-cases/watch/watch-item';

/** What the watch page knows, without what only a server can do. */
export type DownloadedItem = Omit<WatchItem, 'renewStream' | 'togetherIn' | 'welcomeBack' | 'episodesAround'> & {
  episodesAround: DownloadedAround | null;
  /** As earlier versions named it in what this device has kept. */
  shelf?: DownloadedAround | null;
};

type DownloadedAround = Omit<EpisodesAround, 'loadSeason'>;

export type KeepAnswer = { kind: 'item'; item: DownloadedItem } | { kind: 'capped' | 'gone' | 'no-stream' };
