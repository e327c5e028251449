import { randomInt } from 'node:crypto';

/* The code by which a guest joins an evening: 40 bits, read out across a room and typed with a thumb. */

/** No I, L, O and U: what is misread for another, or spells something. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

export function newGuestCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** As it is shown: two groups of four. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What a guest typed, as it was made; null where that is no code. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return SHAPE.test(code) ? code : null;
}
