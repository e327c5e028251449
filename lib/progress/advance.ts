import { type EpisodeKey, type EpisodeNumbers, isSameEpisode, type LooseKey } from '@/lib/catalog/title-key';
import { ProblemError } from '@/lib/http/problem';
import type { ActionAnswer, Thread } from '@/lib/progress/action-answer-schema';
import { isInProgress } from '@/lib/progress/completion';
import type { FindNextEpisode, FollowingEpisode } from '@/lib/progress/continue-watching';
import { notListed } from '@/lib/progress/not-listed';
import { recordActs } from '@/lib/progress/on-purpose';
import type { Place } from '@/lib/progress/place-schema';
import type { ProgressStore } from '@/lib/progress/progress-store';
import { whereInShow } from '@/lib/progress/where-in-show';

/** What advancing asks the catalog. */
interface EpisodeCatalog {
  nextEpisode: FindNextEpisode;
  /** Null for what the catalog does not list. */
  listed(key: LooseKey): Promise<unknown>;
}

/**
 * Moves a show's thread to the next available episode, or to the first when nothing is stored. Safe to repeat: who says
 * which episode they believe to be on (`expected`) advances from it once. At the end the place is returned unchanged.
 * @throws ProblemError 404 when the show lists no episode, or not the one expected; 409 when the profile is somewhere else by now.
 */
export async function advanceEpisode(
  store: ProgressStore,
  showId: number,
  { nextEpisode, listed }: EpisodeCatalog,
  expected?: EpisodeNumbers,
  actionId?: string,
): Promise<ActionAnswer> {
  const { thread } = await store.thread(showId);
  const places = thread ? [] : await store.showPlaces(showId);
  const { here, following: first } = await whereInShow(showId, thread, places, nextEpisode);
  if (expected && !(here && isSameEpisode(here, expected))) {
    const following = await nextEpisode(showId, { ...expected, episodeId: null });
    if (here && isNext(following, here)) return answerAt(store, showId, thread, here, following);
    if ((await listed(keyOf(showId, expected))) === null) throw notListed();
    throw new ProblemError({
      status: 409,
      code: 'conflict',
      detail: 'The profile is on another episode by now.',
      extra: { thread },
    });
  }
  const following = first === undefined ? await nextEpisode(showId, here) : first;
  if (here && (await wasDone(store, showId, here, actionId))) return answerAt(store, showId, thread, here, following);
  if (following === null || following.kind === 'none') {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'The show lists no episode to go on with.' });
  }
  if (following.kind === 'caught_up') return answerAt(store, showId, thread, here, following);
  const { season, number, id } = following.episode;
  const key: EpisodeKey = { type: 'tv', tmdbId: showId, season, episode: number };
  const current: EpisodeKey[] = here ? [keyOf(showId, here)] : [];
  const stored = await store.places([key, ...current]);
  const there = stored.find((place) => isSameEpisode(place, { season, episode: number }));
  return recordActs(store, key, stored, [
    {
      kind: 'set',
      key,
      episodeId: id,
      position: there && isInProgress(there) ? there.position : 0,
      duration: there?.duration ?? 0,
      id: actionId ?? store.actId(`${store.profileId}/${showId}/${fromWhere(here)}`),
    },
  ]);
}

/** Whether this very act was done already and its answer lost, or it comes late and the thread has moved since. */
async function wasDone(
  store: ProgressStore,
  showId: number,
  here: Thread | Place,
  actionId: string | undefined,
): Promise<boolean> {
  if (store.isLate && 'playedAt' in here && Date.parse(here.playedAt) > (await store.now())) return true;
  if (actionId === undefined) return false;
  const [place] = await store.places([keyOf(showId, here)]);
  return place?.sessionId === actionId;
}

async function answerAt(
  store: ProgressStore,
  showId: number,
  thread: Thread | null,
  here: EpisodeNumbers | null,
  following: FollowingEpisode,
): Promise<ActionAnswer> {
  const [place] = await store.places(here ? [keyOf(showId, here)] : []);
  const caughtUp = following?.kind === 'caught_up';
  return {
    status: caughtUp ? 'caught_up' : 'done',
    place: place ?? null,
    places: place ? [place] : [],
    thread,
    nextAirDate: caughtUp ? following.nextAirDate : null,
  };
}

function keyOf(tmdbId: number, { season, episode }: EpisodeNumbers): EpisodeKey {
  return { type: 'tv', tmdbId, season, episode };
}

/** Two requests that advance from the same thread at the same time are one act, since this gives it the same id. */
function fromWhere(here: Thread | Place | null): string {
  if (!here) return 'start';
  return `${here.season}/${here.episode}/${'playedAt' in here ? here.playedAt : here.observedAt}`;
}

function isNext(following: FollowingEpisode, here: EpisodeNumbers): boolean {
  return (
    following?.kind === 'next' &&
    isSameEpisode(here, { season: following.episode.season, episode: following.episode.number })
  );
}
