import { hasAired, type ListedEpisode } from '@/lib/catalog/availability';
import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import { numberOfPlace } from '@/lib/catalog/number-of-place';
import { nearestFirst, type Search, type SeasonAnswer, searchAll, searchLoading } from '@/lib/catalog/season-search';
import type { EpisodePlace } from '@/lib/catalog/title-key';

/**
 * - `next`: this episode follows and can be played.
 * - `caught_up`: nothing further has aired; `nextAirDate` is the earliest known day on which something will.
 * - `none`: the rule has nothing to say: the show lists no episode, or the place is a special beside the story.
 */
export type NextEpisode<Found extends ListedEpisode = Episode> =
  | { kind: 'next'; episode: Found }
  | { kind: 'caught_up'; nextAirDate: IsoDay | null }
  | { kind: 'none' };

/** A season with its episodes, in any order. */
export interface EpisodeList<Listed extends ListedEpisode = Episode> {
  number: number;
  episodes: readonly Listed[];
}

/** Of so many other seasons an episode that left its own is looked for, the nearest few first. */
const NEAREST_SEASONS = 3;
const SEASONS_SEARCHED = 40;

/**
 * What follows `place` in a show, or its first episode when nothing was watched yet (`place` null).
 *
 * Next is an element of TMDB's list, never `number + 1`: the first available regular episode (season above 0) behind
 * the place, by season then episode number. A place that is no longer listed is found again by its TMDB id, else the
 * walk goes on from where it would have stood. Counts, statuses and "next to air" hints of TMDB play no part. A show of
 * specials alone is walked through them.
 *
 * @param today the profile's day (see `today.ts`): an episode airing on it is available.
 */
export function nextEpisode<Listed extends ListedEpisode = Episode>(
  seasons: readonly EpisodeList<Listed>[],
  place: EpisodePlace | null,
  today: IsoDay,
): NextEpisode<Listed> {
  return searchAll(searchNext<Listed>(seasons, place, today), seasons);
}

/**
 * The same, over seasons that are loaded only until the answer is certain: those behind the place up to the next
 * available episode, and others only to find an episode that has left its season. Where several may be needed, they are
 * loaded at the same time.
 *
 * @param seasons the numbers the show lists.
 * @param loadSeason the episodes of a season, null when TMDB lists the season but has no page for it. What it throws
 *   is thrown on where the answer depends on that season.
 */
export function findNextEpisode<Listed extends ListedEpisode = Episode>(
  seasons: readonly { number: number }[],
  loadSeason: (season: number) => Promise<readonly Listed[] | null>,
  place: EpisodePlace | null,
  today: IsoDay,
): Promise<NextEpisode<Listed>> {
  return searchLoading(searchNext<Listed>(seasons, place, today), loadSeason);
}

function* searchNext<Listed extends ListedEpisode>(
  seasons: readonly { number: number }[],
  place: EpisodePlace | null,
  today: IsoDay,
): Search<Listed, NextEpisode<Listed>> {
  const numbers = seasons.map(({ number }) => number).sort((one, other) => one - other);
  const regular = numbers.filter((number) => number > 0);
  if (place?.season === 0) {
    const hasStory = (yield* walk<Listed>(regular, null, today)).kind !== 'none';
    return hasStory ? { kind: 'none' } : yield* walk<Listed>([0], yield* placeToday<Listed>([0], place), today);
  }
  const start = place && (yield* placeToday<Listed>(regular, place));
  const found = yield* walk<Listed>(regular, start, today);
  return found.kind === 'none' && numbers.includes(0) ? yield* walk<Listed>([0], null, today) : found;
}

/** Through these seasons, in order, from behind `start`. */
function* walk<Listed extends ListedEpisode>(
  seasons: readonly number[],
  start: EpisodePlace | null,
  today: IsoDay,
): Search<Listed, NextEpisode<Listed>> {
  const ahead = seasons.filter((season) => start === null || season >= start.season);
  let nextAirDate: IsoDay | null = null;
  // A profile with a place is caught up, even when TMDB has since dropped everything.
  let isStory = start !== null;
  let undated: Listed | null = null;
  // One season decides nearly always; past two empty ones, more are asked for at once.
  for (let from = 0, wave = 1; from < ahead.length; from += wave, wave = from < 2 ? 1 : wave * 4) {
    const wanted = ahead.slice(from, from + wave);
    const answers: SeasonAnswer<Listed>[] = yield wanted;
    for (const [index, answer] of answers.entries()) {
      const episodes = answer();
      isStory ||= episodes.length > 0;
      const behind = start && wanted[index] === start.season ? start.episode : Number.NEGATIVE_INFINITY;
      const found = nearest(episodes, behind, (episode) => hasAired(episode, today));
      // What stands undated before something that has aired has aired as well.
      if (found) return { kind: 'next', episode: undated ?? found };
      undated ??= nearest(episodes, behind, ({ airDate }) => airDate === null);
      nextAirDate = earlier(nextAirDate, firstAirDate(episodes, behind, today));
    }
  }
  return isStory ? { kind: 'caught_up', nextAirDate } : { kind: 'none' };
}

/** The place by today's numbering: where the episode's id is now, else the numbers it was stored with. */
function* placeToday<Listed extends ListedEpisode>(
  seasons: readonly number[],
  place: EpisodePlace,
): Search<Listed, EpisodePlace> {
  if (place.episodeId == null) return place;
  if (seasons.includes(place.season)) {
    const [own]: SeasonAnswer<Listed>[] = yield [place.season];
    const number = numberOfPlace(own?.() ?? [], place);
    if (number !== null) return { season: place.season, episode: number };
  }
  const others = nearestFirst(seasons, place.season).slice(0, SEASONS_SEARCHED);
  for (const wanted of [others.slice(0, NEAREST_SEASONS), others.slice(NEAREST_SEASONS)]) {
    if (wanted.length === 0) continue;
    const answers: SeasonAnswer<Listed>[] = yield wanted;
    for (const [index, answer] of answers.entries()) {
      const number = numberOfPlace(answer(null) ?? [], place);
      const season = wanted[index];
      if (number !== null && season !== undefined) return { season, episode: number };
    }
  }
  return place;
}

function nearest<Listed extends ListedEpisode>(
  episodes: readonly Listed[],
  behind: number,
  wanted: (episode: Listed) => boolean,
): Listed | null {
  let found: Listed | null = null;
  // By index: over a long season an iterator makes more garbage than a copy of the list would be.
  for (let index = 0; index < episodes.length; index += 1) {
    const episode = episodes[index];
    if (!episode || episode.number <= behind || (found && episode.number >= found.number)) continue;
    if (wanted(episode)) found = episode;
  }
  return found;
}

function firstAirDate(episodes: readonly ListedEpisode[], behind: number, today: IsoDay): IsoDay | null {
  return episodes.reduce<IsoDay | null>((found, { number, airDate }) => {
    const ahead = number > behind && airDate !== null && airDate > today;
    return ahead ? earlier(found, airDate) : found;
  }, null);
}

function earlier(one: IsoDay | null, other: IsoDay | null): IsoDay | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
