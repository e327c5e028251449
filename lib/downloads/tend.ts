import { type EpisodeNumbers, isSameEpisode } from '@/lib/catalog/title-key';

/** What a person wants of a show on a device, beside the episodes chosen by hand. */
export interface ShowWishes {
  /** Has the next episodes that were not watched, whatever is watched. */
  keepsNext: boolean;
  /** Lets go of episodes that were watched after they were downloaded. */
  removesWatched: boolean;
}

export interface ShowOnDevice {
  /** Each with when it was added, in milliseconds since 1970. */
  there: readonly (EpisodeNumbers & { id: string; addedAt: number })[];
  /** The next that were not watched, in order. */
  next: readonly EpisodeNumbers[];
  watched: readonly (EpisodeNumbers & { watchedAt: string | null })[];
}

/**
 * What has to be downloaded and what removed, so that a show is on the device as it is wanted. An episode that was watched
 * before it was downloaded was wanted once more, and stays.
 */
export function tend(
  { there, next, watched }: ShowOnDevice,
  { keepsNext, removesWatched }: ShowWishes,
): { add: EpisodeNumbers[]; remove: string[] } {
  const isDone = (one: ShowOnDevice['there'][number]) =>
    watched.some((seen) => isSameEpisode(seen, one) && Date.parse(seen.watchedAt ?? '') > one.addedAt);
  return {
    add: keepsNext ? next.filter((wanted) => !there.some((one) => isSameEpisode(one, wanted))) : [],
    remove: removesWatched ? there.filter(isDone).map(({ id }) => id) : [],
  };
}
