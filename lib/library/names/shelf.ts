/*
 * Folders that sort titles and name none: "Movies", "Serien", "Downloads", "2010", "A-C", "A".
 */

const FILMS = /^(?:(?:my )?movies?|films?|filme|filmy|pel[ií]culas|cine|cin[eé]ma|фильмы|кино|电影|映画|영화)$/iu;
const SHOWS =
  /^(?:tv|tv[ _-]?(?:shows?|series)|shows|series|serien|s[ée]ries|seriale?|serie ?tv|сериалы|电视剧|드라마|ドラマ)$/iu;
const SORTS =
  /^(?:(?:movies|films) (?:&|and) (?:tv|series|shows)|anime|animes|downloads?|incoming|torrents?|complete|finished|videos?|media|new|neu|unsorted|dokus?|documentaries|documentales|kids|kinder|action|adventure|animation|comed(?:y|ies)|kom[öo]dien?|kom[eé]die|crime|krimi|drama|fantasy|horror|sci-?fi|thriller|western|family|familie|4k|u?hd|\d{4}s?|[a-zа-яα-ω#]|[a-z0-9#] ?[-–] ?[a-z0-9#])$/iu;

/** Whether a folder sorts titles rather than being one. */
export function isShelf(folder: string): boolean {
  return [FILMS, SHOWS, SORTS].some((shelf) => shelf.test(folder.trim()));
}

/** What the innermost folder that says so holds: "Movies", "Serien". */
export function shelfOf(folders: readonly string[]): 'films' | 'shows' | null {
  const shelf = folders.findLast((folder) => FILMS.test(folder.trim()) || SHOWS.test(folder.trim()));
  if (shelf === undefined) return null;
  return FILMS.test(shelf.trim()) ? 'films' : 'shows';
}
