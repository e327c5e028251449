import { type EpisodeKey, type EpisodeNumbers, isSameEpisode, type LooseKey } from '@/lib/catalog/title-key';
import 'server-only';
import { createHash } from 'node:crypto';
import { ProblemError } from '@/lib/http/problem';
import type { ActionAnswer, Thread } from '@/lib/progress/action-schema';
import { isInProgress } from '@/lib/progress/completion';
import type { FindNextEpisode, FollowingEpisode } from '@/lib/progress/continue-watching';
import { notListed } from '@/lib/progress/not-listed';
import { recordActs, type Whose } from '@/lib/progress/on-purpose';
import { readPlaces, readShowPlaces, readThread } from '@/lib/progress/repository';
import type { Place } from '@/lib/progress/schema';
import { whereInShow } from '@/lib/progress/where-in-show';
import { adminClient } from '@/lib/supabase/admin';
import type { OwnProfileId } from '@/lib/supabase/own-profile';

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
  who: Whose,
  showId: number,
  { nextEpisode, listed }: EpisodeCatalog,
  expected?: EpisodeNumbers,
  actionId?: string,
): Promise<ActionAnswer> {
  const { id: profileId } = who;
  const client = await adminClient();
  const { thread } = await readThread(client, profileId, showId);
  const places = thread ? [] : await readShowPlaces(client, profileId, showId);
  const { here, following: first } = await whereInShow(showId, thread, places, nextEpisode);
  if (expected && !(here && isSameEpisode(here, expected))) {
    const following = await nextEpisode(showId, { ...expected, episodeId: null });
    if (here && isNext(following, here)) return answerAt(profileId, showId, thread, here, following);
    if ((await listed(keyOf(showId, expected))) === null) throw notListed();
    throw new ProblemError({
      status: 409,
      code: 'conflict',
      detail: 'The profile is on another episode by now.',
      extra: { thread },
    });
  }
  const following = first === undefined ? await nextEpisode(showId, here) : first;
  if (following === null || following.kind === 'none') {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'The show lists no episode to go on with.' });
  }
  if (following.kind === 'caught_up') return answerAt(profileId, showId, thread, here, following);
  const { season, number, id } = following.episode;
  const key: EpisodeKey = { type: 'tv', tmdbId: showId, season, episode: number };
  const current: EpisodeKey[] = here ? [keyOf(showId, here)] : [];
  const stored = await readPlaces(client, profileId, [key, ...current]);
  const there = stored.find((place) => isSameEpisode(place, { season, episode: number }));
  return recordActs(who, key, stored, [
    {
      kind: 'set',
      key,
      episodeId: id,
      position: there && isInProgress(there) ? there.position : 0,
      duration: there?.duration ?? 0,
      id: actionId ?? advanceId(profileId, showId, here),
    },
  ]);
}

async function answerAt(
  profileId: OwnProfileId,
  showId: number,
  thread: Thread | null,
  here: EpisodeNumbers | null,
  following: FollowingEpisode,
): Promise<ActionAnswer> {
  const [place] = await readPlaces(await adminClient(), profileId, here ? [keyOf(showId, here)] : []);
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

/** Two requests that advance from the same thread at the same time are one act, since they give it the same id. */
function advanceId(profileId: string, showId: number, here: Thread | Place | null): string {
  const at = here && ('playedAt' in here ? here.playedAt : here.observedAt);
  const from = here ? `${here.season}/${here.episode}/${at}` : 'start';
  const hex = createHash('sha256').update(`${profileId}/${showId}/${from}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function isNext(following: FollowingEpisode, here: EpisodeNumbers): boolean {
  return (
    following?.kind === 'next' &&
    isSameEpisode(here, { season: following.episode.season, episode: following.episode.number })
  );
}
