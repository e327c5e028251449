/*
 * Where in a name it says which episode: `S01E02`, `1x02`, `Season 1 Episode 2`, a day, or a number.
 */

import { findDay } from './air-day';
import { allOf, MORE } from './episode-list';
import { readNumeral } from './numerals';

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

const SEASON_WORDS =
  'season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|kausi|évad|сезон';
const EPISODE_WORDS =
  'episode|épisode|episodio|episódio|capítulo|capitulo|folge|aflevering|odcinek|avsnitt|afsnit|jakso|серия|эпизод|bölüm|puntata|episodul|επεισόδιο|الحلقة|حلقة|פרק|tập|ตอนที่|cap\\.?|ep\\.?|e|part|chapter';
/** S01E02, s1 e2, S01.E02, S01x02, S01xE02, S01EP02, S2010E01; T01E02 for temporada. */
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{N}])[ST](\\d{1,4})[\\s._-]*(?:x?EP?|x)[\\s._-]?(\\d{1,5})((?:${MORE})*)(?:[a-d](?![\\p{L}\\p{N}]))?`,
  'iu',
);
/** "Show S4 - 01 [720p]". */
const DASHED = /(?<![\p{L}\p{N}])S(\d{1,3})[\s._]+[-–][\s._]+(\d{1,4})()(?=\s*(?:$|[[(]|[-–]))/iu;
/** 1x02, 01x02-03, 1x01-1x02, 2009x02; never 1920x1080 or 16x9. */
const CROSS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!16x9)(\\d{1,2}|(?:19|20)\\d\\d(?=x\\d\\d(?!\\d))|20[0-3]\\d(?=x\\d{3}(?!\\d)))x(\\d{2,4})((?:${MORE})*)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "Show - 2x4 - Title": a single digit only between dashes, for "4x4" is a car. */
const CROSS_SHORT = /(?<=(?:^|[-–[])\s*)(\d{1,2})x(\d)()(?=\s*(?:$|[-–\]]))/iu;
/** Season 1 Episode 2, Staffel 1 Folge 2. */
const WORDED = new RegExp(
  `(?<![\\p{L}])(?:${SEASON_WORDS})[\\s._-]*(\\d{1,4})[\\s._,-]+(?:${EPISODE_WORDS})[\\s._-]*(\\d{1,4})()`,
  'iu',
);
/** "[Cap.105]", Spanish for the fifth of the first season. */
const CAP = /(?<!\p{L})cap[\s._]*(\d{1,2})(\d{2})()(?!\d)/iu;
/** E02, Ep. 2, Episode 2, Folge 2. */
const EPISODE_ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${EPISODE_WORDS}|#)[\\s._-]*(\\d{1,4})((?:${MORE})*)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "Part II", "Part Two". */
const ROMAN =
  /(?<![\p{L}\p{N}])(?:part|pt|chapter)[\s._-]*([ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)()(?![\p{L}\p{N}])/iu;
/** "5of9". */
const OF = /(?<![\p{L}\p{N}])(\d{1,3})()[\s._]?of[\s._]?\d{1,3}(?![\p{L}\p{N}])/iu;
/** "3. Bölüm", "04 серия", "3화". */
const COUNTED =
  /(?<![\p{L}\p{N}])제?(\d{1,4})()\.?[\s_-]?(?:серия|bölüm|folge|odcinek|rész|díl|jakso|avsnitt|afsnit|aflevering|화|회)(?![\p{L}\p{N}])/iu;
const CHINESE = /第\s*(\d{1,4}|[一二三四五六七八九十]{1,3})\s*[集話话回]()/u;
/** "Show [05][1080p]"; a year is none. */
const BRACKETED = /[[【](?!(?:19|20)\d\d[\]】])(\d{2,4})()(?:v\d)?(?:\s?END)?[\]】]/u;
/** "Show - SP01": a special's number. */
const SPECIAL = /(?<![\p{L}\p{N}])SP[\s._-]?(\d{1,2})()(?![\p{L}\p{N}])/u;

/** "[Group] Show - 023 [1080p]", "Show - 023v2", "Show 1071", "023 - Title", "Show.102.Title"; no year. */
const DASH_NUMBER =
  /(?<=[\s.][-–][\s.])(\d{1,4})((?:[-–~]\d{1,4}(?![\dpix]))?)(?:v\d)?(?:\s(?:END|FIN)(?!\p{L}))?(?=[\s.]*(?:$|[[(]|[-–_]))/u;
const ABSOLUTE = [
  DASH_NUMBER,
  /(?<=[\p{L}!?.)\]][\s._])(?!(?:19|20)\d\d(?!\d))(\d{2,4})()(?:v\d)?(?=[\s.]*(?:$|[[(]|\s[-–]\s))/u,
  /^\s*(\d{1,4})()(?=\s*(?:$|[-–.]\s))/u,
  /^\s*(0\d{1,2})()(?=[\s._]+\p{L})/u,
  /(?<=\p{L}\.)(?!(?:19|20)\d\d)(\d{3,4}|0\d)()(?=\.)/u,
  /(?<=\p{L}-)(\d{2,3})()(?=\[)/u,
  BRACKETED,
];

/** In the words that say season and episode, or the day; null where none does. */
export function findEpisodeTag(name: string): EpisodeTag | null {
  for (const pattern of [SHORT, CROSS, WORDED, DASHED, CROSS_SHORT, CAP]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [, season, first, more = ''] = found;
    return tag(name, found, { season: Number(season), episodes: allOf(Number(first), more) });
  }
  const chinese = CHINESE.exec(name);
  if (chinese) return tag(name, chinese, { season: null, episodes: [readNumeral(chinese[1] ?? '')] });
  const day = findDay(name);
  return day && { ...tag(name, day.found, { season: null, episodes: [] }), date: day.date };
}

/** A number that says which episode and leaves the season to the folder, or counts through all of them. */
export function findEpisodeNumber(name: string, folderSeason: number | null): EpisodeTag | null {
  const special = SPECIAL.exec(name);
  if (special) return tag(name, special, { season: 0, episodes: [Number(special[1])] });
  const isDashed = DASH_NUMBER.test(name.replaceAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''));
  for (const pattern of [OF, EPISODE_ALONE, COUNTED, ROMAN]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [said, first = '', more = ''] = found;
    // "Show - 03 - Part 2", "Show Part 2 - 05": a part is of the episode's name or the show's.
    if (isDashed && /^(?:part|pt|chapter)/i.test(said)) continue;
    return tag(name, found, { season: folderSeason, episodes: allOf(readNumeral(first), more) });
  }
  return folderSeason === null ? findAbsolute(name) : findLeading(name, folderSeason);
}

/** "02 - Pilot", "02.mkv", "102 Pilot" in a folder of season 1, "Show - 02". */
function findLeading(name: string, season: number): EpisodeTag | null {
  const found =
    /^\s*[[(]?(\d{1,4})((?:(?:[-–]|\s?[+&]\s?)\d{1,3}(?![\dpix]))*)(?=$|[\s._\-–)\]])/u.exec(name) ??
    /(?<=[\s._]-[\s._]|[\s._-])(\d{1,4})()(?:v\d)?(?:\s(?:END|FIN)(?!\p{L}))?(?=\s*(?:$|[[(]|[\s._]-[\s._]))/u.exec(
      name,
    ) ??
    BRACKETED.exec(name);
  if (!found) return null;
  const [, digits = '', more = ''] = found;
  const isBoth = season > 0 && digits.length === 3 && digits.startsWith(String(season)) && season < 10;
  return tag(name, found, { season, episodes: allOf(isBoth ? Number(digits.slice(1)) : Number(digits), more) });
}

function findAbsolute(name: string): EpisodeTag | null {
  for (const pattern of ABSOLUTE) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [, first, more = ''] = found;
    return { ...tag(name, found, { season: null, episodes: allOf(Number(first), more) }), isAbsolute: true };
  }
  return null;
}

function tag(name: string, found: RegExpExecArray, said: { season: number | null; episodes: number[] }): EpisodeTag {
  return {
    ...said,
    isAbsolute: false,
    date: null,
    before: name.slice(0, found.index),
    after: name.slice(found.index + found[0].length),
  };
}
