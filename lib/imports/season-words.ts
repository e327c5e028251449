import { plainDigits } from '@/lib/imports/day-order';

/** What Netflix calls a season, in the languages that it speaks; a number stands beside it, before or behind. */
const SEASON_WORDS = [
  'season',
  'series',
  'part',
  'volume',
  'vol.',
  'book',
  'chapter',
  'collection',
  'staffel',
  'teil',
  'band',
  'saison',
  'partie',
  'livre',
  'temporada',
  'parte',
  'volumen',
  'stagione',
  'volume',
  'seizoen',
  'deel',
  'säsong',
  'del',
  'sæson',
  'sesong',
  'kausi',
  'osa',
  'sezon',
  'seria',
  'część',
  'tom',
  'série',
  'řada',
  'séria',
  'évad',
  'sezonul',
  'sezona',
  'сезон',
  'часть',
  'частина',
  'mùa',
  'phần',
  'musim',
  'ฤดูกาล',
  'ซีซั่น',
  'ซีซัน',
  'सीज़न',
  'סדרה',
  'עונה',
  'الموسم',
  'シーズン',
  '시즌',
  '第',
  'σεζόν',
  'κύκλος',
];
const LIMITED = [
  'limited series',
  'miniseries',
  'mini-series',
  'miniserie',
  'mini-serie',
  'mini-série',
  'minisérie',
  'série limitée',
  'serie limitada',
  'limitierte serie',
  'edición limitada',
  'begrenzte serie',
  'gelimiteerde serie',
  'minissérie',
  'mini dizi',
  'miniserial',
  'minisorozat',
  'minisarja',
  'miniserien',
  'мини-сериал',
  'مسلسل قصير',
  'リミテッドシリーズ',
  'リミテッド・シリーズ',
  '리미티드 시리즈',
  '迷你剧',
  '迷你影集',
].map((words) => words.normalize('NFC'));
const escaped = SEASON_WORDS.map((word) => word.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const WORD_FIRST = new RegExp(`^(?:${escaped})\\s*(\\d{1,3})(?:\\s*(?:季|期))?$`, 'iu');
const NUMBER_FIRST = new RegExp(`^(\\d{1,3})\\s*[.ºª°]?\\s*(?:${escaped})$`, 'iu');

/** Which season a piece of a title names: "Staffel 2" is 2, "Limited Series" is 1; null for what names none. */
export function seasonNumber(piece: string): number | null {
  const text = plainDigits(piece).trim().normalize('NFC').toLowerCase();
  if (LIMITED.includes(text)) return 1;
  const number = Number((WORD_FIRST.exec(text) ?? NUMBER_FIRST.exec(text))?.[1] ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}

const PART =
  /^(?:part|volume|vol\.|book|chapter|collection|teil|band|partie|livre|parte|volumen|deel|del|osa|część|tom|часть|частина|phần|ภาค|第)(?=[\s\d])/iu;

/** Whether films have such pieces as well: "Part 2", "Vol. 2". */
export function isPart(piece: string): boolean {
  return PART.test(piece.trim());
}
