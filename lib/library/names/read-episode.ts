import { numberAmongFilms, numberInShow } from './episode-number';
import { type EpisodeTag, findEpisodeTag } from './episode-tag';
import type { LibraryKind, NamedEpisode } from './named-file';
import { takeProviderIds } from './provider-ids';
import { readSeasonFolder } from './season-folder';
import { isShelf, shelfOf } from './shelf';
import { behindTime, isSameTitle, ownShow, type Season, showOf, titled } from './show-name';
import { asTitle, asWords, beforeRelease } from './words';

/** Which episode a file is; null where it is none. In a folder of shows, every file is one. */
export function readEpisode(path: string[], file: string, kind: LibraryKind, thisYear: number): NamedEpisode | null {
  const { ids: ownIds, rest } = takeProviderIds(file);
  const plain = beforeTags(rest);
  const ofFolder = ownFolder(path);
  const folders = ofFolder ? path.slice(0, -1) : path;
  const season = seasonOf(folders, file, kind, thisYear);
  const shelf = shelfOf(folders);
  const isBelowShows = shelf === 'shows' && !isShelf(folders.at(-1) ?? '');
  const isInShow = kind === 'shows' || season !== null || isBelowShows;
  const found =
    findEpisodeTag(plain) ??
    findEpisodeTag(beforeRelease(plain)) ??
    ofFolder ??
    (isInShow ? numberInShow(plain, folders, season, thisYear) : null) ??
    (isInShow || shelf === 'films' ? null : numberAmongFilms(rest, plain, folders, thisYear));
  if (!found) return kind === 'shows' || season ? unnumbered(folders, file, season, thisYear) : null;
  const own = ownShow(found, ofFolder, thisYear);
  const name = showOf(folders, season, own, thisYear);
  const title = titleOf(found, name.title);
  return {
    kind: 'episode',
    title: name.title || asTitle(file),
    year: name.year,
    ids: { ...ownIds, ...name.ids },
    season: found.season ?? own.season ?? (found.isAbsolute ? null : (season?.season ?? null)),
    episodes: found.episodes,
    isAbsolute: found.isAbsolute && own.season === null,
    date: found.date,
    episodeTitle: own.isBehind && isSameTitle(title, name.title) ? null : title || null,
  };
}

/** "E500.200426" says when it aired, too, and the last one that it is. */
const AIRED = /^(?:[\s._]+END(?![\p{L}\p{N}]))?[\s._]+\d{6}(?!\d)/u;

/** The same counted through all seasons, as Sonarr writes it behind the tag: "S21E120 - 1011 - Title", "S21E120 (1011)". */
const ABSOLUTE = /^\s+(?:-\s+(?!(?:19|20)\d\d\s)\d{3,4}(?:-\d{3,4})*|\(\d{3,4}\))(?=\s+-(?:\s|$))/;
/** What is left of a bracket that marks of a release stood in: "(Dual Audio 10bit", "[Ma10p_1080p". */
const OPEN = /[([][^)\]]*$/;
/** The day that a receiver writes behind the title, and a group's checksum; "pt2" stays, by which parts are named. */
const BEHIND_TITLE =
  /(?:(?:^|[\s._(-]+)(?:19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d(?:[-_. ]?\d\d){0,3}\)?|[\s._]*\([\dA-F]{8}\))$/i;
/** Alone behind the tag: that it is the last, and which copy. */
const NO_TITLE = /^(?:END|FIN|FINAL|\(\d\))$/;

/** What stands behind the tag, but for the show where that stands behind it, too: "2x05 - Show - Title". */
function titleOf(found: EpisodeTag, show: string): string {
  const behind = found.date ? behindTime(found.after) : found.after.replace(AIRED, '').replace(ABSOLUTE, '');
  const words = asWords(
    behind
      .replace(OPEN, '')
      .replace(/^v\d(?![\p{L}\p{N}])/iu, '')
      .replace(/^[\s._]+/, ' '),
  );
  const title = words.replace(BEHIND_TITLE, '').replace(NO_TITLE, '');
  return unquoted(/\p{L}/u.test(found.before) ? title : withoutShow(title, show));
}

/** "Show - Title" and "Show (2010) - Title" without the show. */
function withoutShow(title: string, show: string): string {
  if (!title.toLowerCase().startsWith(show.toLowerCase())) return title;
  const behind = /^(?: \(\d{4}\))? - /.exec(title.slice(show.length))?.[0];
  return behind === undefined ? title : title.slice(show.length + behind.length);
}

const unquoted = (title: string) => title.replace(/^[「『](.*)[」』]$|^\(([^()]*\p{L}[^()]*)\)$/u, '$1$2');

/** A release's own folder says its episode, too, and better than "tvs-dark-101" in it. */
function ownFolder(path: string[]): EpisodeTag | null {
  const tag = findEpisodeTag(beforeTags(takeProviderIds(path.at(-1) ?? '').rest));
  return tag && tag.season !== null ? tag : null;
}

/** "[Group][Show][05][1080P]", where everything stands in brackets. */
const BOXED =
  /^\s*(?:\[[^\]]*\]|【[^】]*】)\s*(?:\[([^\]]*)\]|【([^】]*)】)(?=\s*[[【]\d{1,4}(?:v\d)?(?: ?END)?[\]】])/u;

