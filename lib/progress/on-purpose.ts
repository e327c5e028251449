import {
  compareEpisodes,
  type EpisodeKey,
  episodeKey,
  isSameEpisode,
  type LooseKey,
  type TitleKey,
} from '@/lib/catalog/title-key';
import 'server-only';
import { randomUUID } from 'node:crypto';
import { ProblemError } from '@/lib/http/problem';
import type { ActionAnswer, BarePosition, Undo } from '@/lib/progress/action-schema';
import { announceTitle } from '@/lib/progress/changes';
import { type Act, entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { dropShow, forgetProgress, hideTitle, takeBackAct, takeBackForget } from '@/lib/progress/ledger/repository';
import { record } from '@/lib/progress/recorder';
import { readPlaces, readThread } from '@/lib/progress/repository';
import type { Place, Snapshot } from '@/lib/progress/schema';
import { adminClient } from '@/lib/supabase/admin';
import type { OwnProfileId } from '@/lib/supabase/own-profile';

/*
 * What a person does to their progress on purpose. Each is a row in the ledger like a playback, so that it merges with
 * late reports by the same rules: the newest on purpose wins, whatever arrives afterwards from before.
 */

/** Who acts, by whose clock. */
export interface Whose {
  id: OwnProfileId;
  clockAheadMs: number;
}

export interface Marked extends EpisodeKey {
  episodeId?: number | null;
  /** So that a title which was only ever marked has a name on its card. */
  snapshot?: Snapshot | null;
}

/** Puts the place somewhere, however far on or back. @throws ProblemError 422 when it is past the known duration. */
export async function setProgress(who: Whose, position: BarePosition): Promise<ActionAnswer> {
  const key = episodeKey(position);
  const [stored] = await storedPlaces(who.id, [key]);
  const duration = position.duration ?? stored?.duration ?? 0;
  if (duration > 0 && position.position > duration + 5) {
    const errors = [{ path: 'position', message: 'is more than 5 s past the duration' }];
    throw new ProblemError({ status: 422, code: 'invalid', detail: 'Some fields are not right.', errors });
  }
  const act = {
    kind: 'set' as const,
    key,
    episodeId: position.episodeId ?? stored?.episodeId,
    position: duration > 0 ? Math.min(position.position, duration) : position.position,
    duration,
    snapshot: position.snapshot,
    id: position.actionId,
  };
  return recordActs(who, key, stored ? [stored] : [], [act]);
}

/**
 * Marks items watched or takes the mark back, in the order given: a show's thread then follows the last, but never back:
 * who ticks off an episode they saw long ago stays where they are.
 * @param items at least one; the last is what the answer is about.
 */
export async function mark(
  who: Whose,
  kind: 'mark-watched' | 'mark-unwatched',
  items: Marked[],
  actionId?: string,
): Promise<ActionAnswer> {
  const stored = await storedPlaces(who.id, items);
  const last = items.at(-1);
  if (!last) throw new ProblemError({ status: 404, code: 'not-found', detail: 'Nothing of that has aired.' });
  const acts = items.map((item) => {
    const place = stored.find((known) => isSameEpisode(known, item));
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
  const thread = kind === 'mark-watched' ? await threadPast(who.id, last) : null;
  if (!thread) return recordActs(who, last, stored, acts);
  const { position, duration, episodeId } = thread;
  const stay = { kind: 'set' as const, key: thread, episodeId, position, duration, id: actionId };
  return recordActs(who, last, [...stored, thread], [...acts, stay]);
}

/** The place of the show's thread, where that lies past an item. */
async function threadPast(profileId: OwnProfileId, { type, tmdbId, season, episode }: Marked) {
  if (type !== 'tv' || season === 0) return null;
  const client = await adminClient();
  const { thread } = await readThread(client, profileId, tmdbId);
  if (!thread || compareEpisodes({ season, episode }, thread) >= 0) return null;
  const [place] = await readPlaces(client, profileId, [{ type, tmdbId, ...thread }]);
  return place ?? null;
}

/** Hides a title from Continue Watching until it is played again or a new episode airs. */
export async function hide(who: Whose, title: TitleKey): Promise<ActionAnswer> {
  const at = new Date(await ledgerNow(who));
  requireStored(await hideTitle(await adminClient(), who.id, title, true, at));
  return titleAnswer(who.id, title);
}

/** Drops a show: it leaves Continue Watching, new episodes or not, until it is played again. */
export async function drop(who: Whose, showId: number): Promise<ActionAnswer> {
  const at = new Date(await ledgerNow(who));
  requireStored(await dropShow(await adminClient(), who.id, showId, true, at));
  return titleAnswer(who.id, { type: 'tv', tmdbId: showId });
}

/** Takes back a hide and a drop or, with what it answered, a forget. @throws ProblemError 404 when nothing is left of it. */
export async function restore(profileId: OwnProfileId, title: TitleKey, undo?: Undo): Promise<ActionAnswer> {
  const client = await adminClient();
  if (undo) {
    const places = await takeBackForget(client, profileId, undo);
    if (!places) throw nothingToTakeBack();
    return titleAnswer(profileId, undo, places);
  }
  requireStored(await hideTitle(client, profileId, title, false));
  if (title.type === 'tv') await dropShow(client, profileId, title.tmdbId, false);
  return titleAnswer(profileId, title);
}

/** Takes back a set or a mark by the id it was given. @throws ProblemError 404 when there is no such act (any more). */
export async function takeBack(profileId: OwnProfileId, title: TitleKey, actionId: string): Promise<ActionAnswer> {
  const places = await takeBackAct(await adminClient(), profileId, title, actionId);
  if (!places) throw nothingToTakeBack();
  return titleAnswer(profileId, title, places);
}

/**
 * Forgets a movie, an episode, or a whole show (no season and episode). Reports of it that were still on their way are
 * forgotten with it. @throws ProblemError 404 when nothing of it is stored.
 */
export async function forget(who: Whose, key: LooseKey): Promise<Undo> {
  const { type, tmdbId, season, episode } = key;
  const undo = { type, tmdbId, season, episode, forgetId: randomUUID() };
  const at = new Date(await ledgerNow(who));
  requireStored(await forgetProgress(await adminClient(), who.id, undo, at));
  announceTitle(who.id, key);
  return undo;
}

/** Records acts later than everything stored of their items, each later than the one before. */
export async function recordActs(
  who: Whose,
  about: EpisodeKey,
  stored: Place[],
  acts: Omit<Act, 'profileId' | 'at'>[],
): Promise<ActionAnswer> {
  const latest = Math.max(await ledgerNow(who), ...stored.map((place) => Date.parse(place.observedAt) + 1));
  const places = await record(
    acts.map((act, index) => entryFromAct({ ...act, profileId: who.id, at: latest + index })),
  );
  const place = places.find((known) => isSameEpisode(known, about));
  const thread = about.type === 'tv' ? (await readThread(await adminClient(), who.id, about.tmdbId)).thread : null;
  return { status: 'done', place: place ?? null, places, thread, nextAirDate: null };
}

async function storedPlaces(profileId: OwnProfileId, keys: EpisodeKey[]): Promise<Place[]> {
  return readPlaces(await adminClient(), profileId, keys);
}

async function titleAnswer(
  profileId: OwnProfileId,
  { type, tmdbId }: TitleKey,
  places: Place[] = [],
): Promise<ActionAnswer> {
  announceTitle(profileId, { type, tmdbId });
  const client = await adminClient();
  const thread = type === 'tv' ? (await readThread(client, profileId, tmdbId)).thread : null;
  const key = type === 'movie' ? episodeKey({ type, tmdbId }) : thread && { type, tmdbId, ...thread };
  const [place] = key ? await readPlaces(client, profileId, [key]) : [];
  return { status: 'done', place: place ?? null, places, thread, nextAirDate: null };
}

function nothingToTakeBack(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'There is nothing of that to take back.' });
}

function requireStored(found: boolean): void {
  if (!found) throw new ProblemError({ status: 404, code: 'not-found', detail: 'Nothing of that title is stored.' });
}
