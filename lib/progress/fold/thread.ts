import { compareEpisodes, type EpisodeNumbers } from '@/lib/catalog/title-key';

export interface FoldedThread extends EpisodeNumbers {
  playedAt: number;
}

/** The thread of a show: the regular episode that was played, set or marked watched last. `follow_threads` is the same in SQL. */
export function foldThread(episodes: readonly (EpisodeNumbers & { playedAt: number | null })[]): FoldedThread | null {
  const played = episodes.flatMap(({ season, episode, playedAt }) =>
    season > 0 && playedAt !== null ? [{ season, episode, playedAt }] : [],
  );
  played.sort((one, other) => other.playedAt - one.playedAt || compareEpisodes(other, one));
  return played[0] ?? null;
}
