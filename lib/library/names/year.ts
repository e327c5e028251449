import { beforeRelease } from './words';

const FIRST_FILM = 1888;

export interface Dated {
  /** What stands before the year. */
  before: string;
  year: number | null;
  /** What stands behind it. */
  after: string;
}

/**
 * Parts a name at its year: the last in brackets, else the last bare one with something before it, for "2001: A Space
 * Odyssey 1968" is of 1968 and "1917" of no year that it says.
 * @param thisYear what lies further ahead than the next year but one is part of a title: "Blade Runner 2049".
 */
export function takeYear(name: string, thisYear: number): Dated {
  const isYear = (digits: string) => Number(digits) >= FIRST_FILM && Number(digits) <= thisYear + 2;
  const bracketed = [
    ...name.matchAll(/[([{（]\s*(?:[^()[\]{}\d]+[,\s]\s*)?(\d{4})(?:[-–]\d{0,4})?\s*(?:,[^()[\]{}]*)?[)\]}）]/g),
  ].filter(([written, digits = '']) => isYear(digits) && !/\d[-–]\d/.test(written));
  const bare = [
    ...name.matchAll(/(?<!\d{4}[-–])(?<=[\p{L}\p{N}!?.)\]'’][\s._,-]+)(\d{4})(?![\p{L}\p{N}]|[-–]\d(?!\d{2,3}[pi]))/gu),
  ].filter(([, digits = '']) => isYear(digits));
  const marks = beforeRelease(name).length;
  // A year behind the marks of a release is another's: "Heat.1995.1080p.BluRay.2015".
  const found = bracketed.at(-1) ?? bare.findLast(({ index }) => index < marks) ?? bare.at(-1);
  if (!found) return { before: name, year: null, after: '' };
  return {
    before: name.slice(0, found.index),
    year: Number(found[1]),
    after: name.slice(found.index + found[0].length),
  };
}

/** "(1998) The Big Lebowski", "1998 - The Big Lebowski", as folders sorted by year have them; null where another year follows. */
export function takeLeadingYear(name: string, thisYear: number): { year: number; rest: string } | null {
  const [found, bracketed, bare] =
    /^\s*(?:[([](\d{4})[)\]][\s._-]*|(\d{4})\s+[-–]\s+)(?=[\p{L}\p{N}])/u.exec(name) ?? [];
  const year = Number(bracketed ?? bare);
  if (found === undefined || year < FIRST_FILM || year > thisYear + 2) return null;
  const rest = name.slice(found.length);
  return takeYear(rest, thisYear).year === null ? { year, rest } : null;
}
