/*
 * A name's words: what separates them, where the title ends and the marks of a release begin.
 */

/** Marks of a release that no title has; what stands behind the first of them is no title either. */
const RELEASE =
  /(?<![\p{L}\p{N}])(?:\d{3,4}[pi]|(?:\d\d\.){2}\d\d[\s._]\d\d-\d\d|\d{3,4}[x*]\d{3,4}|[48]k|(?:u|ultra-?)?hd(?:tv|rip)?|blu[\s.-]?ray|bd(?:rip|mux|remux)?|br-?rip(?:mux)?|web[\s.-]?(?:dl-?rip|dl|rip)|[hps]dtv|hd(?:cam|ts|tc)|telesync|telecine|dvd(?:[\s.-]?rip|-?(?:scr(?:eener)?|r|[59]))?(?![\s._-]?[1-46-8](?![\p{N}.]))|remux|[xh]\.?26[456]|hevc|xvid|divx|av1|(?:8|10|12)-?bits?|hdr(?:10(?:\+|plus)?)?|sdr|dolby[\s._]?(?:vision|atmos|digital)|3d[\s._-]+(?:(?:h|half|f|full)[\s._-]?)?(?:sbs|ou|tab)|h-?sbs|h-ou|(?:half|full)-(?:sbs|ou)|truehd|dts(?:-?(?:hd|x|es))?|e?ac-?3d?|aac(?:\d(?:\.\d)?)?|ddp?\+?\d\.?\d|opus(?=[\s._]*\d\.\d)|flac|(?<!\d\.)[257]\.1|vostfr|dubbed|subbed|dublado|legendado|repack|rerip|hardsub|multi-?sub\w*|full[\s._-]movie|film[\s._-]complet|pel[ií]cula[\s._-]completa|ganzer[\s._-]film)(?![\p{L}\p{N}])/iu;
/** Marks that are words, too: only in capitals, and only at the end of what is left. */
const ALSO_WORDS =
  /(?:(?:^|[\s._-]+)(?:WEB|MULT[Ii]|DUAL|(?:REAL[\s._-])?PROPER|LIMITED|[Ii]NTERNAL|READNFO|NFOF[Ii]X|STV|CONVERT|COMPLETE|NF|AMZN|DSNP|HMAX|DV|UHD|TS|CAM|DL|ML|PL|FR|NTSC|PAL|[Ii]TA|ENG|GER|SPA|ESP|RUS|VF[FIQ]?|GERMAN|(?:TRUE)?FRENCH|ITALIAN|iTALiAN|SPANISH|POLISH|RUSSIAN|DUTCH|NORDIC))+$/;
/** Languages, “proper” and the like in any case are marks right before another mark: "Pilot.German.720p". */
const LANGUAGE =
  /(?:^|[\s._-]+)(?:german|(?:true)?french|italian|spanish|castellano|latino|english|polish|russian|dutch|swedish|norwegian|danish|finnish|nordic|portuguese|japanese|korean|chinese|hindi|turkish|czech|hungarian|multi|proper|internal|limited|readnfo|ws)$/i;
const ARTICLE_BEHIND = /^(.+), (The|A|An|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|Gli|De|Het|Den|Det)$/i;

/** Without brackets, which hold marks or a group but no title, and without the group behind them, `[x264]-GROUP`. */
export function withoutBrackets(name: string): string {
  const brackets = /\{[^}]*\}|\[[^\]]*\]|【[^】]*】/g;
  const plain = name.replace(/(?<=[\]}])-[\p{L}\p{N}]+\s*$/u, '');
  return plain.replaceAll(brackets, /\s/.test(plain.replaceAll(brackets, '')) ? ' ' : '.');
}

/** Everything before the first mark of a release. */
export function beforeRelease(name: string): string {
  const found = RELEASE.exec(name);
  return found ? name.slice(0, found.index) : name;
}

/** Points and underlines for spaces, unless there are spaces; an acronym keeps its points, and so does "11.22.63". */
export function spaced(name: string): string {
  const trimmed = name.replaceAll('_', ' ').replace(/^[\s\-–—]+|[\s\-–—]+$/g, '');
  if (/\s/.test(trimmed)) return trimmed;
  if (/^\d+(?:\.\d+)+\.?$/.test(trimmed)) return trimmed.replace(/\.$/, '');
  return trimmed.replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\./gu, (found) =>
    found.length > 1 && found.endsWith('.') ? `${found} ` : found.replace(/^\.$/, ' '),
  );
}

/** Words as people write them: spaces between them, no mark at either end, the article in front; empty where marks are all. */
export function asWords(name: string): string {
  const plain = withoutBrackets(name.replace(/(?<=[\p{L}\p{N}]{2}|\s[\p{L}\p{N}]|[!?)-])\.$/u, ''));
  const cut = beforeRelease(plain);
  // The bracket that the first mark stood in goes with it.
  const text = cut === plain ? plain : cut.replace(/\([^)]*$/, '').replace(/(?<=[\p{L}\p{N}]{2})\.$/u, '');
  const trimmed = withoutSigns(spaced(text), cut !== plain && !/\([^)]*$/.test(cut))
    .replaceAll(/\(\s*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s\-–—_,;:\])】]+|[\s\-–—_,;:([{【]+$/g, '')
    .trim();
  const [, words, article] = ARTICLE_BEHIND.exec(trimmed) ?? [];
  return words && article ? `${article} ${words}` : trimmed;
}

function withoutSigns(text: string, stoodBeforeSign: boolean): string {
  const less = text.trim().replace(ALSO_WORDS, '');
  const least = stoodBeforeSign || less !== text.trim() ? less.replace(LANGUAGE, '') : less;
  return least === text ? text : withoutSigns(least, stoodBeforeSign);
}

/** A title has a letter or a digit: "4K", "[REC]" and "[REC]²" are poor names of films, and names. */
export function asTitle(name: string): string {
  const words = asWords(name);
  return /[\p{L}\p{Nd}]/u.test(words) ? words : spaced(name).replaceAll(/\s+/g, ' ').trim();
}
