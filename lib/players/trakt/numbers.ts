import { createHash } from 'node:crypto';
import { MAX_TITLE_ID } from '@/lib/catalog/title-id';

/*
 * Players know things by Trakt's numbers, which Tonight has none of. What it answers with are numbers of its own, all of 32
 * bits and past any of Trakt's, so that one which comes back is known for ours, and one of Trakt's is never taken for it.
 */

const OURS_FROM = 1_000_000_000;

/** Under which number players hear of a title or an episode with that id at TMDB. */
export function traktNumber(tmdbId: number): number {
  return tmdbId < OURS_FROM / 2 ? OURS_FROM + tmdbId : tmdbId;
}

/** The id at TMDB behind a number of ours; null for a number of Trakt's. */
export function behindTraktNumber(number: number): number | null {
  if (!Number.isInteger(number) || number < OURS_FROM || number > MAX_TITLE_ID) return null;
  return number < OURS_FROM * 1.5 ? number - OURS_FROM || null : number;
}

/** A number for what has a text for a name, such as a place: the same at each time, and exact in every language. */
export function numberOfText(text: string): number {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 13), 16);
}

/** The number of a session: the first 52 bits of its id, by which it is found again. */
export function sessionNumber(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 13), 16);
}

/** The first and the last id that has such a number; null for what is none. */
export function sessionsBehind(number: number): { first: string; last: string } | null {
  if (!Number.isSafeInteger(number) || number < 0 || number >= 2 ** 52) return null;
  const head = number.toString(16).padStart(13, '0');
  return { first: spelled(head.padEnd(32, '0')), last: spelled(head.padEnd(32, 'f')) };
}

function spelled(hex: string): string {
  return [0, 8, 12, 16, 20].map((from, index, all) => hex.slice(from, all[index + 1])).join('-');
}
