import path from 'node:path';
import { Readable } from 'node:stream';
import type { MediaType } from '@/lib/catalog/catalog';
import { splitYear, yearOf } from '@/lib/imports/field';
import { childText, elementsOf, type XmlElement } from '@/lib/imports/xml';
import { foldedName, isPlainFile, plainNamesIn } from '@/lib/library/disk/plain-files';
import type { ToldByNfo } from '@/lib/library/files/told-by-nfo';
import { onePerProcess } from '@/lib/process/one-per-process';
import { idsOfAddresses, wholeNfo, withoutFaults } from '@/lib/use-cases/library/nfo-text';

/**
 * What the NFO file of a title tells, as Kodi and Jellyfin write it beside a film or in the folder of a show.
 * @param file one of the title's, below its folder.
 */
export async function readNfo(folder: string, file: string, type: MediaType): Promise<ToldByNfo> {
  for (const item of itemsOfFiles(file, type)) {
    const written = await asWritten(folder, item);
    const told = (await isPlainFile(folder, written)) && (await readOne(path.join(folder, written), type));
    if (told) return told;
  }
  return {};
}

/** As the folder has them: "HEAT.NFO" is the one of "Heat.mkv", and an accent may be a letter of its own. */
async function asWritten(folder: string, item: string): Promise<string> {
  const name = path.posix.basename(item);
  const names = await namesIn(path.join(folder, path.posix.dirname(item)));
  return path.posix.join(path.posix.dirname(item), names.get(name) ?? names.get(foldedName(name)) ?? name);
}

/** Thousands of films in one folder would have it listed anew for each of them. */
const KNOWN_MS = 1_000;
const known = onePerProcess('nfo-names', () => ({
  folder: '',
  at: 0,
  names: Promise.resolve<ReadonlyMap<string, string>>(new Map()),
}));

/** Names of the files of a folder, as it was a moment ago at most, by themselves and by what is alike of them. */
function namesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const [last, now] = [known.get(), performance.now()];
  if (last.folder === folder && now - last.at < KNOWN_MS) return last.names;
  const names = plainNamesIn(folder).then(({ files: all }) => {
    const alike = all.toReversed().map((name): [string, string] => [foldedName(name), name]);
    return new Map([...alike, ...all.map((name): [string, string] => [name, name])]);
  });
  known.put({ folder, at: now, names });
  return names;
}

function itemsOfFiles(file: string, type: MediaType): string[] {
  const parts = file.split('/').slice(0, -1);
  if (type === 'movie') {
    const disc = parts.findIndex((part) => /^(?:video_ts|bdmv)$/i.test(part));
    const above = disc > 0 ? parts.slice(0, disc) : parts;
    const discs = disc > 0 ? [[...parts.slice(0, disc + 1), `${parts[disc]}.nfo`].join('/')] : [];
    return [file.replace(/\.[^.]+$/, '.nfo'), ...discs, [...above, 'movie.nfo'].join('/')];
  }
  // Its folder is the one above the season's, or the one with the episodes.
  return parts.map((_, index) => [...parts.slice(0, parts.length - index), 'tvshow.nfo'].join('/'));
}

async function readOne(file: string, type: MediaType): Promise<ToldByNfo | null> {
  const text = await wholeNfo(file);
  const element = await firstElement(withoutFaults(text), type);
  if (!element) return nullIfEmpty(idsOfAddresses(text, type));
  return { ...idsOfAddresses(text.slice(text.lastIndexOf('>') + 1), type), ...told(element) };
}

async function firstElement(text: string, type: MediaType): Promise<XmlElement | null> {
  const source = { name: 'NFO', open: () => Readable.from([Buffer.from(text)]) };
  try {
    for await (const element of elementsOf(source, new Set([type === 'movie' ? 'movie' : 'tvshow']))) return element;
  } catch {
    // It is no XML, or breaks off: the names say enough.
  }
  return null;
}

const nullIfEmpty = (ids: ToldByNfo) => (Object.keys(ids).length > 0 ? ids : null);

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
