import type { MediaType } from '@/lib/catalog/catalog';
import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import { isWithinEach } from '@/lib/ratings/within-cap';
import { type Fit, fitInto } from '@/lib/tonight/fit';
import { isFurtherOn, whereGroupGoesOn } from '@/lib/tonight/furthest-behind';
import { whoseTurn } from '@/lib/tonight/turn';

/*
 * What to offer an evening's group, and in which order. Pure: the same evening always gives the same answer.
 *
 * 1. Out is what is above anyone's cap (unrated is above any cap), on anyone's never-again list, vetoed tonight, or too
 *    long for when they want to be done.
 * 2. What one of them gave a thumb down, and did not vote for tonight, comes after everything else, among what the catalog
 *    suggests: it never leads while there is anything that all of them would watch.
 * 3. Tiers come in this order: shows and movies that they are in the middle of together, be it as the group they are
 *    (which keeps a place of its own) or each for themselves; those one of them is in the middle of; what
 *    is on their lists; what the catalog suggests.
 * 4. Within a tier the score decides, then what was watched last, then the catalog's own order, then the key.
 *
 * The score adds, each as a share (from 0 to 1; interest to 1.5) and by its weight:
 *   shared     whether this very group is in the middle of it
 *   votes      who of them voted for it
 *   interest   who of them is in the middle of it, has it on a list, or voted for it; for each of these who gave it a
 *              thumb up a quarter more, for love a half; who gave it down counts for nothing
 *   time       how much of the time they have it fills (an unknown length fills none)
 *   turn       whether the one whose turn it is, is interested
 *   plays      whether it plays here: on the server's own shelf, or by the manifest
 */
export const WEIGHTS = { shared: 5, votes: 4, interest: 3, time: 2, turn: 1.5, plays: 1 } as const;

/** How much more a profile's interest counts by what it thinks of the title. */
const MORE_INTEREST = { up: 0.25, love: 0.5 } as const;

/** Order of the page. */
export const TIERS = ['together', 'solo', 'wanted', 'discover'] as const;
export type Tier = (typeof TIERS)[number];

/** Whose cap counts, and in which region's certifications. */
export interface Capped {
  ratingCap: number | null;
  region: string;
}

export interface Person extends Capped {
  id: string;
  /** Titles, each as `titleText` writes it; so are all keys here. */
  neverAgain: ReadonlySet<string>;
  lastPickedAt: string | null;
}

/** Where one person is in something. */
export interface TonightThread extends EpisodeNumbers {
  profileId: string;
  key: string;
  /** Of what they would play next. */
  minutesLeft: number | null;
  /** Seconds into it. */
  position: number;
  /** ISO instant. */
  watchedAt: string;
}

/** What is known of a title that may be offered. */
export interface Candidate {
  key: string;
  type: MediaType;
  /** By region; missing or null: not rated there. */
  ages: Readonly<Record<string, number | null>>;
  /** Of the movie, or of an episode. */
  minutes: number | null;
  /** Episodes that can be played after the one that would be. */
  more: number;
  /** Whether this server has something of it to play. */
  plays: boolean;
}

export interface Evening {
  present: readonly Person[];
  /** Ids of who is there without living there: their votes count as everybody's. */
  guests: readonly string[];
  /** The profile that holds the device, present or not: its cap counts, too. */
  viewer: Capped;
  /** Milliseconds since 1970, as is `doneBy`; null: no hurry. */
  now: number;
  doneBy: number | null;
  candidates: readonly Candidate[];
  threads: readonly TonightThread[];
  /** What those present are in the middle of as a group; `profileId` is the group's. */
  shared: readonly TonightThread[];
  wanted: readonly { profileId: string; key: string }[];
  votes: readonly { profileId: string; key: string }[];
  /** What they think of titles; no card tells. */
  thumbs: readonly { profileId: string; key: string; thumb: keyof typeof MORE_INTEREST | 'down' }[];
  vetoed: ReadonlySet<string>;
}

/** Why a card is here. The words are the interface's. */
export type TonightReason =
  | { kind: 'shared'; profileIds: string[] }
  | { kind: 'together'; profileIds: string[] }
  | { kind: 'solo'; profileId: string }
  | { kind: 'wanted'; profileIds: string[] }
  | { kind: 'discover' }
  | { kind: 'ahead'; profileIds: string[] }
  | { kind: 'turn'; profileId: string };

export interface RankedCard {
  key: string;
  tier: Tier;
  /** Where the group goes on, else the profile furthest behind; null when none of those present has begun it. */
  thread: TonightThread | null;
  fit: Exclude<Fit, { kind: 'too-long' }>;
  reasons: TonightReason[];
  votes: string[];
  score: number;
  /** One of them gave it a thumb down, and no vote tonight. No card tells. */
  isDown: boolean;
}

