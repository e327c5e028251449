import type { NamedFilm } from './named-file';
import { takeProviderIds } from './provider-ids';
import { isShelf } from './shelf';
import { asTitle, asWords, beforeRelease } from './words';
import { takeLeadingYear, takeYear } from './year';

const EDITION_BRACES = /\{edition-([^}]+)\}/i;
const ONE_EDITION =
  "(?:(?:(?:director|producer|ultimate|final|extended|special|collector|anniversary|theatrical|international|unrated|uncut|redux|remastered|restored|imax|assembly|criterion|despecialized|\\d{2}th)(?:[’']?s)?[\\s._]*)+(?:cut|edition|version|collection|anniversary)|extended|unrated|uncut|theatrical|redux|imax|remastered|criterion|despecialized)(?!\\p{L})";
const EDITION = new RegExp(`(?<!\\p{L})(${ONE_EDITION}(?:[\\s._]+${ONE_EDITION})*)`, 'iu');
const EDITION_BEHIND = new RegExp(`${EDITION.source}\\s*\\)?$`, 'iu');
const PART =
  /[\s._-]*(?<![\p{L}\p{N}])(?:(cd|dvd|dis[ck]|pt|part)[\s._-]*(\d{1,2}|[a-d])(?:[\s._]?of[\s._]?\d)?)(?![\p{L}\p{N}])\s*[\])]?[\s._-]*$/iu;
/** "1of2", "(1 of 2)". */
const OF_PARTS = /[\s._-]*(?:(?<!\p{N})()(\d)of\d|[([]()(\d) of \d[)\]])[\s._-]*$/iu;
/** Behind the marks of a release: "dvdrip.xvid-group.cd1", "XviD.CD1-GROUP"; DVD5 is a disc's kind. */
const PART_OF_RELEASE = /[\s._-](cd|pt|part|dis[ck])[\s._-]?(\d)(?:-[\p{L}\p{N}]+)?\s*[\])]?\s*$/iu;
/** A number in a collection, which a folder sorts by: "01 - Iron Man". */
const NUMBERED = /^\s*0\d{1,2}(?:\.|\s+[-–])\s+(?=\S)/;
/** What discs are made of; what lies in it is named by the folder above. */
const DISC_PARTS = /^(?:video_ts|audio_ts|hvdvd_ts|bdmv|stream)$/i;
const DISC = /^(?:cd|dvd|dis[ck])[\s._-]*(\d{1,2})$/i;

export function readFilm(path: string[], written: string, thisYear: number): NamedFilm {
  const isDisc = (folder: string) => DISC_PARTS.test(folder);
  const folders = path.filter((folder) => !isDisc(folder) && !DISC.test(folder));
  const disc = path.map((folder) => DISC.exec(folder)?.[1]).find(Boolean);
  const file = isDisc(written) || isDisc(path.at(-1) ?? '') ? (folders.at(-1) ?? written) : written;
  const own = filmNamed(file, thisYear);
  const folder = folders.at(-1);
  const named = folder === undefined || isShelf(folder) ? null : filmNamed(folder, thisYear);
  const knows = (one: typeof own) => one.year !== null || Object.keys(one.ids).length > 0;
  // A collection's folder says neither year nor id, and its files do.
  const isNamed = named && (knows(named) || (!knows(own) && !isOwnName(file, own.title, named.title)));
  const best = named?.title && isNamed && !isOther(named, own) ? named : own;
  return {
    kind: 'film',
    title: best.title,
    year: best.year ?? own.year,
    ids: { ...own.ids, ...named?.ids },
    edition: own.edition ?? named?.edition ?? null,
    part: own.part ?? (disc ? Number(disc) : null),
  };
}

/** As cameras and phones number what they record: it says nothing, but that each is its own. */
const RECORDED =
  /^(?:(?:img|vid|mvi|mov|pxl|dsc[nf]?|dji|wp|gopr|g[hxp]|p)[\s_-]?\d{4,}.*|\d{8}[\s_-]\d{6}.*|video[\s_-]\d{8}.*)$/i;

export function isRecorded(file: string): boolean {
  return RECORDED.test(file);
}

/** Neither says a year: a folder of several films, "Disney/Frozen", and none that names its one, "Inception/spx-inception". */
function isOwnName(file: string, own: string, folder: string): boolean {
  if (isRecorded(file)) return true;
  const isWritten = /\s/.test(file.trim()) || /^\p{Lu}\p{Ll}{2,}$/u.test(file);
  return isWritten && !/^(?:movie|film|video|title|disc|untitled|feature)\b/i.test(own) && !isAlike(own, folder);
}

function isAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((title) => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''));
  return first === undefined || second === undefined || first.includes(second) || second.includes(first);
}

/** Both say a year, and not the same: a folder for several films. */
function isOther(folder: { year: number | null }, own: { year: number | null }): boolean {
  return folder.year !== null && own.year !== null && folder.year !== own.year;
}

function filmNamed(name: string, thisYear: number) {
  const { ids, rest: written } = takeProviderIds(name);
  const braces = EDITION_BRACES.exec(written)?.[1] ?? null;
  const leading = takeLeadingYear(written, thisYear);
  const rest = (leading?.rest ?? written).replace(NUMBERED, '');
  const dated = takeYear(rest, thisYear);
  const hasYear = dated.year !== null;
  const behind = beforeRelease((hasYear ? dated.after : rest).replaceAll(/\{[^}]*\}/g, ' '));
  const release = hasYear ? dated.after : rest;
  const [, kindOfPart = '', which] =
    PART.exec(behind.replace(EDITION, ' ')) ??
    OF_PARTS.exec(behind)?.filter((said) => said !== undefined) ??
    (beforeRelease(release) === release ? null : PART_OF_RELEASE.exec(release)) ??
    [];
  // "Part 2" without a year before it is as likely the title's.
  const isPart = which !== undefined && (hasYear || kindOfPart.toLowerCase() !== 'part' || /[-.]part/i.test(behind));
  const titled = takeEditionBehind(hasYear || !isPart ? dated.before : behind.replace(PART, '').replace(OF_PARTS, ''));
  const edition = braces ?? EDITION.exec(hasYear ? dated.after.replaceAll('.', ' ') : '')?.[1] ?? titled.edition;
  return {
    title: asTitle(titled.before || rest) || dated.before.trim() || rest.trim() || name.trim(),
    year: dated.year ?? leading?.year ?? null,
    ids,
    edition: edition?.trim() ?? null,
    part: isPart && which ? partNumber(which) : null,
  };
}

/**
 * An edition before the year: of several words, "Director's Cut"; of one, only in capitals behind a title that is not,
 * "Superbad UNRATED", or in a release's name, which has no spaces.
 */
function takeEditionBehind(name: string): { before: string; edition: string | null } {
  const words = asWords(name);
  const [found, edition] = EDITION_BEHIND.exec(words) ?? [];
  const before = words
    .slice(0, words.length - (found?.length ?? 0))
    .replace(/(?<=\S)(?:\s+[-–:])?\s+the\s*$|\s*\(\s*$/i, '')
    .trim();
  if (edition === undefined || /^(?:the|an?|)$/i.test(before)) return { before: name, edition: null };
  const isShouted = edition === edition.toUpperCase() && /\p{Ll}/u.test(before);
  const isEdition = isShouted || /\s/.test(edition) || !/\s/.test(name.trim());
  return isEdition ? { before, edition } : { before: name, edition: null };
}

function partNumber(which: string): number {
  const letter = which.toLowerCase().charCodeAt(0) - 96;
  return /\d/.test(which) ? Number(which) : letter;
}
