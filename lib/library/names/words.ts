/*
 * A name's words: what separates them, where the title ends and the marks of a release begin.
 */

/** Marks of a release that no title has; what stands behind the first of them is no title either. */
const RELEASE =
  /(?<![\p{L}\p{N}])(?:\d{3,4}[pi]|\d{3,4}x\d{3,4}|[48]k|u?hd(?:tv|rip)?|blu-?ray|bd(?:rip|mux|remux)?|br-?rip|web-?(?:dl|rip)|[hp]dtv|dvd(?:-?(?:rip|scr|r|[59]))?|remux|[xh]\.?26[456]|hevc|xvid|divx|av1|(?:8|10|12)-?bits?|hdr(?:10(?:\+|plus)?)?|sdr|dolby|atmos|truehd|dts(?:-?(?:hd|x|es))?|e?ac-?3|aac(?:\d(?:\.\d)?)?|ddp?\+?\d\.\d|opus|flac|[257]\.1|vostfr|dubbed|subbed|proper|repack|rerip|hardsub|multi-?sub\w*)(?![\p{L}\p{N}])/iu;
/** Marks that are words, too: only in capitals, and only at the end of what is left. */
const ALSO_WORDS =
  /(?:[\s._-]+(?:WEB|UNCUT|MULTI|DUAL|LIMITED|INTERNAL|READNFO|COMPLETE|NF|AMZN|DSNP|HMAX|DV|UHD|TS|CAM))+$/;
const ARTICLE_BEHIND = /^(.+), (The|A|An|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|Gli|De|Het|Den|Det)$/i;

/** Without what a group adds in front, `[Group] `, and without brackets, which hold marks but no title. */
export function withoutBrackets(name: string): string {
  return name
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/【[^】]*】/g, ' ');
}

/** Everything before the first mark of a release. */
export function beforeRelease(name: string): string {
  const found = RELEASE.exec(name);
  return found ? name.slice(0, found.index) : name;
}

/** Points and underlines for spaces, unless there are spaces; an acronym keeps its points. */
export function spaced(name: string): string {
  if (/\s/.test(name.trim())) return name.replaceAll('_', ' ');
  return name
    .replaceAll('_', ' ')
    .replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}|\./gu, (found) => (found.length > 1 ? `${found} ` : ' '));
}

/** Words as people write them: spaces between them, no mark at either end, the article in front; empty where marks are all. */
export function asWords(name: string): string {
  const trimmed = spaced(beforeRelease(withoutBrackets(name)))
    .replace(ALSO_WORDS, '')
    .replaceAll(/\(\s*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s\-–—_,;:\])]+|[\s\-–—_,;:([{]+$/g, '')
    .trim();
  const [, words, article] = ARTICLE_BEHIND.exec(trimmed) ?? [];
  return words && article ? `${article} ${words}` : trimmed;
}

/** A title is never empty: "4K" and "[REC]" are poor names of films, and names. */
export function asTitle(name: string): string {
  return asWords(name) || spaced(name).replaceAll(/\s+/g, ' ').trim();
}
