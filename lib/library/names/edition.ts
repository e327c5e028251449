/*
 * Which edition of a film a name says: "Director's Cut", "Extended".
 */

import { asWords, beforeRelease } from './words';

const ONE_EDITION =
  "(?:(?:(?:director|producer|ultimate|final|extended|special|collector|anniversary|theatrical|international|unrated|uncut|redux|remastered|restored|imax|assembly|criterion|alternat(?:iv)?e|despecialized|\\d{2}th)(?:[’']?s)?[\\s._]*)+(?:cut|edition|version|collection|anniversary)|extended|unrated|uncut|theatrical|redux|imax|remastered|criterion|despecialized)(?!\\p{L})";
export const EDITION = new RegExp(`(?<!\\p{L})(${ONE_EDITION}(?:[\\s._]+${ONE_EDITION})*)`, 'iu');
export const EDITION_BEHIND = new RegExp(`${EDITION.source}\\s*\\)?$`, 'iu');
/** What a label of one's own ends with, "Skynet Edition"; and words that are none before the year: "A Life in Black and White". */
const OWN_EDITION = /^[\s–([{-]*((?:[\p{L}\p{N}'’&]+ ){1,4}(?:cut|edition|version))(?!\p{L})/iu;
const EDITION_BEHIND_YEAR =
  /(?<!\p{L})(open matte|uncensored|fan[ -]?edit|black (?:and|&) (?:white|chrome)|langfassung|kinofassung|version (?:longue|int[ée]grale))(?!\p{L})/iu;

/** Behind the year, where titles are over. */
export function editionBehindYear(after: string, name: string): string | null {
  const label = /\s/.test(name.trim()) ? OWN_EDITION.exec(after)?.[1] : undefined;
  if (label !== undefined && beforeRelease(label) === label) return label;
  const words = after.replaceAll('.', ' ');
  const said = EDITION.exec(words)?.[1] ?? EDITION_BEHIND_YEAR.exec(words)?.[1];
  return said ?? (/(?<!\p{L})DC(?!\p{L})/u.test(words) ? "Director's Cut" : null);
}

/**
 * An edition before the year: of several words, "Director's Cut"; of one, only in capitals behind a title that is not,
 * "Superbad UNRATED", or in a release's name, which has no spaces.
 */
export function takeEditionBehind(name: string): { before: string; edition: string | null } {
  const words = asWords(name.replace(/\[([^\]]*)\]\s*$/, '($1)'));
  const [found, edition] = EDITION_BEHIND.exec(words) ?? [];
  const before = words
    .slice(0, words.length - (found?.length ?? 0))
    .replace(/(?<=\S)(?:\s+[-–:])?\s+the\s*$|\s*\(\s*$/i, '')
    .trim();
  if (edition === undefined || /^(?:the|an?|)$/i.test(before)) return { before: name, edition: null };
  const isShouted = edition === edition.toUpperCase() && /\p{Ll}/u.test(before);
  const isInBrackets = found?.endsWith(')');
  const isEdition = isShouted || isInBrackets || /\s/.test(edition) || !/\s/.test(name.trim());
  return isEdition ? { before, edition } : { before: name, edition: null };
}
