import { episodeLabel } from '@/lib/catalog/episode-label';
import { FEWEST_PEOPLE, type OperatorFigures, type Told } from '@/lib/statistics/operator/schema';

type Named = Pick<OperatorFigures, 'type' | 'tmdbId' | 'season' | 'episode'>;

/** "Saltmarsh Radio S1 E2"; by its number where the catalog does not know it. */
export function titleWords({ type, tmdbId, season, episode }: Named, name: string | null): string {
  const known = name ?? `${type === 'movie' ? 'Film' : 'Show'} ${tmdbId}`;
  return type === 'movie' ? known : `${known} ${episodeLabel({ season, number: episode })}`;
}

export function operatorPath({ type, tmdbId, season, episode }: Named): string {
  return `/operator?${new URLSearchParams({ type, tmdbId: `${tmdbId}`, season: `${season}`, episode: `${episode}` })}`;
}

/** A count of people out of all who saw it, in hundredths. */
export function shareWords(people: Told, viewers: number): string {
  return people === null ? `under ${FEWEST_PEOPLE} people` : `${Math.round((100 * people) / viewers)} %`;
}
