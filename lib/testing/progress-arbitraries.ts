import fc from 'fast-check';
import type { MediaType } from '@/lib/catalog/catalog';
import type { LedgerEntry } from '../progress/ledger/ledger-entry';

/** Times of generated reports lie around here, safely in the past of any test run. */
export const STORY_BEGINS = Date.UTC(2025, 5, 1, 20);

const seconds = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((quarters) => quarters / 4);

interface Draft {
  session: number;
  episode: number;
  kind: LedgerEntry['kind'];
  event: string | null;
  sequence: number;
  position: number;
  duration: number;
  creditsStart: number | null;
  secondsPlayed: number | null;
  observed: number;
  age: number;
  delay: number;
  skew: number;
  episodeId: number | null;
  device: number;
}

/** Few sessions, small sequences and short times, so that collisions, ties and thresholds are met often. */
const draft: fc.Arbitrary<Draft> = fc.record({
  session: fc.integer({ min: 0, max: 3 }),
  episode: fc.integer({ min: 1, max: 2 }),
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('playback' as const) },
    { weight: 1, arbitrary: fc.constantFrom('set' as const, 'mark-watched' as const, 'mark-unwatched' as const) },
    { weight: 1, arbitrary: fc.constant('forget' as const) },
  ),
  event: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(null, 'playing', 'pause', 'seek', 'hidden') },
    { weight: 1, arbitrary: fc.constantFrom('ended', 'next', 'start-over', 'go-on') },
  ),
  sequence: fc.integer({ min: 0, max: 6 }),
  position: fc.oneof(seconds(1000), fc.constantFrom(0, 9.75, 10, 90, 500, 799.75, 800, 900, 949.75, 950, 1000, 1004)),
  duration: fc.constantFrom(1000, 1000, 1000, 100, 20, 3000),
  creditsStart: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(700, 960, 1000) },
  ),
  secondsPlayed: fc.oneof(
    fc.constant(null),
    seconds(600),
    fc.constantFrom(0, 2, 9.75, 10, 20, 399.75, 400, 475, 9_999_999),
  ),
  observed: fc.integer({ min: -1, max: 40 }).map((steps) => steps * 5_000),
  age: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -2, max: 20 }).map((steps) => steps * 5_000),
  ),
  delay: fc.integer({ min: 0, max: 3 }).map((steps) => steps * 100),
  skew: fc.constantFrom(0, 0, -86_400_000, 86_400_000, 31_536_000_000),
  episodeId: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 3 })),
  device: fc.integer({ min: 0, max: 2 }),
});

export interface Target {
  profileId: string;
  type: MediaType;
  tmdbId: number;
}

/** What several devices say about one title, as a function of the title, so that a test can send it twice. */
export type Story = (target: Target) => LedgerEntry[];

export const story: fc.Arbitrary<Story> = fc
  .array(draft, { minLength: 1, maxLength: 14 })
  .map((drafts) => (target: Target) => drafts.map((each) => toEntry(each, target)));

function toEntry(each: Draft, { profileId, type, tmdbId }: Target): LedgerEntry {
  const device = STORY_BEGINS + each.observed + each.skew;
  // What is done on purpose comes once and has an id of its own.
  const act = each.kind !== 'playback';
  const session = act
    ? `5${each.session}${each.episode}${each.sequence}${each.observed / 5_000 + 1}`
    : `${each.session}`;
  return {
    profileId,
    type,
    tmdbId,
    season: type === 'tv' ? 1 : 0,
    episode: type === 'tv' ? each.episode : 0,
    episodeId: each.episodeId,
    id: idOf(act ? `${session}${KINDS.indexOf(each.kind)}` : session),
    kind: each.kind,
    event: act ? null : each.event,
    sequence: act ? 0 : each.sequence,
    position: Math.min(each.position, each.duration),
    duration: each.duration,
    creditsStart: each.creditsStart,
    secondsPlayed: act ? null : each.secondsPlayed,
    observedMs: device,
    sentMs: device + each.age,
    receivedMs: STORY_BEGINS + each.observed + each.age + each.delay,
    deviceId: idOf(`d${each.device}`),
    deviceName: `Device ${each.device}`,
    snapshot: null,
  };
}

const KINDS: LedgerEntry['kind'][] = ['playback', 'set', 'mark-watched', 'mark-unwatched', 'forget'];

/** A UUID for a short hexadecimal name. */
export function idOf(name: string): string {
  return `00000000-0000-4000-8000-${name.padStart(12, '0')}`;
}

/** The same deliveries in another order, some repeated at once and some much later, cut into batches. */
export function retold(entries: LedgerEntry[]): fc.Arbitrary<LedgerEntry[][]> {
  const repeats = fc.array(
    fc.record({ index: fc.nat(entries.length - 1), late: fc.constantFrom(0, 1, 60_000, 86_400_000) }),
    { maxLength: 6 },
  );
  return repeats
    .chain((again) => {
      const late = again.flatMap(({ index, late }) => {
        const entry = entries[index];
        return entry ? [{ ...entry, receivedMs: entry.receivedMs + late }] : [];
      });
      const all = [...entries, ...late];
      return fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.array(fc.integer({ min: 1, max: 6 })));
    })
    .map(([shuffled, sizes]) => cut(shuffled, sizes));
}

function cut(entries: LedgerEntry[], sizes: number[]): LedgerEntry[][] {
  const batches: LedgerEntry[][] = [];
  let from = 0;
  for (let turn = 0; from < entries.length; turn += 1) {
    const size = sizes[turn % Math.max(1, sizes.length)] ?? entries.length;
    batches.push(entries.slice(from, from + size));
    from += size;
  }
  return batches;
}
