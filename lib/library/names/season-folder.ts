import { readNumeral } from './numerals';

export const SEASON_WORDS =
  'season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|(?:tuotanto)?kausi|série|sezona|sezóna|sezonul|évad|σεζόν|κύκλος|сезон|الموسم|עונה|hooaeg|phần|musim|ซีซั่น|ซีซัน|シーズン|시즌|kapitola|řada|seria|temp';
const NUMBERED = new RegExp(
  `^(?:(.*?)[\\s._-]*(?<![\\p{L}]))?(?:${SEASON_WORDS})[\\s._-]*(?:#|no\\.)?[\\s._]*(\\d{1,4})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "Season One", "Series II". */
const SPELLED =
  /^(?:(.*?)[\s._-]*(?<!\p{L}))?(?:season|series)[\s._-]+(one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})(?![\p{L}\p{N}])/iu;
/** "1. Staffel", "2nd Season", "1ª Temporada", "Show (3 сезон)". */
const COUNTED = new RegExp(
  `^(?:(.*?)[\\s._(-]+)?(\\d{1,3})(?:\\.|st|nd|rd|th|[ªa])?[\\s._-]*(?:${SEASON_WORDS})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "First Season", "The Complete Second Season". */
const ORDINAL =
  /^(.*?)[\s._-]*(?<!\p{L})(?:the[\s._]+)?(?:complete[\s._]+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s._]+(?:season|series)(?![\p{L}\p{N}])/iu;
/** "S01", "SE01", "Show.Name.S01.1080p.WEB-DL", "S01D02" of a disc, and "T01", for temporada, "T1" only alone. */
const SHORT =
  /^(?:(?:(.*?)[\s._-]+)?(?:S|T(?=0\d$))|SE(?=\d+$)|T(?=\d+$))(\d{1,4})(?:D\d{1,2})?(?![\p{L}\p{N}]|[\s._-]*E\d)/iu;
const CHINESE = /^(.*?)[\s._-]*(?:第\s*|(?=\d))(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[季期기]|シーズン|シリーズ)/u;
const SPECIALS =
  /^(?:(?:extras? (?:&|and) )?specials?|sonderfolgen|(?:extra|special) episodes|hors[ -]s[ée]rie|(?:[ée]pisodes )?sp[ée]ciaux|ovas?|oads?|sps?|especiales|speciali|спецвыпуски|特別編|特别篇|스페셜)$/i;

/** "Book 1 - Water", "Livre II"; "The Jungle Book 2" is a film. */
const BOOK = /^()(?:book|livre|libro|buch)[\s._]+(\d{1,2}|[ivx]{1,4})(?=$|\s*[-–])/i;
const PATTERNS = [NUMBERED, SPELLED, ORDINAL, COUNTED, SHORT, CHINESE, BOOK];

export interface SeasonFolder {
  season: number;
  /** What stands before: the show's name, where a folder says both. */
  show: string;
}

/** Which season a folder holds; null where it is none. */
export function readSeasonFolder(name: string): SeasonFolder | null {
  if (SPECIALS.test(name.trim())) return { season: 0, show: '' };
  for (const pattern of PATTERNS) {
    const [found, show = '', digits] = pattern.exec(name) ?? [];
    if (found !== undefined) return { season: readNumeral(digits ?? ''), show };
  }
  return /^\d{1,2}$/.test(name.trim()) ? { season: Number(name), show: '' } : null;
}

/** "Mushoku Tensei 2nd Season", "Another Anime (Season 2)": a show's name that ends with its season. */
export function readSeasonBehind(name: string): SeasonFolder | null {
  const plain = name.replace(/\(([^()]*)\)$/, '$1');
  for (const pattern of PATTERNS) {
    const [found, show = '', digits = ''] = pattern.exec(plain) ?? [];
    if (found === plain && show !== '') return { season: readNumeral(digits), show };
  }
  return null;
}
