import { rowsOf } from '@/lib/imports/csv';
import { day, yearOf } from '@/lib/imports/field';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import type { ByteSource } from '@/lib/imports/text';

/** Letterboxd's tables. `watched.csv` and `watchlist.csv` have the same columns: their names tell them apart. */
export function isLetterboxd(columns: readonly string[]): boolean {
  return columns.includes('letterboxd uri') && columns.includes('name') && columns.includes('year');
}

const STARS = 5;

export async function* parseLetterboxd(source: ByteSource): Parsed {
  const name = source.name.toLowerCase();
  for await (const row of rowsOf(source)) {
    const film = {
      source: 'letterboxd' as const,
      type: 'movie' as const,
      ids: {},
      title: row.name ?? '',
      year: yearOf(row.year),
    };
    const watched = day(row['watched date']);
    if (!film.title) yield { leftOut: 'no-title' };
    // A review stands in the diary as well.
    // Its ZIP keeps what the person took back.
    else if (/(?:^|\/)deleted\//.test(name)) yield { leftOut: 'not-watched' };
    else if ('review' in row) yield { leftOut: 'not-watched' };
    else if (watched) {
      yield neutralRow({ ...film, day: watched });
      yield* ratedRow({ ...film, day: day(row.date) ?? watched }, ratingOf(row.rating, STARS));
    } else if (/watchlist/.test(name)) yield neutralRow({ ...film, kind: 'wanted', day: day(row.date) });
    else if ('rating' in row && !('watched date' in row))
      yield* ratedRow({ ...film, day: day(row.date) }, ratingOf(row.rating, STARS));
    // Under another name nothing says whether these were seen, or shall be.
    else if (/likes|lists\//.test(name) || !/watched|diary/.test(name)) yield { leftOut: 'list' };
    // The day in `watched.csv` is the one on which the person ticked it off.
    else yield neutralRow({ ...film, kind: 'watched' });
  }
}
