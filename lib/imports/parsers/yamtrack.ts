import { type CsvRow, rowsOf } from '@/lib/imports/csv';
import { when, wholeNumber } from '@/lib/imports/field';
import { type NeutralRow, neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import { splitSeason } from '@/lib/imports/split-season';
import type { ByteSource } from '@/lib/imports/text';

export function isYamtrack(columns: readonly string[]): boolean {
  return ['media_id', 'source', 'media_type'].every((name) => columns.includes(name));
}

/** Yamtrack's table. What it took from TMDB has TMDB's ids; an anime of MyAnimeList's has a title and a count. */
export async function* parseYamtrack(source: ByteSource): Parsed {
  for await (const row of rowsOf(source)) {
    const tmdb = row.source === 'tmdb' ? wholeNumber(row.media_id) : null;
    const isAnime = row.media_type === 'anime';
    const { title, season } = isAnime ? splitSeason(row.title ?? '') : { title: row.title ?? '', season: null };
    const base = { source: 'yamtrack' as const, title, ids: tmdb ? { tmdb } : {} };
    const status = (row.status ?? '').toLowerCase();
    switch (row.media_type) {
      case 'episode': {
        const numbers = { season: wholeNumber(row.season_number), episode: wholeNumber(row.episode_number) };
        yield played({ ...base, type: 'tv', ...numbers }, row);
        break;
      }
      case 'movie':
        if (status === 'completed' || (status === '' && row.end_date)) yield played({ ...base, type: 'movie' }, row);
        else if (status === 'planning') yield neutralRow({ ...base, type: 'movie', kind: 'wanted' });
        else yield { leftOut: 'not-watched' };
        break;
      case 'tv':
        if (status === 'planning') yield neutralRow({ ...base, type: 'tv', kind: 'wanted' });
        // Its episodes have rows of their own.
        break;
      case 'season':
        break;
      case 'anime': {
        if (status === 'planning') yield neutralRow({ ...base, type: 'tv', kind: 'wanted' });
        const count = Math.min(wholeNumber(row.progress) ?? 0, 5000);
        for (let number = 1; number <= count; number += 1) {
          const numbers = season ? { season, episode: number } : { absolute: number };
          yield neutralRow({ ...base, type: 'tv', kind: 'watched', ...numbers });
        }
        break;
      }
      default:
        yield { leftOut: 'not-watched' };
        continue;
    }
    const rating = ratingOf(row.score);
    const isOfPart = row.media_type === 'season' || row.media_type === 'episode' || season !== null;
    if (isOfPart && rating !== null) yield { leftOut: 'rating' };
    else yield* ratedRow({ ...base, type: row.media_type === 'movie' ? 'movie' : 'tv' }, rating);
  }
}

function played(row: Pick<NeutralRow, 'source' | 'title'> & Partial<NeutralRow>, cells: CsvRow) {
  const [end, moved] = [when(cells.end_date), when(cells.progressed_at || cells.progress_changed)];
  const time = end.at || end.day ? end : moved;
  return neutralRow({ ...row, kind: time.at || time.day ? 'play' : 'watched', ...time });
}
