import { idsOf, splitYear, when, wholeNumber, yearOf } from '@/lib/imports/field';
import { type NeutralRow, neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import { seasonNumber } from '@/lib/imports/season-words';
import type { ByteSource } from '@/lib/imports/text';
import { childText, elementsOf, type XmlElement } from '@/lib/imports/xml';

const ROOTS = new Set(['movie', 'episodedetails']);

/** What Kodi and Jellyfin write beside a film or an episode, and what Kodi writes of all of them in one file. */
export function isNfo(beginning: string): boolean {
  return /^(<\?xml[^>]*\?>)?\s*(<!--[\s\S]*?-->\s*)*<(movie|episodedetails|tvshow|multiepisodenfo|videodb)[\s>]/.test(
    beginning,
  );
}

export async function* parseNfo(source: ByteSource): Parsed {
  for await (const element of elementsOf(source, ROOTS)) {
    const isMovie = element.name === 'movie';
    const ids = idsIn(element);
    const own = splitYear(childText(element, 'title', 'originaltitle') ?? '');
    const show = splitYear(childText(element, 'showtitle') ?? showFolder(source.name));
    const year =
      yearOf(childText(element, 'year')) ?? yearOf(childText(element, 'premiered', 'releasedate')) ?? own.year;
    const base = isMovie
      ? { type: 'movie' as const, ids, title: own.title, year }
      : {
          type: 'tv' as const,
          episodeIds: ids,
          ...show,
          season: wholeNumber(childText(element, 'season')),
          episode: wholeNumber(childText(element, 'episode')),
          episodeTitle: own.title || undefined,
        };
    const isWatched =
      (wholeNumber(childText(element, 'playcount')) ?? 0) > 0 || childText(element, 'watched') === 'true';
    const resume = element.children.find(({ name }) => name === 'resume');
    const position = Number(resume ? childText(resume, 'position') : Number.NaN);
    const total = Number(resume ? childText(resume, 'total') : Number.NaN);
    const time = when(childText(element, 'lastplayed'));
    if (!base.title && Object.keys(ids).length === 0) yield { leftOut: 'no-title' };
    else if (position > 0) {
      const share = total > 0 ? Math.min(1, position / total) : undefined;
      // Begun anew: of the time before nothing says when.
      if (isWatched) yield neutralRow({ source: 'nfo', ...base, kind: 'watched' });
      yield neutralRow({ source: 'nfo', ...base, kind: 'place', ...time, position, share });
    } else if (isWatched) {
      const kind = time.at || time.day ? ('play' as const) : ('watched' as const);
      for (const episode of episodesIn(element))
        yield neutralRow({ source: 'nfo', ...base, ...episode, kind, ...time });
    } else yield { leftOut: 'not-watched' };
    if (base.type === 'movie') yield* ratedRow({ source: 'nfo', ...base }, ratingOf(childText(element, 'userrating')));
  }
}

/** A file may hold several episodes, of which its NFO tells the first and the last. */
function episodesIn(element: XmlElement): Partial<Pick<NeutralRow, 'episode' | 'episodeIds' | 'episodeTitle'>>[] {
  const [first, last] = [
    wholeNumber(childText(element, 'episode')),
    wholeNumber(childText(element, 'episodenumberend')),
  ];
  if (first === null || last === null || last <= first || last - first > 20) return [{}];
  const others = Array.from({ length: last - first }, (_, index) => first + index + 1);
  return [{}, ...others.map((episode) => ({ episode, episodeIds: {}, episodeTitle: undefined }))];
}

function idsIn(element: XmlElement) {
  const unique = (type: string) =>
    element.children.find(({ name, attributes }) => name === 'uniqueid' && attributes.type?.toLowerCase() === type)
      ?.text;
  const plain = childText(element, 'id');
  return idsOf({
    tmdb: unique('tmdb') ?? childText(element, 'tmdbid'),
    imdb: (unique('imdb') ?? childText(element, 'imdbid', 'imdb_id') ?? plain ?? '').trim(),
    tvdb: unique('tvdb') ?? childText(element, 'tvdbid'),
  });
}

/** "Dark (2017)/Season 1/Dark S01E01.nfo" lies in the show's folder. */
function showFolder(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.findLast((folder) => seasonNumber(folder) === null && !/^(specials?|s\d+)$/i.test(folder)) ?? '';
}
