import type { Episode, SeasonSummary } from '@/lib/catalog/catalog';
import type { EpisodeKey } from '@/lib/catalog/title-key';

type Numbered = Pick<SeasonSummary, 'number'>;

/** Specials last, as on the title's page. */
export function seasonsInOrder(seasons: readonly Pick<SeasonSummary, 'number' | 'name'>[]) {
  return seasons
    .toSorted((one, other) => (one.number || Infinity) - (other.number || Infinity))
    .map(({ number, name }) => ({ number, name }));
}

/** The season before one; specials come before nothing. */
export function seasonBefore(seasons: readonly Numbered[], season: number): number | null {
  const before = seasons.map(({ number }) => number).filter((number) => number > 0 && number < season);
  return before.length === 0 ? null : Math.max(...before);
}

/** The episode before a number in its season, which may leave numbers out. */
export function lastBefore(episodes: readonly Episode[], number: number): Episode | null {
  return episodes.filter((episode) => episode.number < number).at(-1) ?? null;
}

export function episodeKeyOf(tmdbId: number, { season, number }: Pick<Episode, 'season' | 'number'>): EpisodeKey {
  return { type: 'tv', tmdbId, season, episode: number };
}