/** Brackets of a group and of marks hold numbers that are no episodes. */
function beforeTags(name: string): string {
  if (/^\s*\[(?:S\d+E\d+|\d+x\d+)[^\]]*\]|^\s*\[\d{1,3}\]\s*\p{L}/iu.test(name)) return name;
  const unboxed = name.replace(BOXED, (_, one = '', other = '') => `${one}${other} `);
  return unboxed === name ? name.replace(/^\s*(?:(?:\[(?!\d{1,3}\])[^\]]*\]|【[^】]*】)[\s._-]*)+/, '') : unboxed;
}

/** The innermost folder that says a season; the library's first only with a show's name in it or when it can be no show. */
function seasonOf(folders: string[], file: string, kind: LibraryKind, thisYear: number): Season | null {
  for (let at = folders.length - 1; at >= 0; at -= 1) {
    const folder = folders[at] ?? '';
    const read = readSeasonFolder(takeProviderIds(folder).rest) ?? showsSpecials(folder, folders[at - 1], thisYear);
    if (!read) continue;
    const isTitle = at === 0 || (kind === 'mixed' && (isSameTitle(folder, file) || isShelf(folders[at - 1] ?? '')));
    const isVague = isTitle && /^\s*(?:\d+|specials?)\s*$/i.test(folder);
    // "Open Season 2 (2008)/Open.Season.2.2008.1080p" is a film.
    const isFilm = kind === 'mixed' && isSameTitle(titled(folder, thisYear).title, titled(file, thisYear).title);
    if (!isFilm && (read.show !== '' || !isVague)) return { ...read, at };
  }
  return null;
}

/** "Show Specials" below "Show". */
function showsSpecials(folder: string, above: string | undefined, thisYear: number) {
  if (above === undefined || !/specials/i.test(folder)) return null;
  const [, show] = /^(.*?)[\s._-]+specials$/i.exec(asWords(folder)) ?? [];
  return isSameTitle(show, titled(above, thisYear).title) ? { season: 0, show: '' } : null;
}

/** "Show Christmas Special 2012", "Show - 2012 Special", "Show - Title (Special)". */
const SPECIAL =
  /(?<=[\p{L}\p{N})][\s._(-]+)(?<!^(?:the|an?)[\s._-]+)(?:(?:19|20)\d\d[\s._-]+)?(?:(?:christmas|new year[’']?s?|easter|halloween|holiday)[\s._-]+)?special(?![\p{L}\p{N}])/iu;

/** In a folder of shows, a file that says no number is still some episode, for a person to say which, and a special of season 0. */
function unnumbered(folders: string[], file: string, season: Season | null, thisYear: number): NamedEpisode {
  const special = season ? undefined : SPECIAL.exec(file)?.index;
  const before = file.slice(0, special);
  const nothing = { season: null, episodes: [], isAbsolute: false, date: null, before, after: '' };
  const show = showOf(folders, season, ownShow(nothing, null, thisYear), thisYear);
  const isAllBehind = special !== undefined && isSameTitle(before, show.title);
  const title = isAllBehind ? asWords(file.slice(special)) : unquoted(withoutShow(asWords(file), show.title));
  return {
    kind: 'episode',
    ...show,
    season: season?.season ?? (special === undefined ? null : 0),
    episodes: [],
    isAbsolute: false,
    date: null,
    episodeTitle: ((isAllBehind || folders.length > 0) && title) || null,
  };
}
