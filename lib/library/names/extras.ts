/** Folders below a title's own whose files are no titles, as Jellyfin, Plex and Kodi know them. */
const FOLDERS =
  /^(?:behind[ ._-]the[ ._-]scenes|deleted(?:[ ._-]scenes)?|interviews?|scenes?|samples?|shorts?|featurettes?|clips?|others?|extras?|trailers?|theme-music|backdrops|making[ ._-]of|bonus(?:[ ._-]?(?:features|material))?|special[ ._-]features|proofs?)$/i;
/** At the end of a file's name. */
const ENDINGS =
  /(?:-(?:behindthescenes|deleted(?:scene)?|interview|scene|clip|featurette|short|other|extra|sample|trailer)\d{0,2}|[._ ](?:sample|trailer)|[-._ ](?:trailer|sample)[-._ ]?\d{1,2})$/i;
const WHOLE_NAMES = /^(?:trailer|sample(?:-.*)?|theme|movie-trailer|rarbg\.com|etrg)$/i;
/** An anime's opening and ending without credits. */
const CREDITLESS =
  /(?<![\p{L}\p{N}])(?:NC ?(?:OP|ED)\d{0,2}[a-z]?(?:v\d)?|Creditless (?:OP|ED|Opening|Ending))(?![\p{L}\p{N}])/u;

/**
 * Whether a file is a trailer, an interview or the like.
 * @param folders from the library's own down to the file; the first is the title's, and "Extras" is a show.
 */
export function isExtra(folders: readonly string[], name: string): boolean {
  if (folders.slice(1).some((folder) => FOLDERS.test(folder))) return true;
  return [ENDINGS, WHOLE_NAMES, CREDITLESS].some((pattern) => pattern.test(name));
}
