import type { Episode } from '@/lib/catalog/catalog';
import type { NextEpisodeFact, Thread } from '@/lib/progress/action-schema';
import { isInProgress } from '@/lib/progress/completion';
import type { FollowingEpisode } from '@/lib/progress/continue-watching';
import type { ShowThread } from '@/lib/progress/repository';
import type { Place } from '@/lib/progress/schema';
import type { ShowProgress } from '@/lib/progress/view-schema';

interface ShowFacts {
  tmdbId: number;
  places: Place[];
  show: ShowThread;
  /** Regular episodes that have aired, from the catalog. */
  aired: Episode[];
  /** What follows the thread, or comes first without one. */
  following: FollowingEpisode;
}

/** How far a profile is in a show: counted over what has aired, so that a new season never reads as 100 %. */
export function summariseShow({ tmdbId, places, show, aired, following }: ShowFacts): ShowProgress {
  const watched = places.filter((place) => place.watchedAt !== null);
  const isWatched = watchedLookup(watched);
  const watchedCount = aired.filter(isWatched).length;
  const next = whatToPlay(show.thread, places, aired, following);
  return {
    tmdbId,
    airedCount: aired.length,
    watchedCount,
    percentage: aired.length > 0 ? Math.floor((100 * watchedCount) / aired.length) : 0,
    minutesLeft: minutesToWatch(
      aired.filter((episode) => !isWatched(episode)),
      aired,
      places,
    ),
    watched: watched.map(({ season, episode, episodeId }) => ({ season, episode, episodeId })),
    watchedIds: watchedIds(watched, aired),
    thread: show.thread,
    next,
    status: show.thread === null && places.length === 0 ? 'not_started' : next ? 'watching' : 'caught_up',
    nextAirDate: following?.kind === 'caught_up' ? following.nextAirDate : null,
    hiddenAt: show.hiddenAt,
    droppedAt: show.droppedAt,
  };
}

/** What of these episodes is left to watch; one of unknown length counts as long as the show's others are on average. */
function minutesToWatch(unwatched: Episode[], aired: Episode[], places: Place[]): number | null {
  const known = aired.flatMap(({ runtimeMinutes }) => runtimeMinutes ?? []);
  if (known.length === 0) return unwatched.length === 0 ? 0 : null;
  const usual = known.reduce((sum, minutes) => sum + minutes, 0) / known.length;
  const minutes = unwatched.map((episode) => {
    const place = places.find((stored) => isInProgress(stored) && isSameEpisode(episode, stored));
    const length = episode.runtimeMinutes ?? usual;
    return Math.max(0, length - (place?.position ?? 0) / 60);
  });
  return Math.round(minutes.reduce((sum, left) => sum + left, 0));
}

/** The thread's episode while it is not finished, else what the catalog says follows. */
function whatToPlay(
  thread: Thread | null,
  places: Place[],
  aired: Episode[],
  following: FollowingEpisode,
): NextEpisodeFact | null {
  const place = thread && places.find(({ season, episode }) => season === thread.season && episode === thread.episode);
  if (thread && place && place.finishedAt === null) {
    const listed = aired.find((episode) => isSameEpisode(episode, thread));
    if (listed) return toFact(listed);
  }
  return following?.kind === 'next' ? toFact(following.episode) : null;
}

function toFact({ season, number, id, name, airDate, still }: Episode): NextEpisodeFact {
  return { season, episode: number, episodeId: id, name, airDate, still };
}

/** TMDB's id survives renumbering; numbers are for places stored without one. */
function isSameEpisode(
  episode: Episode,
  place: { season: number; episode: number; episodeId: number | null },
): boolean {
  if (place.episodeId !== null) return place.episodeId === episode.id;
  return place.season === episode.season && place.episode === episode.number;
}

function watchedLookup(watched: Place[]): (episode: Episode) => boolean {
  const ids = new Set(watched.map((place) => place.episodeId));
  const numbers = new Set(
    watched.filter((place) => place.episodeId === null).map((place) => `${place.season}/${place.episode}`),
  );
  return (episode) => ids.has(episode.id) || numbers.has(`${episode.season}/${episode.number}`);
}

function watchedIds(watched: Place[], aired: Episode[]): number[] {
  const isWatched = watchedLookup(watched);
  const stored = watched.flatMap((place) => place.episodeId ?? []);
  return [...new Set([...stored, ...aired.filter(isWatched).map((episode) => episode.id)])];
}
