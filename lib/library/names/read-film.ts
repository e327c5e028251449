import { EDITION, EDITION_BEHIND, editionBehindYear, takeEditionBehind } from './edition';
import type { NamedFilm } from './named-file';
import { readPart } from './numerals';
import { takeProviderIds } from './provider-ids';
import { isShelf } from './shelf';
import { isSameTitle, titleKey } from './show-name';
import { asTitle, asWords, beforeRelease } from './words';
import { takeLeadingYear, takeYear } from './year';

const PART =
  /[\s._-]*(?<![\p{L}\p{N}])(?:(cd|dvd|dis[ck]|pt|part)[\s._-]*(\d{1,2}|[a-d])(?:[\s._]?of[\s._]?\d)?)(?![\p{L}\p{N}])\s*[\])]?[\s._-]*$/iu;
/** In other languages, where a year stands before it: "Winnetou Teil 2" is another film. */
const PART_BEHIND_YEAR = /[\s._-]+(teil|deel|parte|partie|часть)[\s._-]*(\d{1,2})\s*[\])]?\s*$/iu;
/** "1of2", "(1 of 2)", " - 1 of 2". */
const OF_PARTS = /[\s._-]*(?:(?<!\p{N})()(\d)of\d|(?<=^\s|[-–]\s)()(\d) of \d|[([]()(\d) of \d[)\]])[\s._-]*$/iu;
/** Behind the marks of a release: "dvdrip.xvid-group.cd1", "XviD.CD1-GROUP"; DVD5 is a disc's kind. */
const PART_OF_RELEASE = /[\s._-](cd|pt|part|dis[ck])[\s._-]?(\d)(?:-[\p{L}\p{N}]+)?\s*[\])]?\s*$/iu;
/** A folder of several films. */
const COLLECTION =
  /(?:collection|(?:tri|quadri|tetra|penta|hexa)log(?:y|ie|[íi]a)|anthology|saga|box ?set|sammlung|reihe|colecci[oó]n|трилогия|коллекция)$/iu;
/** A number in a collection, which a folder sorts by: "01 - Iron Man", "01 Iron Man (2008)"; "009 Re Cyborg" is a title. */
const NUMBERED = /^\s*(?:0\d{1,2}(?:\.|\s+[-–])\s+(?=\S)|0[1-9]\s+(?=\p{L}.*[([](?:19|20)\d\d[)\]]))/u;
/** What discs are made of; what lies in it is named by the folder above. */
const DISC_PARTS = /^(?:video_ts|audio_ts|hvdvd_ts|bdmv|stream)$/i;
/** Which of a disc's titles it was: "Heat_t00". */
const OF_MAKEMKV = /(?<!^title)_t\d\d$/i;
const DISC = /^(?:cd|dvd|dis[ck])[\s._-]*(\d{1,2})$/i;

export function readFilm(path: string[], written: string, thisYear: number): NamedFilm {
  const isDisc = (folder: string) => DISC_PARTS.test(folder);
  const folders = path.filter((folder) => !isDisc(folder) && !DISC.test(folder));
  const disc = path.map((folder) => DISC.exec(folder)?.[1]).find(Boolean);
  const ofDisc = isDisc(written) || isDisc(path.at(-1) ?? '') ? (folders.at(-1) ?? written) : written;
  const file = ofDisc.replace(OF_MAKEMKV, '');
  const folder = folders.at(-1);
  const named = folder === undefined || isShelf(folder) ? null : filmNamed(folder, thisYear);
  const isNumbered = named !== null && !knows(named);
  const unnumbered = isNumbered ? file.replace(/^\d{1,2}(?:\.|\s+[-–])\s+(?=\p{L})/u, '') : file;
  const own = filmNamed(unnumbered, thisYear, isNumbered ? undefined : named?.title);
  // A collection's folder says neither year nor id, and its files do.
  const isNamed = named && (knows(named) || (!knows(own) && !isOwnName(file, own.title, named.title)));
  const best = named?.isTitled && isNamed && !isOther(named, own) ? named : own;
  return {
    kind: 'film',
    title: best.title,
    year: best.year ?? own.year,
    ids: { ...own.ids, ...named?.ids },
    edition:
      own.edition ?? named?.edition ?? (best === named && named.year !== null ? labelBehind(folder, file) : null),
    part: own.part ?? (disc ? Number(disc) : null),
  };
}