/** The cards of an evening, best first. */
export function rankTonight(evening: Evening): RankedCard[] {
  const here = new Set(evening.present.map(({ id }) => id));
  const guests = new Set(evening.guests);
  const facts = {
    turn: whoseTurn(evening.present),
    threads: byKey(evening.threads.filter(({ profileId }) => here.has(profileId))),
    shared: new Map(evening.shared.map((thread) => [thread.key, thread])),
    wanted: byKey(evening.wanted.filter(({ profileId }) => here.has(profileId))),
    votes: byKey(evening.votes.filter(({ profileId }) => here.has(profileId) || guests.has(profileId))),
    thumbs: byKey(evening.thumbs.filter(({ profileId }) => here.has(profileId))),
  };
  const cards = evening.candidates.flatMap((candidate, order) => {
    const ranked = isAllowed(candidate, evening) ? rank(candidate, evening, facts) : null;
    return ranked ? [{ card: ranked, order }] : [];
  });
  return cards
    .sort(
      (one, other) =>
        Number(one.card.isDown) - Number(other.card.isDown) ||
        TIERS.indexOf(one.card.tier) - TIERS.indexOf(other.card.tier) ||
        other.card.score - one.card.score ||
        compareText(other.card.thread?.watchedAt ?? '', one.card.thread?.watchedAt ?? '') ||
        one.order - other.order ||
        compareText(one.card.key, other.card.key),
    )
    .map(({ card }) => card);
}

interface Facts {
  turn: string | null;
  threads: ReadonlyMap<string, TonightThread[]>;
  shared: ReadonlyMap<string, TonightThread>;
  wanted: ReadonlyMap<string, { profileId: string }[]>;
  votes: ReadonlyMap<string, { profileId: string }[]>;
  thumbs: ReadonlyMap<string, Evening['thumbs'][number][]>;
}

function rank(candidate: Candidate, evening: Evening, facts: Facts): RankedCard | null {
  const { key } = candidate;
  const threads = facts.threads.get(key) ?? [];
  const wanting = (facts.wanted.get(key) ?? []).map(({ profileId }) => profileId);
  const votes = (facts.votes.get(key) ?? []).map(({ profileId }) => profileId);
  const shared = facts.shared.get(key) ?? null;
  const behind = whereGroupGoesOn(shared, threads, (thread) => thread);
  const length = {
    minutesLeft: behind ? (behind.minutesLeft ?? candidate.minutes) : candidate.minutes,
    episodeMinutes: candidate.type === 'tv' ? candidate.minutes : null,
    more: candidate.more,
  };
  const fit = fitInto(length, evening.now, evening.doneBy);
  if (fit.kind === 'too-long') return null;

  const thumbs = facts.thumbs.get(key) ?? [];
  // A vote of tonight is newer than a thumb of old.
  const against = new Set(
    thumbs
      .filter(({ thumb, profileId }) => thumb === 'down' && !votes.includes(profileId))
      .map(({ profileId }) => profileId),
  );
  const interested = new Set(
    [...threads.map(({ profileId }) => profileId), ...wanting, ...votes].filter((id) => !against.has(id)),
  );
  const more = thumbs.reduce((sum, { thumb }) => sum + (thumb === 'down' ? 0 : MORE_INTEREST[thumb]), 0);
  const theirTurn = facts.turn !== null && interested.has(facts.turn);
  const share = (count: number) => count / Math.max(1, evening.present.length + evening.guests.length);
  const score =
    WEIGHTS.shared * (shared ? 1 : 0) +
    WEIGHTS.votes * share(votes.length) +
    WEIGHTS.interest * share(interested.size + more) +
    WEIGHTS.time * (fit.kind === 'fits' ? fit.filled : 0) +
    WEIGHTS.turn * (theirTurn ? 1 : 0) +
    WEIGHTS.plays * (candidate.plays ? 1 : 0);
  const ahead = behind ? threads.filter((thread) => isFurtherOn(thread, behind)).map(({ profileId }) => profileId) : [];
  const reasons: TonightReason[] = [
    ...(shared
      ? [{ kind: 'shared', profileIds: evening.present.map(({ id }) => id) } as const]
      : origin(threads, wanting)),
    ...(ahead.length > 0 ? [{ kind: 'ahead', profileIds: ahead } as const] : []),
    ...(theirTurn && facts.turn ? [{ kind: 'turn', profileId: facts.turn } as const] : []),
  ];
  const isDown = against.size > 0;
  const tier = shared ? 'together' : tierOf(threads.length, wanting.length);
  return { key, tier: isDown ? 'discover' : tier, thread: behind, fit, reasons, votes, score, isDown };
}

function isAllowed({ key, ages }: Candidate, { present, viewer, vetoed }: Evening): boolean {
  if (vetoed.has(key) || present.some(({ neverAgain }) => neverAgain.has(key))) return false;
  return isWithinEach([...present, viewer], (region) => ages[region] ?? null);
}

function tierOf(threads: number, wanting: number): Tier {
  if (threads > 1) return 'together';
  if (threads === 1) return 'solo';
  return wanting > 0 ? 'wanted' : 'discover';
}

function origin(threads: readonly TonightThread[], wanting: string[]): TonightReason[] {
  const reasons: TonightReason[] = [];
  const [first, second] = threads;
  if (first && second) reasons.push({ kind: 'together', profileIds: threads.map(({ profileId }) => profileId) });
  else if (first) reasons.push({ kind: 'solo', profileId: first.profileId });
  if (wanting.length > 0) reasons.push({ kind: 'wanted', profileIds: wanting });
  return reasons.length > 0 ? reasons : [{ kind: 'discover' }];
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byKey<Item extends { key: string }>(items: readonly Item[]): Map<string, Item[]> {
  return Map.groupBy(items, ({ key }) => key);
}
