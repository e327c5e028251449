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
  ['gb18030', ['zh']],
];

/** So much of a file tells whether it is UTF-16 without a marker. */
const LOOKED_AT = 512;

/** Text as it was meant: by its byte order marker, else as UTF-16 or UTF-8, else in the old encoding of its language. */
export function decodeText(bytes: Uint8Array, language: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = unmarkedUtf16(bytes.subarray(0, LOOKED_AT));
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(legacyEncoding(language)).decode(bytes);
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

function legacyEncoding(language: string): string {
  const base = baseLanguage(language);
  return LEGACY.find(([, languages]) => languages.includes(base))?.[0] ?? 'windows-1252';
}
