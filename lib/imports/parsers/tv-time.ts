import { type CsvRow, rowsOf } from '@/lib/imports/csv';
import { idsOf, instant, isYes, splitYear, wholeNumber, yearOf } from '@/lib/imports/field';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import type { ByteSource } from '@/lib/imports/text';

/*
 * TV Time's GDPR ZIP holds some seventy tables. `tracking-prod-records-v2.csv` has the episodes, `tracking-prod-records.csv`
 * the films, and the shows that were followed stand in both and in a table of their own. Shows have TheTVDB's ids, but in
 * the small tables of episodes a name alone. What a person thinks of a show stands in `tv_show_rate.csv`, in stars; of films
 * and episodes there are codes, which nothing in the ZIP explains. Many tables more have an episode or a show in each row
 * (emotions, comments, favourite characters, where something was streamed): they say nothing of what was watched.
 */

const OTHER_TABLES = /emotion|comment|character|similar|poster|score|network|reason|^count$/;

export function isTvTime(columns: readonly string[]): boolean {
  const has = (...names: string[]) => names.some((name) => columns.includes(name));
  const isVote = has('vote_key') && has('movie_name', 'series_name', 'tv_show_name');
  if (isVote) return true;
  if (columns.some((name) => OTHER_TABLES.test(name))) return false;
  const isTracking =
    has('series_name', 'movie_name') && has('created_at') && has('s_id', 'series_id', 'entity_type', 'key', 'gsi');
  const isSeen = has('tv_show_name') && has('episode_season_number', 'episode_number') && has('created_at');
  const isOfShows =
    has('tv_show_name') && has('tv_show_id') && has('is_followed', 'active', 'archived', 'rating', 'status');
  return isTracking || isSeen || isOfShows;
}

const STARS = 5;

export async function* parseTvTime(source: ByteSource): Parsed {
  for await (const row of rowsOf(source)) {
    const episode = wholeNumber(row.episode_number || row.ep_no);
    const season = wholeNumber(row.season_number || row.s_no || row.episode_season_number);
    const time = instant(row.watch_date) ?? instant(row.created_at) ?? instant(row.updated_at);
    const movie = row.movie_name?.trim() || filmOfRange(row);
    if (row.vote_key !== undefined) yield { leftOut: 'rating' };
    else if (movie) yield film(row, movie, time);
    else {
      const name = (row.series_name || row.tv_show_name || '').trim();
      const tvdb = row.s_id || row.series_id || row.tv_show_id;
      if (!name && !tvdb) {
        yield { leftOut: 'no-title' };
        continue;
      }
      const show = { source: 'tv-time' as const, type: 'tv' as const, ids: idsOf({ tvdb }), ...splitYear(name) };
      if (row.rating !== undefined && row.tv_show_name !== undefined)
        yield* ratedRow({ ...show, at: instant(row.updated_at) ?? time }, ratingOf(row.rating, STARS));
      else if (episode !== null && season !== null && isPlay(row)) {
        const special = isYes(row.is_special);
        yield neutralRow({
          ...show,
          ...playedAt(row, time),
          season: special ? 0 : season,
          episode,
          episodeIds: episodeIds(row),
        });
      } else if (isFollowed(row)) yield neutralRow({ ...show, kind: 'wanted', at: time });
      else yield { leftOut: 'not-watched' };
    }
  }
}

/** What a row of the tracking tables is stands in one of three columns; the small tables have none of them. */
function isPlay(row: CsvRow): boolean {
  const kinds = [row.type, row.key, row.gsi].filter((kind) => kind);
  return kinds.length === 0 || kinds.some((kind) => /^(re)?watch(-|$)/.test(kind ?? ''));
}

/** What was ticked off in bulk ("all before this one, too") has the time of the click, and none of its own. */
function playedAt(row: CsvRow, time: string | null) {
  return time && !row.bulk_type ? { kind: 'play' as const, at: time } : { kind: 'watched' as const, at: null };
}

function film(row: CsvRow, name: string, time: string | null) {
  const split = splitYear(name);
  const base = {
    source: 'tv-time' as const,
    type: 'movie' as const,
    title: split.title,
    year: yearOf(row.release_date) ?? split.year,
  };
  if (/^(watch|rewatch)$/.test(row.type ?? '')) return neutralRow({ ...base, ...playedAt(row, time) });
  if (/^(follow|towatch)$/.test(row.type ?? '')) return neutralRow({ ...base, kind: 'wanted', at: time });
  return { leftOut: 'not-watched' as const };
}

/** Some films have no name but in the key by which they were sorted: "watch-alpha-no-hard-feelings". */
function filmOfRange(row: CsvRow): string {
  if (row.entity_type !== 'movie') return '';
  return /^\w+-alpha-(.+)$/.exec(row.alpha_range_key ?? '')?.[1]?.replaceAll('-', ' ') ?? '';
}

/** What is archived is over and done with. */
function isFollowed(row: CsvRow): boolean {
  if (isYes(row.is_archived) || isYes(row.archived)) return false;
  if (row.status !== undefined) return row.status === 'for_later';
  const said = [row.is_followed, row.active, row.is_for_later].filter((flag) => flag !== undefined && flag !== '');
  return said.length > 0 ? said.some(isYes) : row.tv_show_name !== undefined;
}

/** `ep_id` and `episode_id` are TheTVDB's, too. */
function episodeIds(row: CsvRow) {
  return idsOf({ tvdb: row.ep_id || row.episode_id });
}
