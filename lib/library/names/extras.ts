import { findEpisodeTag } from './episode-tag';
import { isShelf } from './shelf';
import { isSameTitle } from './show-name';

/** Folders below a title's own whose files are no titles, as Jellyfin, Plex and Kodi know them. */
const FOLDERS =
  /^(?:behind[ ._-]?the[ ._-]?scenes|deleted(?:[ ._-]?scenes?)?|interviews?|scenes?|samples?|shorts?|featurettes?|clips?|others?|extras?|trailers?|theme-music|backdrops|making[ ._-]of|bonus(?:[ ._-]?(?:features|material))?|zusatzmaterial|suppl[ée]ments|special[ ._-]features|gag[ ._-]reels?|outtakes|bloopers?(?:[ ._-]reels?)?|teasers?|proofs?)(?:[ ._-]*dis[ck][ ._-]?\d?)?$/i;
/** At the end of a file's name; "The Sample" is a title. */
const ENDINGS =
  /(?:-(?:behind-?the-?scenes|bts|deleted(?:-?scenes?)?|interview|scene|clip|featurette|short|other|extra|sample|trailer|teaser|promo|making-?of)\d{0,2}|(?<!(?:^|[._ ])(?:the|an?))[._ ](?:sample|trailer)|[-._ ](?:trailer|sample)[-._ ]?\d{1,2}|(?<!(?:^|[._ ])(?:the|an?))[._ ]trailer[._ -]+\d{3,4}p.*)$/i;
/** Behind a film's year, and in words as people write them: "Heat (1995) - Deleted Scenes". */
const BEHIND_YEAR =
  /\((?:19|20)\d\d\)(?:\s+-)?\s+(?:behind ?the ?scenes|deleted(?: ?scenes?)?|interviews?|featurettes?|bonus|extras?|(?:the )?making of|teaser|gag reel|outtakes|bloopers)(?: \d{1,2})?$/i;
const WHOLE_NAMES =
  /^(?:(?:kino)?(?:trailer|teaser)(?:[ ._-]?\d{0,2}|[ ._-]+\(?(?:hd|de|en|fr|deutsch|german|english|fran[cç]ais|vf|vo|vost)\)?)|bande[ ._-]annonce|sample(?:-.*)?|theme|movie-trailer|rarbg(?:\.com|_do_not_mirror)?|www\.[\w-]+\.[a-z]{2,4}|etrg)$/i;
/** An anime's opening and ending without credits. */
const CREDITLESS =
  /(?<![\p{L}\p{N}])(?:NC ?(?:OP|ED)\d{0,2}[a-z]?(?:v\d)?|Creditless (?:OP|ED|Opening|Ending))(?![\p{L}\p{N}])/u;

/** "[Group] Show - PV1 [1080p]", "[Group] Show [Menu01]": what an anime's disc holds beside it. */
const OF_DISC =
  /^\s*\[[^\]]*\](?!.*\s\d{1,4}\s-\s).*(?:\s-\s|\[)(?:OP|ED|PV|CM|Menu|Trailer|Teaser|Preview|Opening|Ending)[\s_-]?\d{0,2}[a-z]?(?:v\d)?(?=\s*(?:[[(\]]|$))/u;
const DATED = /\((?:19|20)\d\d\)/;
const MAKING = /^(?:the )?making[ ._-]of\b/i;

/**
 * Whether a file is a trailer, an interview or the like.
 * @param folders from the library's own down to the file; the first is the title's, and "Extras" is a show.
 */
export function isExtra(folders: readonly string[], name: string): boolean {
  if (folders.some((folder, at) => at > 0 && FOLDERS.test(folder) && !isShow(folder, folders[at - 1], name)))
    return true;
  if (MAKING.test(name) && DATED.test(folders.at(-1) ?? '')) return !DATED.test(name);
  if (isNamedSo(name, folders.at(-1) ?? '')) return true;
  return [ENDINGS, BEHIND_YEAR, WHOLE_NAMES, CREDITLESS, OF_DISC].some((pattern) => pattern.test(name));
}

/** "TV/Extras/Season 1/Extras - S01E02". */
function isShow(folder: string, above: string | undefined, name: string): boolean {
  return above !== undefined && isShelf(above) && isSameTitle(findEpisodeTag(name)?.before, folder);
}

/** "Heat (1995)/Deleted Scenes", "Heat (1995)/Featurette 2"; "Shorts (2009)/Shorts" is the film. */
function isNamedSo(name: string, folder: string): boolean {
  const word = name.replace(/[ ._-]\d{1,2}$/, '');
  return FOLDERS.test(word) && DATED.test(folder) && !folder.toLowerCase().startsWith(word.toLowerCase());
}
