/*
 * Where in a name it says which episode: `S01E02`, `1x02`, `Season 1 Episode 2`, or a day.
 */

import { type Day, findDay } from './air-day';
import { allOf, MORE } from './episode-list';
import { findDayInWords, findLooseDay, findShortDay } from './loose-day';
import { readNumeral } from './numerals';
import { SEASON_WORDS } from './season-folder';

export interface EpisodeTag {
  season: number | null;
  episodes: number[];
  isAbsolute: boolean;
  /** ISO day. */
  date: string | null;
  /** What stands before it, the show's name where there is one, and behind it, the episode's. */
  before: string;
  after: string;
}

export const EPISODE_WORDS =
  'episodes?|épisode|episodio|episódio|capítulo|capitulo|folgen?|aflevering|odcinek|odc\\.?|avsnitt|afsnit|jakso|серия|эпизод|bölüm|puntata|episodul|επεισόδιο|الحلقة|حلقة|פרק|tập|ตอนที่|cap\\.?|eps?\\.?|e';
/** Those that stand behind their number: "3. Bölüm", "04 серия", "3화". */
export const COUNTED_WORDS = 'серия|bölüm|folge|odcinek|rész|díl|jakso|avsnitt|afsnit|aflevering|화|회';
/** S01E02, s1 e2, S01.E02, [s01]_[e02], S01x02, S01xE02, S01EP02, S2010E01; T01E02 for temporada. */
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{N}])[ST](\\d{1,4})(?:[\\s._-]*(?:x?EP?|x)|\\][\\s._-]*\\[EP?)[\\s._-]?(\\d{1,5})((?:${MORE})*)(?:[a-d](?![\\p{L}\\p{N}]))?`,
  'iu',
);
/** "Show S4 - 01 [720p]", "Show Season 4 - 01", "Show Series 4 - 01. Title". */
const DASHED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:S|(?:${SEASON_WORDS})[\\s._]*)(\\d{1,3})[\\s._]+[-–][\\s._]+(\\d{1,4})()(?=\\s*(?:$|[[(]|[-–]|\\.\\s))`,
  'iu',
);
/** 1x02, 01x02-03, 1x01-1x02, 2009x02; never 1920x1080 or 16x9. */
const CROSS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!16x9)(\\d{1,2}|(?:19|20)\\d\\d(?=x\\d\\d(?!\\d))|20[0-3]\\d(?=x\\d{3}(?!\\d)))x(\\d{2,4})((?:${MORE})*)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "Show - 2x4 - Title": a single digit only between dashes, for "4x4" is a car. */
const CROSS_SHORT = new RegExp(`(?<=(?:^|[-–[])\\s*)(\\d{1,2})x(\\d)((?:${MORE})*)(?=\\s*(?:$|[-–\\]]))`, 'iu');
/** Season 1 Episode 2, Staffel 1 Folge 2, S1 Episodes 2-3; no height and no year: "12. Bölüm 1080p". */
const WORDED = new RegExp(
  `(?<![\\p{L}])(?:S|${SEASON_WORDS})[\\s._-]*(\\d{1,4})[\\s._,-]*(?:${EPISODE_WORDS}|[#＃])[\\s._-]*(?!(?:19|20)\\d\\d(?!\\d))(\\d{1,4})(?![\\dpi])((?:${MORE})*)`,
  'iu',
);
/** 2nd Season Episode 5, 1. Staffel 4. Folge, 1. Staffel - 04, 2 сезон 15 серия. */
const COUNTED_SEASON = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,3})(?:(?:\\.(?=\\s)|st|nd|rd|th|[ªaº])[\\s._-]*(?:${SEASON_WORDS})|[\\s._-]?(?:сезон|기))[\\s._,-]*(?:(?:${EPISODE_WORDS})[\\s._-]*)?(?!(?:19|20)\\d\\d(?!\\d))(\\d{1,4})((?:${MORE})*)(?:\\.?[\\s_-]?(?:${COUNTED_WORDS}))?(?![\\p{L}\\p{N}]|\\.5(?!\\d))`,
  'iu',
);
/** 시즌2 3화, Staffel 1 4. Folge. */
const COUNTED_EPISODE = new RegExp(
  `(?<!\\p{L})(?:S|${SEASON_WORDS})[\\s._-]*(\\d{1,4})[\\s._,-]+제?(\\d{1,4})()\\.?[\\s_-]?(?:${COUNTED_WORDS})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "[Cap.105]", Spanish for the fifth of the first season. */
const CAP = /(?<!\p{L})cap[\s._]*(\d{1,2})(\d{2})()(?!\d)/iu;
const CHINESE = /第\s*(\d{1,4}|[一二三四五六七八九十]{1,3})\s*[集話话回]()/u;
/** In the words that say season and episode, or the day; null where none does. */
export function findEpisodeTag(name: string): EpisodeTag | null {
  for (const pattern of [SHORT, CROSS_SHORT, CROSS, WORDED, COUNTED_SEASON, COUNTED_EPISODE, DASHED, CAP]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [, season, first, more = ''] = found;
    return tag(name, found, { season: Number(season), episodes: allOf(Number(first), more) });
  }
  const chinese = CHINESE.exec(name);
  if (chinese) return tag(name, chinese, { season: null, episodes: [readNumeral(chinese[1] ?? '')] });
  return dayTag(name, findDay(name));
}

/** A day as only episodes are named. */
export function findLooseTag(name: string): EpisodeTag | null {
  return dayTag(name, findLooseDay(name));
}

/** "News - 15 November 2011". */
export function findTagInWords(name: string): EpisodeTag | null {
  return dayTag(name, findDayInWords(name));
}

/** "News.140722.720p", where it says no number. */
export function findSixDigits(name: string): EpisodeTag | null {
  return dayTag(name, findShortDay(name));
}

function dayTag(name: string, day: Day | null): EpisodeTag | null {
  if (!day) return null;
  const { before, after, ...rest } = tag(name, day.found, { season: null, episodes: [] });
  // A bracket with a day in it says when and where it was recorded: "Show (Recorded May 1, 2012, PBS)".
  const outside = before.replace(/\([^()]*$/, '');
  const behind = outside === before ? after : after.replace(/^[^()]*\)/, '');
  return { ...rest, date: day.date, before: outside, after: behind };
}

export function tag(
  name: string,
  found: RegExpExecArray,
  said: { season: number | null; episodes: number[] },
): EpisodeTag {
  return {
    ...said,
    isAbsolute: false,
    date: null,
    before: name.slice(0, found.index),
    after: name.slice(found.index + found[0].length),
  };
}
