import type { RawSeason } from '@/lib/tmdb/schema-season';
import type { RawShow } from '@/lib/tmdb/schema-show';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long an answer counts as fresh, in seconds. What does not exist may soon, since TMDB is edited all the time: with
 * the page that says so (`expireTime` in next.config.mjs) for ten minutes at most.
 */
export const ages = {
  notFound: 5 * minute,
  search: 10 * minute,
  list: hour,
  movie: day,
  person: day,
  reference: day,
  endedShow: day,
  airingShow: hour,
} as const;

export function showAge(show: Pick<RawShow, 'status' | 'in_production'>): number {
  const ended = (show.status === 'Ended' || show.status === 'Canceled') && !show.in_production;
  return ended ? ages.endedShow : ages.airingShow;
}

/** A season is settled when each of its episodes has a date and the last is a month past. */
export function seasonAge(season: Pick<RawSeason, 'episodes'>, now: number): number {
  const settledBefore = new Date(now - 30 * day * 1000).toISOString().slice(0, 10);
  const settled =
    season.episodes.length > 0 &&
    season.episodes.every((episode) => episode.air_date !== null && episode.air_date < settledBefore);
  return settled ? ages.endedShow : ages.airingShow;
}
