import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { MediaType } from '@/lib/catalog/catalog';
import { splitYear, yearOf } from '@/lib/imports/field';
import { childText, elementsOf, type XmlElement } from '@/lib/imports/xml';
import { isPlainFile } from '@/lib/library/disk/plain-files';
import type { ToldByNfo } from '@/lib/library/files/told-by-nfo';

/** What stands in an NFO file is read no further: one that is longer is something else. */
const MOST_BYTES = 1024 * 1024;

/**
 * What the NFO file of a title tells, as Kodi and Jellyfin write it beside a film or in the folder of a show.
 * @param file one of the title's, below its folder.
 */
export async function readNfo(folder: string, file: string, type: MediaType): Promise<ToldByNfo> {
  for (const item of itemsOfFiles(file, type)) {
    const told = (await isPlainFile(folder, item)) && (await readOne(path.join(folder, item), type));
    if (told) return told;
  }
  return {};
}

function itemsOfFiles(file: string, type: MediaType): string[] {
  const parts = file.split('/').slice(0, -1);
  if (type === 'movie') return [file.replace(/\.[^.]+$/, '.nfo'), [...parts, 'movie.nfo'].join('/')];
  // Its folder is the one above the season's, or the one with the episodes.
  return parts.map((_, index) => [...parts.slice(0, parts.length - index), 'tvshow.nfo'].join('/'));
}

async function readOne(file: string, type: MediaType): Promise<ToldByNfo | null> {
  const source = { name: file, open: () => createReadStream(file, { end: MOST_BYTES }) };
  try {
    for await (const element of elementsOf(source, new Set([type === 'movie' ? 'movie' : 'tvshow'])))
      return told(element);
  } catch {
    // There is none, or it breaks off: the names say enough.
  }
  return null;
}

function told(element: XmlElement): ToldByNfo {
  const named = splitYear(childText(element, 'title') ?? '');
  const year = yearOf(childText(element, 'year')) ?? yearOf(childText(element, 'premiered')) ?? named.year;
  const overview = childText(element, 'plot', 'outline');
  const rating = childText(element, 'mpaa');
  const unique = (type: string) =>
    element.children.find(({ name, attributes }) => name === 'uniqueid' && attributes.type?.toLowerCase() === type)
      ?.text;
  const [tmdb, tvdb] = [unique('tmdb') ?? childText(element, 'tmdbid'), unique('tvdb') ?? childText(element, 'tvdbid')];
  const imdb = (unique('imdb') ?? childText(element, 'imdbid', 'id') ?? '').trim();
  return {
    ...(named.title && { title: named.title }),
    ...(overview && { overview }),
    ...(year && { year }),
    ...(rating && { rating }),
    ...(tmdb && /^\d{1,9}$/.test(tmdb.trim()) && { tmdb: Number(tmdb) }),
    ...(tvdb && /^\d{1,9}$/.test(tvdb.trim()) && { tvdb: Number(tvdb) }),
    ...(/^tt\d{5,9}$/.test(imdb) && { imdb }),
  };
}
