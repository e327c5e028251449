/*
 * Where in a name it says which episode: `S01E02`, `1x02`, `Season 1 Episode 2`, a day, or a number.
 */

export interface EpisodeMarker {
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
  'episode|épisode|episodio|episódio|capítulo|capitulo|folge|aflevering|odcinek|avsnitt|afsnit|jakso|серия|ep\\.?|e|part|chapter';
/** No further number of the same file may be a height, a year or a size: "-1080p", "-2010". */
const MORE =
  '(?:[\\s._]?[-–+&][\\s._]?(?:S\\d{1,4}[\\s._-]?)?(?:EP?|\\d{1,2}x)|[\\s._](?=\\d{1,2}x\\d)\\d{1,2}x|[-–](?=\\d{1,3}(?![\\dpix]))|[\\s._-]?(?:EP?|x)|[+&])(\\d{1,4})(?![\\dpi])';

/** S01E02, s1 e2, S01.E02, S01xE02, S01EP02, S2010E01. */
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{N}])S(\\d{1,4})[\\s._-]*x?EP?[\\s._-]?(\\d{1,4})((?:${MORE})*)(?:[a-d](?![\\p{L}\\p{N}]))?`,
  'iu',
);
/** "Show S4 - 01 [720p]". */
const DASHED = /(?<![\p{L}\p{N}])S(\d{1,3})[\s._][-–][\s._](\d{1,4})()(?=\s*(?:$|[[(]|[-–]))/iu;
/** 1x02, 01x02-03, 1x01-1x02; never 1920x1080 or 16x9. */
const CROSS = new RegExp(`(?<![\\p{L}\\p{N}])(?!16x9)(\\d{1,2})x(\\d{2,4})((?:${MORE})*)(?![\\p{L}\\p{N}])`, 'iu');
/** Season 1 Episode 2, Staffel 1 Folge 2. */
const WORDED = new RegExp(
  `(?<![\\p{L}])(?:${SEASON_WORDS})[\\s._-]*(\\d{1,4})[\\s._,-]+(?:${EPISODE_WORDS})[\\s._-]*(\\d{1,4})()`,
  'iu',
);
const DAY_LAST = /(?<!\d)((?:19|20)\d\d)[-._ ](\d{2})[-._ ](\d{2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{2})[-._ ](\d{2})[-._ ]((?:19|20)\d\d)(?!\d)/;
/** E02, Ep. 2, Episode 2, Folge 2. */
const EPISODE_ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${EPISODE_WORDS}|#)[\\s._-]*(\\d{1,4})((?:${MORE})*)(?![\\p{L}\\p{N}])`,
  'iu',
);
const CHINESE = /第\s*(\d{1,4})\s*[集話话回]()/u;

/** In the words that say season and episode, or the day; null where none does. */
export function findEpisodeMarker(name: string): EpisodeMarker | null {
  for (const pattern of [SHORT, CROSS, WORDED, DASHED]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [, season, first, more = ''] = found;
    return marker(name, found, { season: Number(season), episodes: allOf(Number(first), more) });
  }
  return findDay(name);
}

/** A number that says which episode and leaves the season to the folder, or counts through all of them. */
export function findEpisodeNumber(name: string, folderSeason: number | null): EpisodeMarker | null {
  for (const pattern of [EPISODE_ALONE, CHINESE]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [, first, more = ''] = found;
    return marker(name, found, { season: folderSeason, episodes: allOf(Number(first), more) });
  }
  return folderSeason === null ? findAbsolute(name) : findLeading(name, folderSeason);
}

/** "02 - Pilot", "02.mkv", "102 Pilot" in a folder of season 1, "Show - 02". */
function findLeading(name: string, season: number): EpisodeMarker | null {
  const found =
    /^\s*(\d{1,4})((?:(?:[-–]|\s?[+&]\s?)\d{1,3}(?![\dpix]))*)(?=$|[\s._\-–)\]])/u.exec(name) ??
    /(?<=[\s._]-[\s._]|[\s._-])(\d{1,4})()(?:v\d)?(?=\s*(?:$|[[(]|[\s._]-[\s._]))/u.exec(name);
  if (!found) return null;
  const [, digits = '', more = ''] = found;
  const isBoth = season > 0 && digits.length === 3 && digits.startsWith(String(season)) && season < 10;
  return marker(name, found, { season, episodes: allOf(isBoth ? Number(digits.slice(1)) : Number(digits), more) });
}

/** "[Group] Show - 023 [1080p]", "Show - 023v2", "Show 1071"; no year. */
function findAbsolute(name: string): EpisodeMarker | null {
  const found =
    /(?<=\s[-–]\s)(\d{1,4})((?:[-–]\d{1,4}(?![\dpix]))?)(?:v\d)?(?=\s*(?:$|[[(]|[-–_]))/u.exec(name) ??
    /(?<=[\p{L}!?.)\]][\s._])(?!(?:19|20)\d\d(?!\d))(\d{2,4})()(?:v\d)?(?=\s*(?:$|[[(]|\s[-–]\s))/u.exec(name) ??
    /^\s*(\d{1,4})()(?=\s*(?:$|[-–.]\s))/u.exec(name) ??
    /(?<=\p{L}\.)(?!(?:19|20)\d\d)(\d{3,4})()(?=\.)/u.exec(name);
  if (!found) return null;
  const [, first, more = ''] = found;
  return { ...marker(name, found, { season: null, episodes: allOf(Number(first), more) }), isAbsolute: true };
}

function findDay(name: string): EpisodeMarker | null {
  const found = DAY_LAST.exec(name) ?? YEAR_LAST.exec(name);
  if (!found) return null;
  const [, one = '', two = '', three = ''] = found;
  const date = one.length === 4 ? isoDay(one, two, three) : (isoDay(three, two, one) ?? isoDay(three, one, two));
  return date && { ...marker(name, found, { season: null, episodes: [] }), date };
}

function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

function marker(
  name: string,
  found: RegExpExecArray,
  said: { season: number | null; episodes: number[] },
): EpisodeMarker {
  return {
    ...said,
    isAbsolute: false,
    date: null,
    before: name.slice(0, found.index),
    after: name.slice(found.index + found[0].length),
  };
}

/** `E01-E03` and `E01-03` are three, `E01E02` and `E01+E05` two. */
function allOf(first: number, more: string): number[] {
  const episodes = [first];
  for (const [written, digits] of more.matchAll(/[^\d]*?(?:S\d{1,4})?[^\d]*?(?:\d{1,2}x)?(\d{1,4})(?!\d|x)/gi)) {
    const next = Number(digits);
    const last = episodes.at(-1) ?? first;
    const isRange = /[-–]/.test(written) && next > last && next - last < 50;
    if (isRange) for (let each = last + 1; each <= next; each += 1) episodes.push(each);
    else if (next !== last) episodes.push(next);
  }
  return episodes;
}
