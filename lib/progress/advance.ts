import 'server-only';
import { createHash } from 'node:crypto';
import { ProblemError } from '@/lib/http/problem';
import type { ActionAnswer, Thread } from '@/lib/progress/action-schema';
import { type Acting, recordActs } from '@/lib/progress/acts';
import { isInProgress } from '@/lib/progress/completion';
import type { FindNextEpisode, FollowingEpisode } from '@/lib/progress/continue-watching';
import { requireOwnProfiles } from '@/lib/progress/ownership';
import { readPlaces, readThread } from '@/lib/progress/repository';
import type { ItemKey } from '@/lib/progress/schema';
import { adminClient } from '@/lib/supabase/admin';

interface EpisodeNumbers {
  season: number;
  episode: number;
}

/**
 * Moves a show's thread to the next available episode, or to the first when nothing is stored. Safe to repeat: who says
 * which episode they believe to be on (`expected`) advances from it once. At the end the place is returned unchanged.
 * @throws ProblemError 404 when the show lists no regular episode, 409 when the profile is somewhere else by now.
 */
export async function advanceEpisode(
  acting: Acting,
  showId: number,
  nextEpisode: FindNextEpisode,
  expected?: EpisodeNumbers,
  actionId?: string,
): Promise<ActionAnswer> {
  await requireOwnProfiles(acting.identity, [acting.profileId]);
  const { thread } = await readThread(await adminClient(), acting.profileId, showId);
  if (expected && !isSame(thread, expected)) {
    const following = await nextEpisode(showId, { ...expected, episodeId: null });
    if (thread && isNext(following, thread)) return answerAt(acting, showId, thread, following);
    throw new ProblemError({
      status: 409,
      code: 'conflict',
      detail: 'The profile is on another episode by now.',
      extra: { thread },
    });
  }
  const following = await nextEpisode(showId, thread);
  if (following === null || following.kind === 'none') {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'The show lists no regular episode.' });
  }
  if (following.kind === 'caught_up') return answerAt(acting, showId, thread, following);
  const { season, number, id } = following.episode;
  const key: ItemKey = { type: 'tv', tmdbId: showId, season, episode: number };
  const current: ItemKey[] = thread ? [{ type: 'tv', tmdbId: showId, ...thread }] : [];
  const stored = await readPlaces(await adminClient(), acting.profileId, [key, ...current]);
  const there = stored.find((place) => isSame(place, { season, episode: number }));
  return recordActs(acting, key, stored, [
    {
      kind: 'set',
      key,
      episodeId: id,
      position: there && isInProgress(there) ? there.position : 0,
      duration: there?.duration ?? 0,
      id: actionId ?? advanceId(acting.profileId, showId, thread),
    },
  ]);
}

async function answerAt(
  { profileId }: Acting,
  showId: number,
  thread: Thread | null,
  following: FollowingEpisode,
): Promise<ActionAnswer> {
  const key: ItemKey[] = thread ? [{ type: 'tv', tmdbId: showId, ...thread }] : [];
  const [place] = await readPlaces(await adminClient(), profileId, key);
  const caughtUp = following?.kind === 'caught_up';
  return {
    status: caughtUp ? 'caught_up' : 'done',
    place: place ?? null,
    places: place ? [place] : [],
    thread,
    nextAirDate: caughtUp ? following.nextAirDate : null,
  };
}

/** Two requests that advance from the same thread at the same time are one act, since they give it the same id. */
function advanceId(profileId: string, showId: number, thread: Thread | null): string {
  const from = thread ? `${thread.season}/${thread.episode}/${thread.playedAt}` : 'start';
  const hex = createHash('sha256').update(`${profileId}/${showId}/${from}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function isNext(following: FollowingEpisode, thread: EpisodeNumbers): boolean {
  return (
    following?.kind === 'next' &&
    isSame(thread, { season: following.episode.season, episode: following.episode.number })
  );
}

function isSame(one: EpisodeNumbers | null, other: EpisodeNumbers): boolean {
  return one !== null && one.season === other.season && one.episode === other.episode;
}
