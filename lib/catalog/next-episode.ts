import type { ListedEpisode } from '@/lib/catalog/availability';
import type { Episode, IsoDay } from '@/lib/catalog/catalog';

/** Where a profile is in a show. The id finds the episode again after TMDB renumbered it. */
export interface EpisodePlace {
  season: number;
  episode: number;
  episodeId?: number | null;
}

/**
 * - `next`: this episode follows and can be played.
 * - `caught_up`: nothing further has aired; `nextAirDate` is the earliest known day on which something will.
 * - `none`: the rule has nothing to say: the show lists no regular episode, or the place is a special.
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

/**
 * What follows `place` in a show, or its first episode when nothing was watched yet (`place` null).
 *
 * Next is an element of TMDB's list, never `number + 1`: the first available regular episode (season above 0) behind
 * the place, by season then episode number. A place that is no longer listed is found again by its TMDB id, else the
 * walk goes on from where it would have stood. Counts, statuses and "next to air" hints of TMDB play no part.
 *
 * @param today the profile's day (see `today.ts`): an episode airing on it is available.
 */
export function nextEpisode<Listed extends ListedEpisode = Episode>(
  seasons: readonly EpisodeList<Listed>[],
  place: EpisodePlace | null,
  today: IsoDay,
): NextEpisode<Listed> {
  const search = searchNext<Listed>(seasons, place, today);
  let step = search.next();
  while (!step.done) {
    const wanted = step.value;
    step = search.next(seasons.find((season) => season.number === wanted)?.episodes ?? []);
  }
  return step.value;
}

/**
 * The same, over seasons that are loaded one by one and only until the answer is certain: those behind the place up to
 * the next available episode, and others only to find an episode that has left its season.
 *
 * @param seasons the numbers the show lists.
 * @param loadSeason the episodes of a season, null when TMDB lists the season but has no page for it. What it throws
 *   is thrown on.
 */
export async function findNextEpisode<Listed extends ListedEpisode = Episode>(
  seasons: readonly { number: number }[],
  loadSeason: (season: number) => Promise<readonly Listed[] | null>,
  place: EpisodePlace | null,
  today: IsoDay,
): Promise<NextEpisode<Listed>> {
  const search = searchNext<Listed>(seasons, place, today);
  const loaded = new Map<number, readonly Listed[]>();
  let step = search.next();
  while (!step.done) {
    const wanted = step.value;
    const episodes = loaded.get(wanted) ?? (await loadSeason(wanted)) ?? [];
    loaded.set(wanted, episodes);
    step = search.next(episodes);
  }
  return step.value;
}

/** A search yields the number of the season it needs next and is resumed with that season's episodes. */
type Search<Listed extends ListedEpisode, Answer> = Generator<number, Answer, readonly Listed[]>;

function* searchNext<Listed extends ListedEpisode>(
  seasons: readonly { number: number }[],
  place: EpisodePlace | null,
  today: IsoDay,
): Search<Listed, NextEpisode<Listed>> {
  if (place?.season === 0) return { kind: 'none' };
  const start = place === null ? null : yield* standingPlace<Listed>(seasons, place);

  let nextAirDate: IsoDay | null = null;
  let listsAny = false;
  const first = start?.season ?? 1;
  for (let season = seasonFrom(seasons, first); season !== null; season = seasonFrom(seasons, season + 1)) {
    const episodes: readonly Listed[] = yield season;
    listsAny ||= episodes.length > 0;
    const behind = season === start?.season ? start.episode : Number.NEGATIVE_INFINITY;
    const found = firstAvailable(episodes, behind, today);
    if (found) return { kind: 'next', episode: found };
    nextAirDate = earlier(nextAirDate, firstAirDate(episodes, behind, today));
  }
  // Somebody with a place in regular episodes is caught up, even when TMDB has since dropped all of them.
  return listsAny || start !== null ? { kind: 'caught_up', nextAirDate } : { kind: 'none' };
}

/** The place by today's numbering: where the episode's id is now, else the numbers it was stored with. */
function* standingPlace<Listed extends ListedEpisode>(
  seasons: readonly { number: number }[],
  place: EpisodePlace,
): Search<Listed, { season: number; episode: number }> {
  const id = place.episodeId;
  if (id === null || id === undefined) return place;
  if (seasons.some((season) => season.number === place.season)) {
    const found = withId<Listed>(yield place.season, id);
    if (found !== null) return { season: place.season, episode: found };
  }
  for (let season = seasonFrom(seasons, 1); season !== null; season = seasonFrom(seasons, season + 1)) {
    const found = withId<Listed>(yield season, id);
    if (found !== null) return { season, episode: found };
  }
  return place;
}

function withId<Listed extends ListedEpisode>(episodes: readonly Listed[], id: number): number | null {
  return episodes.find((episode) => episode.id === id)?.number ?? null;
}

/** The smallest season number from `from` on, in whatever order they are listed. */
function seasonFrom(seasons: readonly { number: number }[], from: number): number | null {
  let found: number | null = null;
  for (const { number } of seasons) {
    if (number >= from && (found === null || number < found)) found = number;
  }
  return found;
}

/**
 * The nearest episode that has aired, or an undated one before it: that one has aired as well (see `isAvailable`), while
 * undated episodes behind the last aired one have not.
 */
function firstAvailable<Listed extends ListedEpisode>(
  episodes: readonly Listed[],
  behind: number,
  today: IsoDay,
): Listed | null {
  const aired = nearest(episodes, behind, ({ airDate }) => airDate !== null && airDate <= today);
  const undated = aired && nearest(episodes, behind, ({ airDate }) => airDate === null);
  return undated && undated.number < aired.number ? undated : aired;
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
