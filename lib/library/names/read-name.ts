import { type EpisodeMarker, findEpisodeMarker, findEpisodeNumber } from './episode-marker';
import { isExtra } from './extras';
import type { LibraryKind, NamedEpisode, NamedFile, NamedFilm, ProviderIds } from './named-file';
import { takeProviderIds } from './provider-ids';
import { readSeasonFolder } from './season-folder';
import { asTitle, asWords, beforeRelease } from './words';
import { takeYear } from './year';

const EDITION_BRACES = /\{edition-([^}]+)\}/i;
const EDITION =
  /(?<![\p{L}])((?:(?:director|producer|ultimate|final|extended|special|collector|anniversary|theatrical|international|unrated|uncut|redux|remastered|restored|imax|assembly|criterion|despecialized|\d{2}th)(?:[’']?s)?[\s._]*)+(?:cut|edition|version|collection|anniversary)|director[’']?s[\s._]cut|extended|unrated|uncut|theatrical|redux|imax|remastered|criterion)(?![\p{L}])/iu;
/** Folders of what a box held. */
const DISC = /^(?:dis[ck]|cd|dvd|part|vol(?:ume)?)[\s._-]*\d+$/i;
const PART =
  /[\s._-]*(?<![\p{L}\p{N}])(?:(cd|dvd|dis[ck]|pt|part)[\s._-]*(\d{1,2}|[a-d]))(?![\p{L}\p{N}])\s*[\])]?\s*$/iu;

/**
 * What a file of a library is, by where it lies and how it is named, after the conventions that Jellyfin, Plex and Kodi
 * document. A person's folders are the best that is known of them, so that the folder counts where both say a name.
 * @param path below the library's folder, its parts separated by `/`, with the file's extension.
 * @param thisYear of the clock; later years are titles.
 */
export function readName(path: string, kind: LibraryKind, thisYear = new Date().getFullYear()): NamedFile {
  const folders = path.normalize('NFC').split('/').filter(Boolean);
  const file = (folders.pop() ?? '').replace(/\.[a-z\d]{2,5}$/i, '');
  if (isExtra(folders, file)) return { kind: 'extra' };
  if (kind !== 'films') {
    const episode = readEpisode(folders, file, kind, thisYear);
    if (episode) return episode;
  }
  return readFilm(folders, file, thisYear);
}

function readEpisode(folders: string[], file: string, kind: LibraryKind, thisYear: number): NamedEpisode | null {
  const { ids: ownIds, rest } = takeProviderIds(file);
  const season = seasonOf(folders);
  const known = kind === 'shows' || season !== null;
  const plain = beforeTags(rest);
  const found =
    findEpisodeMarker(plain) ?? (known ? findEpisodeNumber(plain, season?.season ?? null) : grouped(rest, plain));
  if (!found) return kind === 'shows' ? unnumbered(folders, file, season, thisYear) : null;
  const name = showOf(folders, season, found, thisYear);
  return {
    kind: 'episode',
    ...name,
    ids: { ...ownIds, ...name.ids },
    // A day is all there is to go by; the folder's season would be a guess beside it.
    season: found.season ?? (found.isAbsolute || found.date ? null : (season?.season ?? null)),
    episodes: found.episodes,
    isAbsolute: found.isAbsolute,
    date: found.date,
    episodeTitle: asWords(found.after) || null,
  };
}

/** Brackets of a group and of marks hold numbers that are no episodes. */
function beforeTags(name: string): string {
  const inside = /^\s*\[(?:S\d+E\d+|\d+x\d+)[^\]]*\]/i.test(name)
    ? name
    : name.replace(/^\s*(?:\[[^\]]*\]|【[^】]*】)+\s*/, '');
  return inside;
}

/** Among films and shows, only a group's name in brackets tells that a number counts episodes. */
function grouped(rest: string, plain: string): EpisodeMarker | null {
  return plain !== rest ? findEpisodeNumber(beforeRelease(plain), null) : null;
}

interface Season {
  season: number;
  show: string;
  /** Which of the folders it is. */
  at: number;
}

