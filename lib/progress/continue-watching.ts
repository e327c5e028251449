import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import { type EpisodePlace, titleText } from '@/lib/catalog/title-key';
import { airedSince } from '@/lib/progress/aired-since';
import { isInProgress } from '@/lib/progress/completion';
import { minutesLeft } from '@/lib/progress/minutes-left';
import { namedByCatalog, type SnapshotOf } from '@/lib/progress/named-by-catalog';
import type { Place, StoredSnapshot } from '@/lib/progress/place-schema';
import { startPlace } from '@/lib/progress/start-place';
import type { ContinueWatchingItem, Reason } from '@/lib/progress/view-schema';
import { watchAddress } from '@/lib/progress/watch-address';

/** One movie in progress, or one show's thread with its place. */
export interface ContinueCandidate {
  place: Place;
  /** When the movie was watched, or the thread moved. */
  orderedAt: string;
  hiddenAt: string | null;
  snapshot: StoredSnapshot;
}

/** What the catalog says follows an episode; null: there is no such show. */
export type FollowingEpisode =
  | { kind: 'next'; episode: Episode }
  | { kind: 'caught_up'; nextAirDate: IsoDay | null }
  | { kind: 'none' }
  | null;

/** Asks the catalog, as the profile's day and language have it. May throw while the catalog is away. */
export type FindNextEpisode = (showId: number, place: EpisodePlace | null) => Promise<FollowingEpisode>;

export interface ContinueOptions {
  limit: number;
  /** What time it is for the profile. */
  now: Date;
  nextEpisode: FindNextEpisode;
  /** The day of an instant in the profile's time zone. */
  dayOf: (instant: string) => IsoDay;
  /** What plays behind a card. */
  streamOf: (
    item: Pick<Place, 'type' | 'tmdbId' | 'season' | 'episode'>,
  ) => Promise<{ src: string; type: string; durationSeconds: number } | null>;
  snapshotOf: SnapshotOf;
  /** Whether the profile may still see it: its cap may have been lowered since. */
  mayShow: (item: Pick<Place, 'type' | 'tmdbId'>) => Promise<boolean>;
}

/** Candidates from the newest on, as many as asked for; fewer are the last. */
export type ReadCandidates = (skip: number, atMost: number) => Promise<ContinueCandidate[]>;

type Card = Omit<ContinueWatchingItem, 'stream'>;

/** Most profiles are in the middle of no more titles, and a row of cards seldom looks at more. */
const CANDIDATES_AT_ONCE = 50;

/**
 * The cards: movies in progress and one per show, newest first. A show whose thread is finished stands at the next
 * available episode, or is left out where there is none yet; what was hidden comes back with an episode aired since.
 * Goes on until there are enough cards or nothing is left, and asks the catalog about little more than that takes.
 */
export async function continueWatching(
  readCandidates: ReadCandidates,
  options: ContinueOptions,
): Promise<ContinueWatchingItem[]> {
  const cards = new Map<string, Card>();
  for await (const wave of waves(readCandidates, options.limit)) {
    const found = await Promise.all(wave.map((candidate) => allowedCard(candidate, options)));
    for (const card of found.filter((one) => one !== null)) {
      // A title that was played meanwhile is read again further down.
      const name = titleText(card);
      if (!cards.has(name)) cards.set(name, card);
    }
    if (cards.size >= options.limit) break;
  }
  const shown = [...cards.values()].slice(0, options.limit);
  return Promise.all(
    shown.map(async (card) => ({
      ...(await namedByCatalog(card, options.snapshotOf)),
      stream: await streamOf(card, options),
    })),
  );
}

/** What is looked at together: as many as cards are wanted, then as many again as hardly any of which had one. */
async function* waves(readCandidates: ReadCandidates, first: number): AsyncGenerator<ContinueCandidate[]> {
  let looked = 0;
  let isLast = false;
  for (let skip = 0; !isLast; skip += CANDIDATES_AT_ONCE) {
    const page = await readCandidates(skip, CANDIDATES_AT_ONCE);
    isLast = page.length < CANDIDATES_AT_ONCE;
    for (let from = 0; from < page.length; ) {
      const wave = page.slice(from, from + Math.max(first, looked));
      yield wave;
      looked += wave.length;
      from += wave.length;
    }
  }
}

async function allowedCard(candidate: ContinueCandidate, options: ContinueOptions): Promise<Card | null> {
  return (await options.mayShow(candidate.place)) ? toCard(candidate, options) : null;
}

async function streamOf(card: Card, options: ContinueOptions): Promise<ContinueWatchingItem['stream']> {
  const stream = await options.streamOf(card);
  if (!stream) return null;
  const { position } = startPlace({
    requested: null,
    stored: card.place,
    serverNow: options.now.getTime(),
    kept: null,
    deviceNow: options.now.getTime(),
  });
  return { src: stream.src, type: stream.type, startAt: position };
}

async function toCard(candidate: ContinueCandidate, options: ContinueOptions): Promise<Card | null> {
  const { place, hiddenAt, orderedAt } = candidate;
  if (place.type === 'movie') return startedCard(candidate);
  const hidden = hiddenAt !== null && orderedAt <= hiddenAt;
  if (!hidden && place.finishedAt === null) return startedCard(candidate);
  // A card whose facts the catalog cannot give now is missing for a while; the others are not.
  const following = await options.nextEpisode(place.tmdbId, place).catch(() => null);
  if (following?.kind !== 'next') return null;
  const { airDate } = following.episode;
  if (hidden && (airDate === null || airDate <= options.dayOf(hiddenAt))) return null;
  if (place.finishedAt === null) return startedCard(candidate);
  const isNew = airedSince(airDate, place.finishedAt, options.dayOf);
  return followingCard(
    candidate,
    following.episode,
    isNew ? { kind: 'new-episode', airDate } : { kind: 'next-episode' },
  );
}

/** A movie or episode to go on with; an episode that was only advanced to has not been started. */
export function startedCard({ place, orderedAt, snapshot }: Omit<ContinueCandidate, 'hiddenAt'>): Card {
  const left = minutesLeft(place);
  return {
    type: place.type,
    tmdbId: place.tmdbId,
    season: place.season,
    episode: place.episode,
    reason: startedReason(place, left),
    minutesLeft: left,
    percentage: place.percentage,
    target: watchAddress(place),
    observedAt: orderedAt,
    place,
    snapshot,
  };
}

function startedReason(place: Place, left: number | null): Reason {
  if (!isInProgress(place)) return { kind: 'next-episode' };
  return left === null ? { kind: 'resume-at', position: place.position } : { kind: 'in-progress', minutesLeft: left };
}

function followingCard({ place, orderedAt, snapshot }: ContinueCandidate, next: Episode, reason: Reason): Card {
  return {
    type: 'tv',
    tmdbId: place.tmdbId,
    season: next.season,
    episode: next.number,
    reason,
    minutesLeft: next.runtimeMinutes,
    percentage: 0,
    target: watchAddress({ type: 'tv', tmdbId: place.tmdbId, season: next.season, episode: next.number }),
    observedAt: orderedAt,
    place: null,
    snapshot: { ...snapshot, episodeTitle: next.name || null, still: next.still },
  };
}
