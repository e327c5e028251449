import { hasEnded, type ShowDates } from '@/lib/catalog/availability';
import type { IsoDay } from '@/lib/catalog/catalog';

/**
 * How many of a season's episodes have aired, as far as the show's list of seasons can say; null where only the
 * season's own list knows. Once a later season began, or the show ended, all that it counts have.
 */
export function listedAiredCount(
  show: ShowDates,
  season: { number: number; airDate: IsoDay | null; episodeCount: number | null },
  today: IsoDay,
): number | null {
  const isOver =
    show.seasons.some(({ number, airDate }) => number > season.number && airDate !== null && airDate <= today) ||
    (hasEnded(show) && show.lastAirDate !== null && show.lastAirDate < today);
  if (isOver) return season.episodeCount;
  const isToCome = season.airDate !== null && season.airDate > today;
  return isToCome || (season.airDate === null && season.episodeCount === 0) ? 0 : null;
}
