/*
 * A number by which a name says its episode, and leaves the season to the folder or counts through all of them.
 */

import { allOf, MORE } from './episode-list';
import { COUNTED_WORDS, EPISODE_WORDS, type EpisodeTag, tag } from './episode-tag';
import { readNumeral } from './numerals';

/** E02, Ep. 2, Episode 2, Folge 2. */
const EPISODE_ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${EPISODE_WORDS}|part(?:i?e)?|часть|deel|chapter|teil|n[or]\\.|[#＃])[\\s._-]*(\\d{1,4})((?:${MORE})*)(?:v\\d)?(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "Part II", "Part Two". */
const ROMAN =
  /(?<![\p{L}\p{N}])(?:part|pt|chapter)[\s._-]*([ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)()(?![\p{L}\p{N}])/iu;
/** "Episode One"; "Episode IV" is a film. */
const SPELLED =
  /(?<![\p{L}\p{N}])episode[\s._-]+(one|two|three|four|five|six|seven|eight|nine|ten)()(?![\p{L}\p{N}])/iu;
export const OF_WORDS = 'of|von|van|из|di|de|sur|av';
/** "5of9", "Part 2 of 8", "3 von 6", "3 из 6". */
const OF = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${EPISODE_WORDS}|part|pt|teil)[\\s._-]*)?(\\d{1,3})()[\\s._]?(?:${OF_WORDS})[\\s._]?\\d{1,3}(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "3. Bölüm", "04 серия", "3화". */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}])제?(\\d{1,4})()\\.?[\\s_-]?(?:${COUNTED_WORDS})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Behind the first of several numbers: "-02", " & 02", "+02"; never a height or a size. */
const AND_MORE = '(?:(?:[-–~]|\\s?[+&]\\s?|,\\s?)\\d{1,4}(?![\\dpix]))*';
/** "Show [05][1080p]", "Show [05-06]"; a year is none. */
const BRACKETED = /[[【](?!(?:19|20)\d\d[\]】–-])(\d{2,4})((?:[-–]\d{2,4})?)(?:v\d)?(?:\s?END)?[\]】]/u;
/** "Show - SP01", "Show - OVA 2", "Show - OVA - 2", "Show - Special 2", "Show Specials - 2": a special's number. */
const SPECIAL =
  /(?<![\p{L}\p{N}])(?:(?:SP|OVA|OAD)[\s._-]?|(?<=[-–]\s)(?:SP|OVA|OAD|Special)\s(?:[-–]\s)?|(?<=\s)Specials\s[-–]\s)(\d{1,2})()(?![\p{L}\p{N}])/u;
