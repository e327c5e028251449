import { readNumeral } from './numerals';

const WORDS =
  'season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|(?:tuotanto)?kausi|série|sezona|sezóna|sezonul|évad|σεζόν|κύκλος|сезон|الموسم|עונה|hooaeg|phần|musim|ซีซั่น|ซีซัน|シーズン|시즌|kapitola';
const NUMBERED = new RegExp(`^(?:(.*?)[\\s._-]*(?<![\\p{L}]))?(?:${WORDS})[\\s._-]*(\\d{1,4})(?![\\p{L}\\p{N}])`, 'iu');
/** "Season One", "Season II". */
const SPELLED =
  /^(?:(.*?)[\s._-]*(?<!\p{L}))?season[\s._-]+(one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})(?![\p{L}\p{N}])/iu;
/** "1. Staffel", "2nd Season", "3. évad". */
const COUNTED = new RegExp(
  `^(?:(.*?)[\\s._-]+)?(\\d{1,3})(?:\\.|st|nd|rd|th)?[\\s._-]*(?:${WORDS})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "S01", "Show.Name.S01.1080p.WEB-DL", and "T01" alone, for temporada. */
const SHORT = /^(?:(?:(.*?)[\s._-]+)?S|T(?=\d+$))(\d{1,4})(?![\p{L}\p{N}]|[\s._-]*E\d)/iu;
const CHINESE = /^(.*?)[\s._-]*第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[季期]/u;
const SPECIALS = /^(?:specials?|sonderfolgen|extras? episodes|hors[ -]s[ée]rie|ova|ovas|especiales|speciali)$/i;

export interface SeasonFolder {
  season: number;
  /** What stands before: the show's name, where a folder says both. */
  show: string;
}

/** Which season a folder holds; null where it is none. */
export function readSeasonFolder(name: string): SeasonFolder | null {
  if (SPECIALS.test(name.trim())) return { season: 0, show: '' };
  for (const pattern of [NUMBERED, SPELLED, COUNTED, SHORT, CHINESE]) {
    const [found, show = '', digits] = pattern.exec(name) ?? [];
    if (found !== undefined) return { season: readNumeral(digits ?? ''), show };
  }
  return /^\d{1,2}$/.test(name.trim()) ? { season: Number(name), show: '' } : null;
}

/** "Mushoku Tensei 2nd Season", "Another Anime (Season 2)": a show's name that ends with its season. */
export function readSeasonBehind(name: string): SeasonFolder | null {
  const plain = name.replace(/\(([^()]*)\)$/, '$1');
  for (const pattern of [NUMBERED, SPELLED, COUNTED, SHORT, CHINESE]) {
    const [found, show = '', digits = ''] = pattern.exec(plain) ?? [];
    if (found === plain && show !== '') return { season: readNumeral(digits), show };
  }
  return null;
}
