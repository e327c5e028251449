import 'server-only';
import { randomUUID } from 'node:crypto';
import { ProblemError } from '@/lib/http/problem';
import { type Act, entryFromAct } from '@/lib/progress/act';
import type { ActionAnswer, BarePosition, Undo } from '@/lib/progress/action-schema';
import { announceTitle } from '@/lib/progress/changes';
import { isBefore } from '@/lib/progress/episode-state';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { dropShow, forgetProgress, hideTitle, takeBackAct, takeBackForget } from '@/lib/progress/ledger/repository';
import { requireOwnProfiles } from '@/lib/progress/ownership';
import { record } from '@/lib/progress/recorder';
import { readPlaces, readThread } from '@/lib/progress/repository';
import type { ItemKey, Place, Snapshot } from '@/lib/progress/schema';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';

/*
 * What a person does to their progress on purpose. Each is a row in the ledger like a playback, so that it merges with
 * late reports by the same rules: the newest on purpose wins, whatever arrives afterwards from before.
 */

export interface Acting {
  identity: Identity;
  profileId: string;
}

interface Title {
  type: 'movie' | 'tv';
  tmdbId: number;
}

export interface Marked extends ItemKey {
  episodeId?: number | null;
  /** So that a title which was only ever marked has a name on its card. */
  snapshot?: Snapshot | null;
}

/** Puts the place somewhere, however far on or back. @throws ProblemError 422 when it is past the known duration. */
export async function setProgress(acting: Acting, position: BarePosition): Promise<ActionAnswer> {
  const [stored] = await storedPlaces(acting, [position]);
  const duration = position.duration ?? stored?.duration ?? 0;
  if (duration > 0 && position.position > duration + 5) {
    const errors = [{ path: 'position', message: 'is more than 5 s past the duration' }];
    throw new ProblemError({ status: 422, code: 'invalid', detail: 'Some fields are not right.', errors });
  }
  const act = {
    kind: 'set' as const,
    key: position,
    episodeId: position.episodeId ?? stored?.episodeId,
    position: duration > 0 ? Math.min(position.position, duration) : position.position,
    duration,
    snapshot: position.snapshot,
    id: position.actionId,
  };
  return recordActs(acting, position, stored ? [stored] : [], [act]);
}

/**
 * Marks items watched or takes the mark back, in the order given: a show's thread then follows the last, but never back:
 * who ticks off an episode they saw long ago stays where they are.
 * @param items at least one; the last is what the answer is about.
 */
export async function mark(
  acting: Acting,
  kind: 'mark-watched' | 'mark-unwatched',
  items: Marked[],
  actionId?: string,
): Promise<ActionAnswer> {
  const stored = await storedPlaces(acting, items);
  const last = items.at(-1);
  if (!last) throw new ProblemError({ status: 404, code: 'not-found', detail: 'Nothing of that has aired.' });
  const acts = items.map((item) => {
    const place = stored.find((known) => known.season === (item.season ?? 0) && known.episode === (item.episode ?? 0));
    const duration = place?.duration ?? 0;
    return {
      kind,
      key: item,
      episodeId: item.episodeId ?? place?.episodeId,
      position: kind === 'mark-watched' ? duration : 0,
      duration,
      snapshot: item.snapshot,
      id: actionId,
    };
  });
  const thread = kind === 'mark-watched' ? await threadPast(acting, last) : null;
  if (!thread) return recordActs(acting, last, stored, acts);
  const { position, duration, episodeId } = thread;
  const stay = { kind: 'set' as const, key: thread, episodeId, position, duration, id: actionId };
  return recordActs(acting, last, [...stored, thread], [...acts, stay]);
}

/** The place of the show's thread, where that lies past an item. */
async function threadPast({ profileId }: Acting, { type, tmdbId, season, episode }: Marked) {
  if (type !== 'tv' || !season || episode === undefined) return null;
  const client = await adminClient();
  const { thread } = await readThread(client, profileId, tmdbId);
  if (!thread || !isBefore({ season, episode }, thread)) return null;
  const [place] = await readPlaces(client, profileId, [{ type, tmdbId, ...thread }]);
  return place ?? null;
}