/** "Logan (2017)/Logan (2017) - Noir": what a version is called, as Jellyfin has it. */
function labelBehind(folder: string | undefined, file: string): string | null {
  if (folder === undefined || !file.startsWith(`${folder} - `)) return null;
  const label = asWords(
    file
      .slice(folder.length + 2)
      .replace(/^ \[([^\]]*)\]/, '$1')
      .replace(PART, '')
      .replace(PART_BEHIND_YEAR, '')
      .replace(OF_PARTS, ''),
  );
  return /\p{L}/u.test(label) ? label : null;
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
  const isWritten =
    /\s/.test(file.trim()) || /^\p{Lu}\p{Ll}{2,}$|^\p{Lu}[\p{L}\p{N}’']*\.[\p{L}\p{N}’'.]+$/u.test(beforeRelease(file));
  return (
    isWritten &&
    !/^(?:movie|film|video|title|disc|untitled|feature)\b/i.test(own) &&
    (COLLECTION.test(folder) || !saysLess(own, folder))
  );
}

/** "Boot" in "Das Boot", and "Rocky Extended" in "Rocky"; "Rocky II" says more. */
function saysLess(own: string, folder: string): boolean {
  const [first = '', second = ''] = [own.replace(EDITION_BEHIND, '').replace(PART, ''), folder].map((title) =>
    titleKey(title),
  );
  return second.includes(first);
}

type Told = ReturnType<typeof filmNamed>;

const knows = (one: Told) => one.year !== null || Object.keys(one.ids).length > 0;

/** Both say a year, and not the same: a folder for several films, unless the file's is in its title, "Airport 1975". */
function isOther(folder: Told, own: Told): boolean {
  return (
    folder.year !== null && own.year !== null && folder.year !== own.year && !isSameTitle(own.undated, folder.title)
  );
}

/** @param known the title that the folder says for sure: what stands behind it is none of it, and its number no year. */
function filmNamed(name: string, thisYear: number, known?: string) {
  const { ids, rest: written } = takeProviderIds(name);
  const braces = /\{edition-([^}]+)\}/i.exec(written)?.[1];
  const led = takeLeadingYear(written, thisYear);
  const isTitle = led !== null && (isSameTitle(known, `${led.year}`) || asWords(led.rest.replace(PART, '')) === '');
  const leading = isTitle ? null : led;
  const rest = (leading?.rest ?? written).replace(NUMBERED, '');
  const dated = takeYear(rest, thisYear);
  const hasYear = dated.year !== null;
  const behind = beforeRelease((hasYear ? dated.after : rest).replaceAll(/\{[^}]*\}/g, ' '));
  const release = hasYear ? dated.after : rest;
  const [, kindOfPart = '', which] =
    PART.exec(behind.replace(EDITION, ' ')) ??
    (hasYear ? PART_BEHIND_YEAR.exec(behind) : null) ??
    OF_PARTS.exec(behind)?.filter((said) => said !== undefined) ??
    (beforeRelease(release) === release ? null : PART_OF_RELEASE.exec(release)) ??
    [];
  // "Part 2" without a year before it is as likely the title's.
  const isSure = hasYear || kindOfPart.toLowerCase() !== 'part' || isSameTitle(behind.replace(PART, ''), known);
  const isPart = which !== undefined && (isSure || /[-.]part/i.test(behind));
  const titled = takeEditionBehind(hasYear || !isPart ? dated.before : behind.replace(PART, '').replace(OF_PARTS, ''));
  return {
    title: asTitle(titled.before || rest) || dated.before.trim() || rest.trim() || name.trim(),
    /** Ids are not all that it says. */
    isTitled: written.trim() !== '',
    /** With what might be a year. */
    undated: asTitle(beforeRelease(rest)),
    year: dated.year ?? leading?.year ?? null,
    ids,
    edition: (braces ?? (hasYear ? editionBehindYear(dated.after, name) : null) ?? titled.edition)?.trim() ?? null,
    part: isPart && which ? readPart(which) : null,
  };
}
