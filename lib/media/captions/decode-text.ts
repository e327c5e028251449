import { baseLanguage } from '@/lib/media/track-language';

/**
 * In what files were written before UTF-8, by language: the HTML standard's own list of what to assume where nothing is
 * declared. What is not named is Western European, of which Latin-1 is a part.
 */
const LEGACY: readonly (readonly [encoding: string, languages: readonly string[]])[] = [
  ['windows-1250', ['cs', 'hr', 'hu', 'pl', 'sk', 'sl', 'ro', 'bs', 'sq']],
  ['windows-1251', ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'mn']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr', 'az', 'ku']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar', 'fa', 'ur']],
  ['windows-1257', ['et', 'lt', 'lv']],
  ['windows-1258', ['vi']],
  ['windows-874', ['th']],
  ['shift_jis', ['ja']],
  ['euc-kr', ['ko']],
];

/** So much of a file tells whether it is UTF-16 without a marker. */
const LOOKED_AT = 512;

/** Text as it was meant. */
export function decodeText(bytes: Uint8Array, language: string): string {
  return new TextDecoder(encodingOf(bytes, language)).decode(bytes);
}

/** By its byte order marker, else UTF-16 or UTF-8, else the old encoding of its language. */
export function encodingOf(bytes: Uint8Array, language: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const utf16 = unmarkedUtf16(bytes.subarray(0, LOOKED_AT));
  if (utf16) return utf16;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return legacyEncoding(bytes, language);
  }
}

/** Times are digits, of which UTF-16 makes every other byte a zero; no other text has any. */
function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 8 < head.length || Math.min(even, odd) * 8 > Math.max(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function legacyEncoding(bytes: Uint8Array, language: string): string {
  const base = baseLanguage(language);
  if (base === 'zh' || base === 'yue') return isBig5(bytes) ? 'big5' : 'gb18030';
  if (base === '') return isCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  return LEGACY.find(([, languages]) => languages.includes(base))?.[0] ?? 'windows-1252';
}

/** The second byte of a sign is an ASCII one in every third of Big5, and next to never in the simplified signs of GB 18030. */
function isBig5(bytes: Uint8Array): boolean {
  let [signs, low] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    signs += 1;
    at += 1;
    if ((bytes[at] ?? 0) < 0x80) low += 1;
  }
  return low * 10 > signs;
}

/** Where nothing tells the language: among Latin letters those beyond ASCII stand alone; where they make whole words, the words are Cyrillic. */
function isCyrillic(bytes: Uint8Array): boolean {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  const high = bytes.filter(isHigh).length;
  const inWords = bytes.filter((byte, at) => isHigh(byte) && isHigh(bytes[at - 1]) && isHigh(bytes[at + 1])).length;
  return inWords > high / 3;
}
