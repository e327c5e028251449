import { findDay } from './air-day';
import type { EpisodeTag } from './episode-tag';
import type { ProviderIds } from './named-file';
import { takeProviderIds } from './provider-ids';
import { readSeasonBehind, type SeasonFolder } from './season-folder';
import { isShelf } from './shelf';
import { asTitle, beforeRelease } from './words';
import { takeYear } from './year';

/** Folders of what a box held. */
const DISC = /^(?:dis[ck]|cd|dvd|part|vol(?:ume)?)[\s._-]*\d+$/i;
const ALL_OF_IT =
  /(?:[\s._-]+(?:the[\s._]+)?[([]?(?:complete(?:[\s._]+(?:tv[\s._]+)?(?:series|collection|box[\s._]?set))?|(?:die[\s._]+)?komplette[\s._]+serie|int[ée]grale?|serie[\s._]+completa|(?:s|seasons?[\s._]*|staffeln?[\s._]*|saisons?[\s._]*)\d{1,2}[\s._]*(?:[-–]|to|bis|à)[\s._]*s?\d{1,2})[)\]]?)+[\s._]*$/i;

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
  /** The name may stand behind the day: "2010-05-21 Show". */
  isBehind: boolean;
}

/** The show that a file's own name says, or its release's folder. */
export function ownShow(found: EpisodeTag, ofFolder: EpisodeTag | null, thisYear: number): OwnShow {
  const isBehind = found.date !== null && !/[\p{L}\p{N}]/u.test(found.before);
  const before = ofFolder?.before || found.before;
  const day = findDay(before)?.found.index ?? 0;
  const named = titled(isBehind ? behindTime(found.after) : day > 0 ? before.slice(0, day) : before, thisYear);
  const behind = readSeasonBehind(named.title);
  return { ...named, title: behind ? asTitle(behind.show) : named.title, season: behind?.season ?? null, isBehind };
}

/** At what time of the day: "20-15", "2015". */
const TIME = /^[\s._-]+(?:[01]\d|2[0-3])[-.:h]?[0-5]\d(?![\p{L}\p{N}])/u;

/** What stands behind a day but for the time, and the channel that receivers write behind it: "20231126 2015 - Das Erste HD - Tatort". */
export function behindTime(behindDay: string): string {
  const after = behindDay.replace(TIME, '');
  return after === behindDay ? after : after.replace(/^\s+-\s+[^-]+\s+-\s+(?=\S)/, '');
}

/** "Season 1-3" below a show. */
const isAllOfIt = (folder: string) => ` ${folder}`.replace(ALL_OF_IT, '').trim() === '';

/** The show by its folder; else by a season's folder, "Lost.S01.DVDRip"; else by the file. */
export function showOf(folders: string[], season: Season | null, own: OwnShow, thisYear: number): ShowName {
  const above = (season ? folders.slice(0, season.at) : folders).filter(
    (folder, at) => !DISC.test(folder) && (at === 0 || (!/^(?:19|20)\d\d$/.test(folder) && !isAllOfIt(folder))),
  );
  const folder = above.at(-1) ?? '';
  const named = titled(folder, thisYear);
  const beside = titled(season?.show ?? '', thisYear);
  const { title, year, ids } = own;
  const isSelf = isSameTitle(title, named.title) || !isShelf(folder);
  const best = [isSelf ? named : null, beside, { title, year, ids }, named].find((each) => each?.title);
  if (!best) return { title, year, ids };
  return { ...best, year: best.year ?? (isSameTitle(title, best.title) ? year : null) };
}

function titled(name: string, thisYear: number): ShowName {
  const { ids, rest } = takeProviderIds(name);
  const since = rest.replace(/\(\s*(\d{4})\s*[-–]\s*(?:\d{4}|present)?\s*\)/i, '($1)');
  const { before, year } = takeYear(since, thisYear);
  return { title: asTitle(beforeRelease(before).replace(ALL_OF_IT, '') || before), year, ids };
}

/** But for case and what separates words. */
export function isSameTitle(one: string | undefined, other: string | undefined): boolean {
  const key = (title = '') => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return key(one) !== '' && key(one) === key(other);
}
