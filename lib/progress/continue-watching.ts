import type { Episode, IsoDay, MediaType } from '@/lib/catalog/catalog';
import { isInProgress, minutesLeft } from '@/lib/progress/completion';
import { startPlace } from '@/lib/progress/reporter/start-place';
import type { Place, Snapshot, StoredSnapshot } from '@/lib/progress/schema';
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
export type FindNextEpisode = (
  showId: number,
  place: { season: number; episode: number; episodeId: number | null } | null,
) => Promise<FollowingEpisode>;

export interface ContinueOptions {
  limit: number;
  nextEpisode: FindNextEpisode;
  /** The day of an instant in the profile's time zone. */
  dayOf: (instant: string) => IsoDay;
  /** What plays behind a card. */
  streamOf: (
    item: Pick<Place, 'type' | 'tmdbId' | 'season' | 'episode'>,
  ) => Promise<{ src: string; type: string; durationSeconds: number } | null>;
  /** How a title looks that no report has said anything of; null where the catalog cannot say. */
  snapshotOf: (type: MediaType, id: number) => Promise<Snapshot | null>;
}

type Card = Omit<ContinueWatchingItem, 'stream'>;

/**
 * The cards: movies in progress and one per show, newest first. A show whose thread is finished stands at the next
 * available episode, or is left out where there is none yet; what was hidden comes back with an episode aired since.
 * The catalog is asked only about as many shows as it takes.
 */
export async function continueWatching(
  candidates: ContinueCandidate[],
  options: ContinueOptions,
): Promise<ContinueWatchingItem[]> {
  const ordered = [...candidates].sort((one, other) => (one.orderedAt < other.orderedAt ? 1 : -1));
  const items: ContinueWatchingItem[] = [];
  for (let from = 0; from < ordered.length && items.length < options.limit; ) {
    const to = from + options.limit - items.length;
    const found = await Promise.all(ordered.slice(from, to).map((candidate) => toCard(candidate, options)));
    const cards = found.filter((card) => card !== null);
    items.push(
      ...(await Promise.all(
        cards.map(async (card) => ({ ...(await named(card, options)), stream: await streamOf(card, options) })),
      )),
    );
    from = to;
  }
  return items;
}

/** A client need not say how a title looks. */
async function named(card: Card, { snapshotOf }: ContinueOptions): Promise<Card> {
  if (card.snapshot.title !== null) return card;
  const known = await snapshotOf(card.type, card.tmdbId).catch(() => null);
  if (!known) return card;
  const { title, showTitle = null, poster = null, backdrop = null } = known;
  return { ...card, snapshot: { ...card.snapshot, title, showTitle, poster, backdrop } };
}

async function streamOf(card: Card, options: ContinueOptions): Promise<ContinueWatchingItem['stream']> {
  const stream = await options.streamOf(card);
  if (!stream) return null;
  const now = Date.now();
  const { position } = startPlace({
    requested: null,
    stored: card.place,
    serverNow: now,
    kept: null,
    deviceNow: now,
    duration: stream.durationSeconds,
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
  const isNew = airDate !== null && airDate > options.dayOf(place.finishedAt);
  return followingCard(
    candidate,
    following.episode,
    isNew ? { kind: 'new-episode', airDate } : { kind: 'next-episode' },
  );
}

/** A movie or episode to go on with; an episode that was only advanced to has not been started. */
function startedCard({ place, orderedAt, snapshot }: ContinueCandidate): Card {
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
