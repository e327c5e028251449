import type { MediaType } from '@/lib/catalog/catalog';
import { type CsvRow, rowsOf } from '@/lib/imports/csv';
import { idsOf, when, wholeNumber, yearOf } from '@/lib/imports/field';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import type { ByteSource } from '@/lib/imports/text';

/** Trakt's tables, and those that others write for Trakt to read: ids with a time. */
export function isTraktCsv(columns: readonly string[]): boolean {
  const has = (...names: string[]) => names.some((name) => columns.includes(name));
  return has('watched_at', 'listed_at', 'rated_at') && has('trakt_id', 'tmdb_id', 'imdb_id', 'tvdb_id', 'title');
}

export async function* parseTraktCsv(source: ByteSource): Parsed {
  for await (const row of rowsOf(source)) {
    const said = row.type?.trim().toLowerCase() ?? '';
    const isEpisode = said === 'episode' || (said === '' && wholeNumber(row.episode_number ?? row.episode) !== null);
    const type = isEpisode || said === 'show' || said === 'season' ? 'tv' : 'movie';
    const base = {
      source: 'trakt' as const,
      type: type as MediaType,
      ids: idsOf({ tmdb: row.tmdb_id, imdb: row.imdb_id, tvdb: row.tvdb_id }),
      title: row.show_title || row.title || '',
      year: yearOf(row.year),
      season: isEpisode ? wholeNumber(row.season_number ?? row.season) : null,
      episode: isEpisode ? wholeNumber(row.episode_number ?? row.episode) : null,
      episodeTitle: row.episode_title || undefined,
      episodeIds: episodeIds(row),
    };
    const time = when(row.watched_at);
    const rating = ratingOf(row.rating);
    if (row.watched_at && (type === 'movie' || isEpisode)) {
      yield neutralRow({ ...base, kind: time.at || time.day ? 'play' : 'watched', ...time });
    } else if (row.listed_at && !isEpisode) yield neutralRow({ ...base, kind: 'wanted', ...when(row.listed_at) });
    else if (!row.rated_at) yield { leftOut: 'not-watched' };
    const isOfPart = isEpisode || said === 'season';
    if (row.rated_at && (isOfPart || rating === null)) yield { leftOut: 'rating' };
    else if (row.rated_at) yield* ratedRow({ ...base, ...when(row.rated_at) }, rating);
  }
}

function episodeIds(row: CsvRow) {
  return idsOf({ tmdb: row.episode_tmdb_id, imdb: row.episode_imdb_id, tvdb: row.episode_tvdb_id });
}
