/*
 * Whether a number in a file's name says which episode it is, by the folders that it lies in.
 */

import { findEpisodeNumber, OF_WORDS } from './bare-number';
import { type EpisodeTag, findLooseTag, findSixDigits, findTagInWords } from './episode-tag';
import { isShelf } from './shelf';
import { isSameTitle, type Season, titled } from './show-name';
import { beforeRelease } from './words';

/** In a folder of shows or of a season; `file` is without what stands in brackets before it. */
export function numberInShow(
  file: string,
  folders: string[],
  season: Season | null,
  thisYear: number,
): EpisodeTag | null {
  const number = season?.season ?? null;
  const find = (text: string) => findEpisodeNumber(text, number) ?? findEpisodeNumber(beforeRelease(text), number);
  const day = findLooseTag(file);
  if (day) return day;
  const shows = season ? [...folders.slice(0, season.at), season.show] : folders;
  const show = showsName(file, shows, thisYear);
  // In "The 100 - 05", 05 is the number; in "Show 5" and "Show (5)" it is all that stands behind the show.
  const letters = show.replaceAll(/\p{N}/gu, 'x') + file.slice(show.length);
  const found = find(letters);
  if (found) return { ...found, before: file.slice(0, found.before.length) };
  const behind = file.slice(show.length).replace(/^[\s._-]*(?:\((\d{1,3})\))?/, ' $1');
  const last = show === '' || /^ (?:19|20)\d\d(?!\d)/.test(behind) ? null : find(behind);
  return last ? { ...last, before: show } : findSixDigits(file);
}

/** What of the file's name is the show's, as one of its folders has it. */
function showsName(file: string, folders: string[], thisYear: number): string {
  for (const folder of folders) {
    const words = titled(folder, thisYear).title.match(/[\p{L}\p{N}]+/gu) ?? [];
    const name = new RegExp(`^[^\\p{L}\\p{N}]*${words.join('[^\\p{L}\\p{N}]*')}(?=[^\\p{L}\\p{N}])`, 'iu');
    if (words.length > 0) {
      const found = name.exec(file);
      if (found) return found[0];
    }
  }
  return '';
}

/** Of films, too: "Star Wars Episode 4". */
const WORDED = /^(?:episode|épisode|episodio|episódio|cap[ií]tulo|cap\.?)[\s._-]*\d/i;
/** Of episodes alone, before the number or behind it. */
const SURE =
  /^(?:(?:folgen?|aflevering|odcinek|odc\.?|avsnitt|afsnit|jakso|серия|puntata|حلقة|الحلقة|tập|ตอนที่|ep\.?|ova|oad)[\s._-]*\d|제?\d{1,4}\.?[\s_-]?(?:серия|bölüm|folge|odcinek|jakso|avsnitt|afsnit|aflevering|화|회)(?!\p{L}))/iu;

const OF_ALL = new RegExp(`^\\D*(\\d{1,2})[\\s._]?(?:${OF_WORDS})[\\s._]?(\\d{1,2})(?!\\d)`, 'iu');
/** "Part 1 of 10": a film comes in no more than three files. */
function isOfMany(said: string): boolean {
  const [, which, all] = OF_ALL.exec(said) ?? [];
  return Number(all) > 3 && Number(which) <= Number(all);
}

const DATED = /[([](?:19|20)\d\d[)\]]/;

/** "Running.Man.E500.200426" says no season, as Korean shows have none. */
const isTold = (said: string, before: string) =>
  /^EP?\d{2,4}(?!\d)/.test(said) && /[\p{L}\p{N}][\s._-]+$/u.test(before);

/** "Naruto Episode 143": there is no tenth episode of "Star Wars". */
const isBeyondFilms = (said: string, { episodes, after }: EpisodeTag) =>
  WORDED.test(said) && (episodes[0] ?? 0) > 9 && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(after);

/** "Gandhi (1982) - part2" and "Gandhi (1982) 2of4". */
const isRestOfFilm = (said: string, before: string) =>
  /^(?:part|часть|teil|deel|\d+ ?of)/i.test(said) && /[([](?:19|20)\d\d[)\]][\s._–-]*$/.test(before);

/**
 * Among films and shows, a number counts episodes behind a group's name in brackets, behind a word that only episodes
 * have, and behind the folder's name where a dash, a zero or “episode” stands between: "Naruto 001", but not "Apollo 13".
 * So does a day in words behind the folder's name, or as broadcasters have it: "heute-show vom 8. April 2022".
 */
export function numberAmongFilms(rest: string, plain: string, folders: string[], thisYear: number): EpisodeTag | null {
  const folder = folders.at(-1) ?? '';
  const show = titled(folder, thisYear).title;
  const day = findTagInWords(plain);
  if (day && (isSameTitle(day.before, show) || /\svom\s+$/i.test(day.before))) return day;
  const name = beforeRelease(plain);
  const found = findEpisodeNumber(name, null);
  if (!found) return null;
  const { before, after } = found;
  const said = name.slice(before.length);
  if (isRestOfFilm(said, before)) return null;
  const isFirst = before.trim() === '';
  const isBelow = isFirst && show !== '' && !isShelf(folder) && !isSameTitle(show, plain);
  const isSure = SURE.test(said) || isTold(said, before) || isOfMany(said) || isBeyondFilms(said, found);
  if ((isSure && !isFirst) || (isBelow && (isSure || /^EP?\d{2,3}$/i.test(name)))) return found;
  const isWorded = WORDED.test(said);
  const dated = isWorded ? DATED : /^\s*[([](?:19|20)\d\d[)\]]/;
  if (dated.test(after)) return null;
  if (plain !== rest) return found;
  // "Roots - Episode 3"; "Star Wars - Episode 4 - A New Hope" is a film.
  if (isWorded)
    return isBelow || isSameTitle(before, show) || (/\s[-–]\s$/.test(before) && after === '') ? found : null;
  const isSetOff = /[-–]\s*$/.test(before) || /^(?:0|#|ep?[\s._]?\d)/i.test(said);
  // "James Bond/James Bond 03 - Goldfinger (1964)" is one of several films.
  if (isSameTitle(folder, show) && /^\d\d(?!\d)/.test(said) && DATED.test(after)) return null;
  // Where the folder says a year or an id, it may be a film's: "Gandhi (1982)/Gandhi - 2" is none.
  const isFolders = isSameTitle(before, folder) || (isSameTitle(before, show) && /^\d\d/.test(said));
  return isSetOff && isFolders ? found : null;
}
