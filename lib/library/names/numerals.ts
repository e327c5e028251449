const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 };
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const CHINESE = '一二三四五六七八九';

/** "12", "XII", "ten", "tenth" or "十二"; 0 for what is no number. */
export function readNumeral(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  for (const words of [WORDS, ORDINALS]) {
    if (words.includes(written.toLowerCase())) return words.indexOf(written.toLowerCase()) + 1;
  }
  return /^[ivx]+$/i.test(written) ? fromRoman(written.toLowerCase()) : fromChinese(written);
}

/** Which part: "2", "II", "two" or "b". */
export function readPart(written: string): number {
  return /^[a-d]$/i.test(written) ? written.toLowerCase().charCodeAt(0) - 96 : readNumeral(written);
}

function fromRoman(written: string): number {
  const values = [...written].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function fromChinese(written: string): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : [undefined, written];
  const digit = (sign: string | undefined) => (sign ? CHINESE.indexOf(sign) + 1 : 0);
  return (tens === undefined ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + digit(ones);
}