/** "Show - OVA [1080p]", and "Show - 11.5" between two episodes: a special that says no number. */
const UNCOUNTED =
  /(?<=[\p{L}!?.)\]]\s(?:[-–]\s)?)(?:OVA|OAD)(?=\s*(?:$|[[(]))|(?<=^\s*|\s[-–]\s)\d{1,4}\.5(?=\s*(?:$|[[(]|[-–]))/u;

/** "[Group] Show - 023 [1080p]", "Show - 023v2", "Show 1071", "023 - Title", "Show.102.Title"; no year. */
const DASH_NUMBER = new RegExp(
  `(?<=[\\s.][-–][\\s.])(\\d{1,4})(${AND_MORE})(?:v\\d)?(?:\\s(?:END|FIN)(?!\\p{L}))?(?=[\\s.]*(?:$|[[(]|[-–_]))`,
  'u',
);
const ABSOLUTE = [
  DASH_NUMBER,
  /(?<=[\p{L}!?.)\]][\s._])(?!(?:19|20)\d\d(?!\d))(\d{2,4})((?:[-–]\d{2,4}(?![\dpix]))?)(?:v\d)?(?=[\s.]*(?:$|[[(]|\s[-–]\s))/u,
  /^\s*(\d{1,4})()(?=\s*(?:$|[-–.]\s|[[(]))/u,
  /(?<=^\s*|(?:[\p{L}!?]|[-–])\s)(0\d{1,2})()(?=[\s._]+\p{L})/u,
  /^\s*(\d{2,3})()(?=-\p{L})/u,
  /(?<=\p{L}\.)(?!(?:19|20)\d\d)(\d{3,4}|0\d)()(?=\.)/u,
  /(?<=\p{L}-)(\d{2,3})()(?=\[|$)/u,
  BRACKETED,
];

/** "lost.112.hdtv-lol", "Lost.112.113.720p.HDTV": as releases of television were named, both in one number. */
const TELEVISED =
  /(?<=[\p{L}\p{N}]\.)(?!(?:19|20)\d\d|\d{1,2}00)(\d{1,2})(\d{2}(?:\.\d{3,4})*)(?=\.(?:\d{3,4}[pi]\.)?(?:(?:proper|repack)\.)?(?:[hp]dtv|dsr)(?![\p{L}\p{N}]))/iu;

/** A number that says which episode and leaves the season to the folder, or counts through all of them. */
export function findEpisodeNumber(name: string, folderSeason: number | null): EpisodeTag | null {
  const special = SPECIAL.exec(name);
  if (special) return tag(name, special, { season: 0, episodes: [Number(special[1])] });
  const uncounted = UNCOUNTED.exec(name);
  if (uncounted) return tag(name, uncounted, { season: 0, episodes: [] });
  const isDashed = DASH_NUMBER.test(name.replaceAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''));
  for (const pattern of [OF, EPISODE_ALONE, COUNTED, ROMAN, SPELLED]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [said, first = '', more = ''] = found;
    // "Show - 03 - Part 2", "Show Part 2 - 05": a part is of the episode's name or the show's.
    if (isDashed && /^(?:part|pt|chapter|teil|часть|deel)/i.test(said)) continue;
    // "05 - Episode 3" counts by what stands in front, and "05 Pilot (Part 2)" in a season's folder.
    if (found.index > 0 && (folderSeason === null ? /^\s*\d{1,3}\s*[-–.]/ : /^\s*\d{1,3}[\s_–.-]/).test(name)) continue;
    return tag(name, found, { season: folderSeason, episodes: allOf(readNumeral(first), more) });
  }
  return folderSeason === null ? (findTelevised(name) ?? findAbsolute(name)) : findLeading(name, folderSeason);
}

function findTelevised(name: string): EpisodeTag | null {
  const found = TELEVISED.exec(name);
  const [, season, episodes = ''] = found ?? [];
  return (
    found &&
    tag(name, found, { season: Number(season), episodes: episodes.split('.').map((each) => Number(each.slice(-2))) })
  );
}

const LEADING = new RegExp(`^\\s*[[(]?(\\d{1,4})(${AND_MORE})(?=$|[\\s._\\-–)\\]])`, 'u');
const LAST = new RegExp(
  `(?<=[\\s._]-[\\s._]|[\\s._-])(\\d{1,4})(${AND_MORE})(?:v\\d)?(?:\\s(?:END|FIN)(?!\\p{L}))?(?=\\s*(?:$|[[(]|[\\s._]-[\\s._]))`,
  'u',
);

/** "02 - Pilot", "02.mkv", "102", "1.02" and "1x2 Pilot" in a folder of season 1, "Show - 02", "Show 0102 Pilot". */
function findLeading(name: string, season: number): EpisodeTag | null {
  const isBoth = (digits: string) => season > 0 && digits.length > 2 && Number(digits.slice(0, -2)) === season;
  // "101-102": of each, the season goes.
  const asEpisodes = (digits: string) =>
    digits.replaceAll(/\d{3,4}/g, (each) => (isBoth(each) ? each.slice(-2) : each));
  const between = /(?<=\p{L}[\s._])(\d{3,4})()(?=[\s._])/u.exec(name);
  const found =
    new RegExp(`^[\\s._-]*s?${season}[.-](\\d\\d)()(?![\\d.-])`, 'iu').exec(name) ??
    new RegExp(`^[\\s._-]*${season}x(\\d)()(?![\\p{L}\\p{N}])`, 'iu').exec(name) ??
    LEADING.exec(name) ??
    DASH_NUMBER.exec(name) ??
    LAST.exec(name) ??
    BRACKETED.exec(name) ??
    (isBoth(between?.[1] ?? '') ? between : null);
  const [, digits = '', more = ''] = found ?? [];
  if (!found || (/^(?:19|20)\d\d$/.test(digits) && !isBoth(digits))) return null;
  return tag(name, found, { season, episodes: allOf(Number(asEpisodes(digits)), asEpisodes(more)) });
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
