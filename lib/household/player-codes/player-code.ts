import { randomInt } from 'node:crypto';

/* The code that a player shows and a person types: short enough for that, and too long to be guessed in ten minutes. */

/** Without what looks alike on a television: no I, L, O, 0, 1, and no vowel that makes words. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ23456789';
const LENGTH = 8;

/** How long a code stands, and how often its player may ask, in seconds. */
export const CODE_SECONDS = 600;
export const PACE_SECONDS = 5;
/** Clocks and networks differ: a player that comes this much early is not sent away. */
export const PACE_LEEWAY_SECONDS = 1;
/** As long as Trakt's. */
export const TOKEN_SECONDS = 7 * 24 * 3600;
/** No more players than this wait at once, in all households together. */
export const MOST_WAITING = 500;

export function newPlayerCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** What a person typed, in whichever case, with or without a dash; null for what no player shows. */
export function readPlayerCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\-–—.]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** As it is shown: `BCDF-GH23`. */
export function shownPlayerCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** How a player calls itself, by the first word of its `User-Agent`; the person may call it otherwise. */
export function playerName(userAgent: string | null): string {
  const [first = ''] = (userAgent ?? '').trim().split(/[/\s(;]/);
  const name = first.replace(/[^\p{L}\p{N}._-]+/gu, '').slice(0, 40);
  return name === '' || /^(mozilla|python-requests|okhttp|axios|node|undici|curl)$/i.test(name) ? 'A player' : name;
}
