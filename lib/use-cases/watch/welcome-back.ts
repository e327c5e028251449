import type { Episode } from '@/lib/catalog/catalog';
import { compareEpisodes, type EpisodeNumbers } from '@/lib/catalog/title-key';
import { todayIn } from '@/lib/catalog/today';

/** A viewer who was away from a show for this long has forgotten where it stood. */
export const LONG_AWAY_DAYS = 21;

const DAY_MS = 86_400_000;

/**
 * Calendar days, by the clock of the place the profile lives in, since it last played any of a show.
 * @param playedAt ISO instant.
 */
export function daysAway(playedAt: string, now: Date, timeZone: string): number {
  const [last, today] = [new Date(playedAt), now].map((instant) => Date.parse(todayIn(timeZone, instant)));
  return Math.round(((today ?? 0) - (last ?? 0)) / DAY_MS);
}

/** An episode that lies behind a viewer, in its own words. */
export type ToldEpisode = Pick<Episode, 'season' | 'number' | 'name' | 'overview'>;

/**
 * What has happened so far, the newest first. An episode that is not behind the viewer is left out, whatever plays: the one that
 * plays, and what lies past the place.
 * @param episodes of one season, or of several.
 * @param place where the profile is in the show, and whether it has seen that episode.
 */
export function storySoFar(
  episodes: readonly ToldEpisode[],
  playing: EpisodeNumbers,
  place: EpisodeNumbers & { isSeen: boolean },
): ToldEpisode[] {
  const isBehind = (at: EpisodeNumbers) => {
    const fromPlace = compareEpisodes(at, place);
    return compareEpisodes(at, playing) < 0 && (fromPlace < 0 || (fromPlace === 0 && place.isSeen));
  };
  return episodes
    .filter(({ season, number, overview }) => overview.trim() !== '' && isBehind({ season, episode: number }))
    .map(({ season, number, name, overview }) => ({ season, number, name, overview }))
    .toSorted((one, other) => other.season - one.season || other.number - one.number);
}
