import { headerOf, withoutSeparatorLine } from '@/lib/imports/csv';
import type { Parsed, Source } from '@/lib/imports/neutral-row';
import { isLetterboxd, parseLetterboxd } from '@/lib/imports/parsers/letterboxd';
import { isMyAnimeList, parseMyAnimeList } from '@/lib/imports/parsers/my-anime-list';
import { isNetflix, parseNetflix } from '@/lib/imports/parsers/netflix';
import { isNetflixActivity, parseNetflixActivity } from '@/lib/imports/parsers/netflix-activity';
import { isNfo, parseNfo } from '@/lib/imports/parsers/nfo';
import { isSimkl, parseSimkl } from '@/lib/imports/parsers/simkl';
import { isTrakt, parseTrakt } from '@/lib/imports/parsers/trakt';
import { isTraktCsv, parseTraktCsv } from '@/lib/imports/parsers/trakt-csv';
import { isTvTime, parseTvTime } from '@/lib/imports/parsers/tv-time';
import { isYamtrack, parseYamtrack } from '@/lib/imports/parsers/yamtrack';
import { type ByteSource, beginningOf } from '@/lib/imports/text';

/** A kind of file, and what reads it. */
export interface Recognised {
  source: Source;
  /** @param today an ISO day: nothing was watched after it. */
  parse(file: ByteSource, today: string): Parsed;
}

/** Of an entry the title may come first, at length, and its time after it. */
const BEGINNING = 64_000;

/** The kind of a file by what stands in it; null for what none of them has written. */
export async function recognise(file: ByteSource): Promise<Recognised | null> {
  return recogniseBeginning(withoutSeparatorLine(await beginningOf(file, BEGINNING)));
}

export function recogniseBeginning(beginning: string): Recognised | null {
  if (beginning.startsWith('[') || beginning.startsWith('{')) {
    if (isTrakt(beginning)) return { source: 'trakt', parse: parseTrakt };
    return isSimkl(beginning) ? { source: 'simkl', parse: parseSimkl } : null;
  }
  if (beginning.startsWith('<')) {
    if (isMyAnimeList(beginning)) return { source: 'my-anime-list', parse: parseMyAnimeList };
    return isNfo(beginning) ? { source: 'nfo', parse: parseNfo } : null;
  }
  const columns = headerOf(beginning);
  if (isNetflixActivity(columns)) return { source: 'netflix-activity', parse: parseNetflixActivity };
  if (isLetterboxd(columns)) return { source: 'letterboxd', parse: parseLetterboxd };
  if (isYamtrack(columns)) return { source: 'yamtrack', parse: parseYamtrack };
  if (isTvTime(columns)) return { source: 'tv-time', parse: parseTvTime };
  if (isTraktCsv(columns)) return { source: 'trakt', parse: parseTraktCsv };
  return isNetflix(columns, beginning) ? { source: 'netflix', parse: parseNetflix } : null;
}
