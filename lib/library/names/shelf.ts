/*
 * Folders that sort titles and name none: "Movies", "Serien", "Downloads", "2010", "A-C", "A".
 */

const SORTS =
  /^(?:(?:my )?movies?|films?|filme|filmy|pel[ií]culas|cine|cin[eé]ma|фильмы|кино|电影|映画|영화|tv|tv[ _-]?(?:shows?|series)|shows|series|serien|s[ée]ries|seriale?|serie ?tv|сериалы|电视剧|드라마|ドラマ|(?:movies|films) (?:&|and) (?:tv|series|shows)|anime|animes|downloads?|incoming|torrents?|complete|finished|videos?|media|new|neu|unsorted|dokus?|documentaries|documentales|kids|kinder|action|adventure|animation|comed(?:y|ies)|kom[öo]dien?|kom[eé]die|crime|krimi|drama|fantasy|horror|sci-?fi|thriller|western|family|familie|4k|u?hd|\d{4}s?|[a-zа-яα-ω#]|[a-z0-9#] ?[-–] ?[a-z0-9#])$/iu;

/** Whether a folder sorts titles rather than being one. */
export function isShelf(folder: string): boolean {
  return SORTS.test(folder.trim());
}
