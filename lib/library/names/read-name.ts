import { isExtra } from './extras';
import type { LibraryKind, NamedFile } from './named-file';
import { readEpisode } from './read-episode';
import { isRecorded, readFilm } from './read-film';

/** What a site puts around the names of its releases: "www.site.org - ", "[ www.site.com ] - ", " - site.org". */
const SITE =
  /^\s*\[?\s*(?:www\.[\w-]+\.[a-z]{2,6}(?!\w)|[\w-]+\.(?:com|org|net)(?=\s))[\s\].–-]*(?=\S)|\s+-\s+(?:www\.)?[\w-]+\.(?:com|org|net)$/gi;

/** What programs write behind a name: "Heat (copy)", "Heat - Copy (2)", get_iplayer's "Luther_b00sj6bx_original". */
const COPY =
  /\s*(?:_[bmp]0\w{6}_\p{L}+|\((?:copy|kopie|copie|copia)(?: \d+)?\)|\s-\s(?:copy|kopie|copie|copia)(?: ?\(\d+\))?)$/iu;

/** Marks of direction and spaces without width; joiners are a script's own. */
const UNSEEN = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Digits, letters and brackets of full width: "（２００１）", "Ｓ０１Ｅ０２". */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ（）［］]/gu;
const asNarrow = (sign: string) => sign.normalize('NFKC');

/** What stands before a year, a tag or a height where hyphens stand for spaces: "the-big-lebowski-1998"; never "9-1-1". */
const HYPHENATED =
  /^(?!.*(?<!\d)\d-\d(?!\d))(?:[^\s._]+?-(?=s\d+e\d+[^\s._]*$)|[^\s._]+-(?=(?:(?:19|20)\d\d|\d{3,4}p)(?:-[^\s._]*)?$))/iu;
function unhyphenated(name: string): string {
  const spaced = name.replace(HYPHENATED, (words) => words.replaceAll('-', ' '));
  return spaced === name ? name : spaced.replaceAll(/-(?=\p{L}{2})/gu, ' ');
}

/**
 * What a file of a library is, by where it lies and how it is named, after the conventions that Jellyfin, Plex and Kodi
 * document. A person's folders are the best that is known of them, so that the folder counts where both say a name.
 * @param path below the library's folder, its parts separated by `/`, with the file's extension.
 * @param thisYear of the clock; later years are titles.
 */
export function readName(path: string, kind: LibraryKind, thisYear = new Date().getFullYear()): NamedFile {
  const parts = path
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(FULL_WIDTH, asNarrow)
    .split('/')
    .filter(Boolean);
  const written = (parts.pop() ?? '').replace(/\.[a-z\d]{2,5}$/i, '');
  if (isExtra(parts, written)) return { kind: 'extra' };
  const folders = parts.map((folder) => unhyphenated(folder.replaceAll(SITE, '')));
  const file = unhyphenated(written.replaceAll(SITE, '').replace(COPY, ''));
  const isShow = kind !== 'films' && !(kind === 'mixed' && isRecorded(file));
  return (
    (isShow ? readEpisode(folders, file.replaceAll('_', ' '), kind, thisYear) : null) ??
    readFilm(folders, file, thisYear)
  );
}
