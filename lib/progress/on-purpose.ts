import {
  compareEpisodes,
  type EpisodeKey,
  episodeKey,
  isSameEpisode,
  type LooseKey,
  type TitleKey,
} from '@/lib/catalog/title-key';
import { ProblemError } from '@/lib/http/problem';
import type { ActionAnswer, Undo } from '@/lib/progress/action-answer-schema';
import type { BarePosition } from '@/lib/progress/action-schema';
import { type Act, entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import type { Place } from '@/lib/progress/place-schema';
import type { ProgressStore } from '@/lib/progress/progress-store';
import { randomId } from '@/lib/progress/random-id';
import type { Snapshot } from '@/lib/progress/report-schema';

/*
 * What a person does to their progress on purpose. Each is a row in the ledger like a playback, so that it merges with
 * late reports by the same rules: the newest on purpose wins, whatever arrives afterwards from before.
 */

export interface Marked extends EpisodeKey {
  episodeId?: number | null;
  /** So that a title which was only ever marked has a name on its card. */
  snapshot?: Snapshot | null;
}

/** Puts the place somewhere, however far on or back. @throws ProblemError 422 when it is past the known duration. */
export async function setProgress(store: ProgressStore, position: BarePosition): Promise<ActionAnswer> {
  const key = episodeKey(position);
  const [stored] = await store.places([key]);
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
  return recordActs(store, key, stored ? [stored] : [], [act]);
}

/**
 * Marks items watched or takes the mark back, in the order given: a show's thread then follows the last, but never back:
 * who ticks off an episode they saw long ago stays where they are.
 * @param items at least one; the last is what the answer is about.
 */
export async function mark(
  store: ProgressStore,
  kind: 'mark-watched' | 'mark-unwatched',
  items: Marked[],
  actionId?: string,
): Promise<ActionAnswer> {
  const stored = await store.places(items);
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
  const thread = kind === 'mark-watched' ? await threadPast(store, last) : null;
  if (!thread) return recordActs(store, last, stored, acts);
  const { position, duration, episodeId } = thread;
  const stay = { kind: 'set' as const, key: thread, episodeId, position, duration, id: actionId };
  return recordActs(store, last, [...stored, thread], [...acts, stay]);
}

/** The place of the show's thread, where that lies past an item. */
async function threadPast(store: ProgressStore, { type, tmdbId, season, episode }: Marked) {
  if (type !== 'tv' || season === 0) return null;
  const { thread } = await store.thread(tmdbId);
  if (!thread || compareEpisodes({ season, episode }, thread) >= 0) return null;
  const [place] = await store.places([{ type, tmdbId, ...thread }]);
  return place ?? null;
}

/** Hides a title from Continue Watching until it is played again or a new episode airs. */
export async function hide(store: ProgressStore, title: TitleKey): Promise<ActionAnswer> {
  const at = await store.now();
  if (!(await isOvertaken(store, title, at))) requireStored(await store.hide(title, new Date(at)));
  return titleAnswer(store, title);
}

/** Drops a show: it leaves Continue Watching, new episodes or not, until it is played again. */
export async function drop(store: ProgressStore, showId: number): Promise<ActionAnswer> {
  const title = { type: 'tv' as const, tmdbId: showId };
  const at = await store.now();
  if (!(await isOvertaken(store, title, at))) requireStored(await store.drop(showId, new Date(at)));
  return titleAnswer(store, title);
}

/** Whether what comes late has been overtaken: the title was played since, which brings it back. */
async function isOvertaken(store: ProgressStore, title: TitleKey, at: number): Promise<boolean> {
  if (!store.isLate) return false;
  if (title.type === 'tv') return Date.parse((await store.thread(title.tmdbId)).thread?.playedAt ?? '') > at;
  const [place] = await store.places([episodeKey(title)]);
  return place !== undefined && Date.parse(place.observedAt) > at;
}

/** Takes back a hide and a drop or, with what it answered, a forget. @throws ProblemError 404 when nothing is left of it. */
export async function restore(store: ProgressStore, title: TitleKey, undo?: Undo): Promise<ActionAnswer> {
  if (undo) {
    const places = await store.takeBackForget(undo);
    if (!places) throw nothingToTakeBack();
    return titleAnswer(store, undo, places);
  }
  requireStored(await store.hide(title, null));
  if (title.type === 'tv') await store.drop(title.tmdbId, null);
  return titleAnswer(store, title);
}

/** Takes back a set or a mark by the id it was given. @throws ProblemError 404 when there is no such act (any more). */
export async function takeBack(store: ProgressStore, title: TitleKey, actionId: string): Promise<ActionAnswer> {
  const places = await store.takeBack(title, actionId);
  if (!places) throw nothingToTakeBack();
  return titleAnswer(store, title, places);
}

/**
 * Forgets a movie, an episode, or a whole show (no season and episode). Reports of it that were still on their way are
 * forgotten with it. @throws ProblemError 404 when nothing of it is stored.
 */
export async function forget(store: ProgressStore, key: LooseKey): Promise<Undo> {
  const { type, tmdbId, season, episode } = key;
  const undo = { type, tmdbId, season, episode, forgetId: randomId() };
  requireStored(await store.forget(undo, new Date(await store.now())));
  store.announce(key);
  return undo;
}

/**
 * Records acts, each later than the one before, and later than everything stored of their items; an act that comes late
 * keeps its time.
 */
export async function recordActs(
  store: ProgressStore,
  about: EpisodeKey,
  stored: Place[],
  acts: Omit<Act, 'profileId' | 'at'>[],
): Promise<ActionAnswer> {
  const now = await store.now();
  const behind = store.isLate ? [] : stored.map((place) => Date.parse(place.observedAt) + 1);
  const first = Math.max(now, ...behind);
  const places = await store.record(
    acts.map((act, index) => entryFromAct({ ...act, profileId: store.profileId, at: first + index })),
  );
  const place = places.find((known) => isSameEpisode(known, about));
  const thread = about.type === 'tv' ? (await store.thread(about.tmdbId)).thread : null;
  return { status: 'done', place: place ?? null, places, thread, nextAirDate: null };
}

async function titleAnswer(
  store: ProgressStore,
  { type, tmdbId }: TitleKey,
  places: Place[] = [],
): Promise<ActionAnswer> {
  store.announce({ type, tmdbId });
  const thread = type === 'tv' ? (await store.thread(tmdbId)).thread : null;
  const key = type === 'movie' ? episodeKey({ type, tmdbId }) : thread && { type, tmdbId, ...thread };
  const [place] = key ? await store.places([key]) : [];
  return { status: 'done', place: place ?? null, places, thread, nextAirDate: null };
}

function nothingToTakeBack(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'There is nothing of that to take back.' });
}

function requireStored(found: boolean): void {
  if (!found) throw new ProblemError({ status: 404, code: 'not-found', detail: 'Nothing of that title is stored.' });
}
