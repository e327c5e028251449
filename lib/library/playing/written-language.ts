/*
 * Languages as people write them into the names of files: `en`, `ger`, `pt-BR`, "German", "Français", "CHS".
 */

/** Of these, names are known: in English, and in themselves. */
const CODES =
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi yue zh';

/** What neither a standard nor a language's own name says, and names of files do. */
const ALSO: Record<string, string> = {
  brazilian: 'pt-BR',
  pob: 'pt-BR',
  pb: 'pt-BR',
  latino: 'es-419',
  castellano: 'es-ES',
  castilian: 'es-ES',
  esp: 'es',
  farsi: 'fa',
  flemish: 'nl-BE',
  mandarin: 'zh',
  cantonese: 'yue',
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  chs: 'zh-Hans',
  cht: 'zh-Hant',
  sc: 'zh-Hans',
  tc: 'zh-Hant',
  // Of countries, where no language has the code.
  cn: 'zh-Hans',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  jp: 'ja',
  ua: 'uk',
};

/** Codes that a standard has and names of files use for something else: "part II", for the hard of hearing; and of no language. */
const NONE = new Set(['ii', 'iii', 'sdh', 'cc', 'und', 'zxx', 'mis', 'mul']);

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const nativeName = (code: string) => new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
let known: ReadonlyMap<string, string> | null = null;

/** Made once it is asked for, as it loads all these languages. */
function byName(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...CODES.split(' ').flatMap((code): [string, string][] =>
      [english.of(code), nativeName(code)].map((name) => [name?.toLowerCase() ?? code, code]),
    ),
    ...Object.entries(ALSO),
  ]);
  return known;
}

/** The tag of the language that a word says, `de` or `pt-BR`; empty where it says none. */
export function writtenLanguage(word: string): string {
  const plain = word.toLowerCase();
  const named = byName().get(plain);
  if (named !== undefined) return named;
  const [, base = '', more] = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}|hans|hant|latn|cyrl))?$/.exec(plain) ?? [];
  if (base === '' || NONE.has(base) || more === 'cc') return '';
  const tag = tagOf(word);
  const [language = '', regionOrScript] = tag.split('-');
  return tag !== '' && english.of(language) !== undefined && isKnown(regionOrScript) ? tag : '';
}

/** One form for all that mean the same: `eng` and `EN` are `en`. */
function tagOf(word: string): string {
  try {
    return new Intl.Locale(word.replaceAll('_', '-')).baseName;
  } catch {
    return '';
  }
}

/** "en-hi" is no English of a country. */
function isKnown(more: string | undefined): boolean {
  if (more === undefined) return true;
  const type = more.length === 4 ? 'script' : 'region';
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(more) !== undefined;
}