/** Hides a title from Continue Watching until it is played again or a new episode airs. */
export async function hide(acting: Acting, title: Title): Promise<ActionAnswer> {
  await requireOwnProfiles(acting.identity, [acting.profileId]);
  const at = new Date(await ledgerNow());
  requireStored(await hideTitle(await adminClient(), acting.profileId, title, true, at));
  return titleAnswer(acting, title);
}

/** Drops a show: it leaves Continue Watching, new episodes or not, until it is played again. */
export async function drop(acting: Acting, showId: number): Promise<ActionAnswer> {
  await requireOwnProfiles(acting.identity, [acting.profileId]);
  const at = new Date(await ledgerNow());
  requireStored(await dropShow(await adminClient(), acting.profileId, showId, true, at));
  return titleAnswer(acting, { type: 'tv', tmdbId: showId });
}

/** Takes back a hide and a drop or, with what it answered, a forget. @throws ProblemError 404 when nothing is left of it. */
export async function restore(acting: Acting, title: Title, undo?: Undo): Promise<ActionAnswer> {
  await requireOwnProfiles(acting.identity, [acting.profileId]);
  const client = await adminClient();
  if (undo) {
    const places = await takeBackForget(client, acting.profileId, undo);
    if (!places) throw nothingToTakeBack();
    return titleAnswer(acting, undo, places);
  }
  requireStored(await hideTitle(client, acting.profileId, title, false));
  if (title.type === 'tv') await dropShow(client, acting.profileId, title.tmdbId, false);
  return titleAnswer(acting, title);
}

/** Takes back a set or a mark by the id it was given. @throws ProblemError 404 when there is no such act (any more). */
export async function takeBack(acting: Acting, title: Title, actionId: string): Promise<ActionAnswer> {
  await requireOwnProfiles(acting.identity, [acting.profileId]);
  const places = await takeBackAct(await adminClient(), acting.profileId, title, actionId);
  if (!places) throw nothingToTakeBack();
  return titleAnswer(acting, title, places);
}

/**
 * Forgets a movie, an episode, or a whole show (no season and episode). Reports of it that were still on their way are
 * forgotten with it. @throws ProblemError 404 when nothing of it is stored.
 */
export async function forget(acting: Acting, key: ItemKey): Promise<Undo> {
  await requireOwnProfiles(acting.identity, [acting.profileId]);
  const { type, tmdbId, season, episode } = key;
  const undo = { type, tmdbId, season, episode, forgetId: randomUUID() };
  const at = new Date(await ledgerNow());
  requireStored(await forgetProgress(await adminClient(), acting.profileId, undo, at));
  announceTitle(acting.profileId, key);
  return undo;
}

/** Records acts later than everything stored of their items, each later than the one before. */
export async function recordActs(
  { profileId }: Acting,
  about: ItemKey,
  stored: Place[],
  acts: Omit<Act, 'profileId' | 'at'>[],
): Promise<ActionAnswer> {
  const latest = Math.max(await ledgerNow(), ...stored.map((place) => Date.parse(place.observedAt) + 1));
  const places = await record(acts.map((act, index) => entryFromAct({ ...act, profileId, at: latest + index })));
  const place = places.find((known) => known.season === (about.season ?? 0) && known.episode === (about.episode ?? 0));
  const thread = about.type === 'tv' ? (await readThread(await adminClient(), profileId, about.tmdbId)).thread : null;
  return { status: 'done', place: place ?? null, places, thread, nextAirDate: null };
}

async function storedPlaces({ identity, profileId }: Acting, keys: ItemKey[]): Promise<Place[]> {
  await requireOwnProfiles(identity, [profileId]);
  return readPlaces(await adminClient(), profileId, keys);
}

async function titleAnswer(
  { profileId }: Acting,
  { type, tmdbId }: Title,
  places: Place[] = [],
): Promise<ActionAnswer> {
  announceTitle(profileId, { type, tmdbId });
  const client = await adminClient();
  const thread = type === 'tv' ? (await readThread(client, profileId, tmdbId)).thread : null;
  const key = type === 'movie' ? { type, tmdbId } : thread && { type, tmdbId, ...thread };
  const [place] = key ? await readPlaces(client, profileId, [key]) : [];
  return { status: 'done', place: place ?? null, places, thread, nextAirDate: null };
}

function nothingToTakeBack(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'There is nothing of that to take back.' });
}

function requireStored(found: boolean): void {
  if (!found) throw new ProblemError({ status: 404, code: 'not-found', detail: 'Nothing of that title is stored.' });
}
