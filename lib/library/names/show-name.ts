import { findDay } from './air-day';
import type { EpisodeTag } from './episode-tag';
import type { ProviderIds } from './named-file';
import { takeProviderIds } from './provider-ids';
import { readSeasonBehind, readSeasonFolder, type SeasonFolder } from './season-folder';
import { isShelf } from './shelf';
import { asTitle, beforeRelease } from './words';
import { takeYear } from './year';

/** Folders of what a box held. */
const DISC = /^(?:dis[ck]|cd|dvd|part|vol(?:ume)?)[\s._-]*\d+$/i;
const ALL_OF_IT =
  /(?:[\s._-]+(?:the[\s._]+)?[([]?(?:complete(?:[\s._]+(?:tv[\s._]+)?(?:series|collection|box[\s._]?set))?|(?:die[\s._]+)?komplette[\s._]+serie|(?:l['’])?int[ée]grale?|全\d{1,4}[集话話回]|serie[\s._]+completa|(?<=[-–([\d][\s._]*)batch|(?:-[\s._]+)?0\d{1,2}[\s._]*[-–~][\s._]*\d{2,3}|(?:s|seasons?[\s._]*|staffeln?[\s._]*|saisons?[\s._]*)\d{1,2}(?:[\s._]*(?:[-–+&,]|to|bis|à|and|und)[\s._]*(?:s?\d{1,2}|ovas?|specials?|movies?))+)[)\]]?)+[\s._]*$/i;

export interface Season extends SeasonFolder {
  /** Which of the folders it is. */
  at: number;
}

interface ShowName {
  title: string;
  year: number | null;
  ids: ProviderIds;
}

interface OwnShow extends ShowName {
  /** Where the name ends with it. */
  season: number | null;
  /** The name may stand behind the day or the number: "2010-05-21 Show", "01 - Show". */
  isBehind: boolean;
}

/** The show that a file's own name says, or its release's folder. */
export function ownShow(found: EpisodeTag, ofFolder: EpisodeTag | null, thisYear: number): OwnShow {
  const isBehind = (found.date !== null || found.isAbsolute) && !/[\p{L}\p{N}]/u.test(found.before);
  // "Show. Episode 2": the point is a sentence's.
  const before = (ofFolder?.before || found.before).replace(/(?<=\p{L}{2})\.\s+$/u, '');
  const day = findDay(before)?.found.index ?? 0;
  const ahead = day > 0 ? before.slice(0, day) : before;
  const named = titled(
    isBehind ? behindTime(found.after) : found.date ? ahead.replace(/\svom\s+$/i, '') : ahead,
    thisYear,
  );
  // What stands behind a number may be the episode's.
  const behind = isBehind ? null : readSeasonBehind(named.title);
  return { ...named, title: behind ? asTitle(behind.show) : named.title, season: behind?.season ?? null, isBehind };
}

/** At what time of the day: "20-15", "2015", "20 15 00", "T201500". */
const TIME = /^(?:[\s._-]+|T)(?:[01]\d|2[0-3])(?:[-.:h ]?[0-5]\d){1,2}(?![\p{L}\p{N}])/u;

/** What stands behind a day but for the time, and the channel that receivers write behind it: "20231126 2015 - Das Erste HD - Tatort". */
export function behindTime(behindDay: string): string {
  const after = behindDay.replace(TIME, '');
  return after === behindDay ? after : after.replace(/^\s+-\s+[^-]+\s+-\s+(?=\S)/, '');
}

/** "Season 1-3", "2011", "2011-11" and, beside a season of its own, "Specials" below a show. */
function isPartOfShow(folder: string): boolean {
  if (/^(?:19|20)\d\d(?:-\d\d)?$/.test(folder) || ` ${folder}`.replace(ALL_OF_IT, '').trim() === '') return true;
  return !/^\s*\d+\s*$/.test(folder) && readSeasonFolder(folder)?.show === '';
}

/** The show by its folder; else by a season's folder, "Lost.S01.DVDRip"; else by the file. */
export function showOf(folders: string[], season: Season | null, own: OwnShow, thisYear: number): ShowName {
  const above = (season ? folders.slice(0, season.at) : folders).filter(
    (folder, at) => !DISC.test(folder) && (at === 0 || !isPartOfShow(folder)),
  );
  // "24/Day 1/24 - 05": of several folders the one that the file names, though not the outer one of "The Office/The Office (US)".
  const isNamed = (each: string) =>
    !isShelf(each) && titleKey(titled(each, thisYear).title).startsWith(titleKey(own.title));
  const folder = (own.title === '' ? undefined : above.findLast(isNamed)) ?? above.at(-1) ?? '';
  const named = titled(folder, thisYear);
  const beside = titled(season?.show ?? '', thisYear);
  const { title, year, ids } = own;
  const isSelf = isSameTitle(title, named.title) || !isShelf(folder);
  const best = [isSelf ? named : null, beside, { title, year, ids }, named].find((each) => each?.title);
  if (!best) return { title, year, ids };
  return {
    ...best,
    ids: { ...(named.title === '' ? named.ids : {}), ...best.ids },
    year: best.year ?? (isSameTitle(title, best.title) ? year : null),
  };
}

export function titled(name: string, thisYear: number): ShowName {
  const { ids, rest } = takeProviderIds(name);
  const since = rest.replace(/\(\s*(\d{4})\s*[-–]\s*(?:\d{4}|present)?\s*\)/i, '($1)');
  const { before, year } = takeYear(since, thisYear);
  const cut = beforeRelease(before);
  // The bracket that the first mark stood in goes with it: "Show [Dual Audio 10bit]".
  const unmarked = cut === before ? before : cut.replace(/[([][^)\]]*$/, '');
  const title = asTitle(unmarked.replace(ALL_OF_IT, '') || before);
  // What it all is may stand before the marks' bracket: "Show (01-12) [BD 1080p]".
  return { title: title.replace(ALL_OF_IT, '') || title, year, ids };
}

/** In other scripts a mark makes another letter: か and が, и and й. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu;

/** But for case, accents and what separates words. */
export const titleKey = (title = '') =>
  title
    .normalize('NFD')
    .replaceAll(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

export function isSameTitle(one: string | undefined, other: string | undefined): boolean {
  const key = titleKey(one);
  return key !== '' && key === titleKey(other);
}