/** The innermost folder that says a season; the library's first only with a show's name in it or when it can be no show. */
function seasonOf(folders: string[]): Season | null {
  for (let at = folders.length - 1; at >= 0; at -= 1) {
    const read = readSeasonFolder(takeProviderIds(folders[at] ?? '').rest);
    if (read && (at > 0 || read.show !== '' || !/^\s*(?:\d+|specials?)\s*$/i.test(folders[at] ?? '')))
      return { ...read, at };
  }
  return null;
}

function showOf(folders: string[], season: Season | null, found: EpisodeMarker, thisYear: number) {
  const above = (season ? folders.slice(0, season.at) : folders).filter((folder) => !DISC.test(folder));
  const folder = above.at(-1);
  const own = titled(found.before, thisYear);
  if (folder !== undefined) {
    const named = titled(folder, thisYear);
    if (named.title) return named;
  }
  const beside = season?.show ? titled(season.show, thisYear) : null;
  return own.title ? own : (beside ?? own);
}

function titled(name: string, thisYear: number): { title: string; year: number | null; ids: ProviderIds } {
  const { ids, rest } = takeProviderIds(name);
  const { before, year } = takeYear(rest, thisYear);
  return { title: asTitle(before), year, ids };
}

/** In a folder of shows, a file that says no number is still some episode, for a person to say which. */
function unnumbered(folders: string[], file: string, season: Season | null, thisYear: number): NamedEpisode {
  const nothing = { season: null, episodes: [], isAbsolute: false, date: null, before: file, after: '' };
  const name = showOf(folders, season, nothing, thisYear);
  return {
    kind: 'episode',
    ...name,
    season: season?.season ?? null,
    episodes: [],
    isAbsolute: false,
    date: null,
    episodeTitle: folders.length > 0 ? asWords(file) || null : null,
  };
}

function readFilm(folders: string[], file: string, thisYear: number): NamedFilm {
  const own = filmNamed(file, thisYear);
  const folder = folders.at(-1);
  const named = folder === undefined ? null : filmNamed(folder, thisYear);
  const knows = (one: typeof own) => one.year !== null || Object.keys(one.ids).length > 0;
  // A collection's folder says neither year nor id, and its files do.
  const best = named?.title && (knows(named) || !knows(own)) && !isOther(named, own) ? named : own;
  return {
    kind: 'film',
    title: best.title,
    year: best.year ?? own.year,
    ids: { ...own.ids, ...named?.ids },
    edition: own.edition ?? named?.edition ?? null,
    part: own.part,
  };
}

/** Both say a year, and not the same: a folder for several films. */
function isOther(folder: { year: number | null }, own: { year: number | null }): boolean {
  return folder.year !== null && own.year !== null && folder.year !== own.year;
}

function filmNamed(name: string, thisYear: number) {
  const { ids, rest } = takeProviderIds(name);
  const braces = EDITION_BRACES.exec(rest)?.[1] ?? null;
  const dated = takeYear(rest, thisYear);
  const behind = dated.year === null ? rest : dated.after;
  const [, kindOfPart = '', which] = PART.exec(behind.replaceAll(/\{[^}]*\}/g, ' ')) ?? [];
  // "Part 2" without a year before it is as likely the title's.
  const isPart =
    which !== undefined && (dated.year !== null || kindOfPart.toLowerCase() !== 'part' || /[-.]part/i.test(behind));
  const edition = braces ?? EDITION.exec(dated.year === null ? '' : dated.after.replaceAll('.', ' '))?.[1] ?? null;
  const title = dated.year === null && isPart ? rest.replace(PART, '') : dated.before;
  return {
    title: asTitle(title || rest),
    year: dated.year,
    ids,
    edition: edition?.trim() ?? null,
    part: isPart && which ? partNumber(which) : null,
  };
}

function partNumber(which: string): number {
  const letter = which.toLowerCase().charCodeAt(0) - 96;
  return /\d/.test(which) ? Number(which) : letter;
}
