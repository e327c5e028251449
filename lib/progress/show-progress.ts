import type { Episode } from '@/lib/catalog/catalog';
import type { EpisodePlace } from '@/lib/catalog/title-key';
import type { NextEpisodeFact } from '@/lib/progress/action-answer-schema';
import { type AiredSeason, watchedBySeason } from '@/lib/progress/aired-seasons';
import { isInProgress } from '@/lib/progress/completion';
import type { FollowingEpisode } from '@/lib/progress/continue-watching';
import type { Place } from '@/lib/progress/place-schema';
import { episodeOfPlace, placesByEpisode } from '@/lib/progress/places-by-episode';
import type { ShowThread } from '@/lib/progress/repository';
import type { ShowProgress } from '@/lib/progress/view-schema';

interface ShowFacts {
  tmdbId: number;
  places: Place[];
  show: ShowThread;
  /** The regular seasons, with what has aired of them. */
  seasons: AiredSeason[];
  /** The episode they are on, while it is not finished and the catalog lists it. */
  unfinished: Episode | null;
  /** Else what follows where they are, or comes first. */
  following: FollowingEpisode;
  /** It aired after they had seen all there was. */
  newEpisode?: boolean;
}

/** How far a profile is in a show: counted over what has aired, so that a new season never reads as 100 %. */
export function summariseShow(facts: ShowFacts): ShowProgress {
  const { tmdbId, places, show, seasons, unfinished, following, newEpisode = false } = facts;
  const watched = places.filter((place) => place.watchedAt !== null);
  const aired = seasons.flatMap((season) => season.aired ?? []);
  const watchedPlaceOf = placesByEpisode(aired, watched);
  const seen = aired.filter((episode) => watchedPlaceOf(episode));
  const counted = countBySeason(seasons, watched, (episode) => Boolean(watchedPlaceOf(episode)));
  const airedCount = sum(counted.map((season) => season.airedCount));
  const watchedCount = sum(counted.map((season) => season.watchedCount));
  const unread = counted.filter(({ number }) => seasons.some((season) => season.number === number && !season.aired));
  const next = unfinished ?? (following?.kind === 'next' ? following.episode : null);
  return {
    tmdbId,
    airedCount,
    watchedCount,
    percentage: airedCount > 0 ? Math.floor((100 * watchedCount) / airedCount) : 0,
    seasons: counted,
    minutesLeft: minutesToWatch(
      aired.filter((episode) => !watchedPlaceOf(episode)),
      sum(unread.map((season) => season.airedCount - season.watchedCount)),
      aired,
      places,
    ),
    watched: watched.map(({ season, episode, episodeId }) => ({ season, episode, episodeId })),
    watchedIds: [...new Set([...watched.flatMap((place) => place.episodeId ?? []), ...seen.map(({ id }) => id)])],
    thread: show.thread,
    next: next && toFact(next),
    status: show.thread === null && places.length === 0 ? 'not_started' : next ? 'watching' : 'caught_up',
    newEpisode,
    nextAirDate: following?.kind === 'caught_up' ? following.nextAirDate : null,
    hiddenAt: show.hiddenAt,
    droppedAt: show.droppedAt,
  };
}

/** The episode a profile is on, where it is not finished and still listed. */
export function unfinishedEpisode(here: EpisodePlace, places: Place[], listed: Episode[]): Episode | null {
  return placeAt(here, places)?.finishedAt === null ? episodeOfPlace(listed, here) : null;
}

export function placeAt(here: EpisodePlace, places: Place[]): Place | undefined {
  return places.find(({ season, episode }) => season === here.season && episode === here.episode);
}

/** How far they are in each season; one whose episodes were not read is counted by the show's own list. */
function countBySeason(
  seasons: AiredSeason[],
  watched: Place[],
  isWatched: (episode: Episode) => boolean,
): ShowProgress['seasons'] {
  const watchedIn = watchedBySeason(watched);
  return seasons.map(({ number, aired, airedCount }) => {
    if (aired) return { number, airedCount: aired.length, watchedCount: aired.filter(isWatched).length };
    // Of a season that did not come, at least what was watched has aired.
    const inIt = watchedIn.get(number) ?? 0;
    const most = airedCount ?? inIt;
    return { number, airedCount: most, watchedCount: Math.min(inIt, most) };
  });
}

/** What is left to watch; an episode of unknown length counts as long as the show's others are on average. */
function minutesToWatch(
  unwatched: Episode[],
  furtherUnwatched: number,
  aired: Episode[],
  places: Place[],
): number | null {
  const known = aired.flatMap(({ runtimeMinutes }) => runtimeMinutes ?? []);
  if (known.length === 0) return unwatched.length + furtherUnwatched === 0 ? 0 : null;
  const usual = sum(known) / known.length;
  const begunPlaceOf = placesByEpisode(aired, places.filter(isInProgress));
  const minutes = unwatched.map((episode) => {
    const length = episode.runtimeMinutes ?? usual;
    return Math.max(0, length - (begunPlaceOf(episode)?.position ?? 0) / 60);
  });
  return Math.round(sum(minutes) + furtherUnwatched * usual);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function toFact({ season, number, id, name, airDate, still }: Episode): NextEpisodeFact {
  return { season, episode: number, episodeId: id, name, airDate, still };
}
