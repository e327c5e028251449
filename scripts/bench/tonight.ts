/**
 * What deciding together costs, in a user's life: a person ticks "Jonas is here" on the living-room television, and the
 * cards of five people with two hundred threads each are in their new order before the eye has moved. The baseline is
 * reading the same evening once from JSON, as it would come over the wire.
 *
 *   npm run -s bench:tonight -- [--quick]
 */
import { parseArgs } from 'node:util';
import { type Candidate, type Evening, rankTonight, type TonightThread } from '@/lib/tonight/ranking';
import { median } from '@/scripts/bench/figure';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

const people = 5;
const threadsEach = 200;
const now = Date.parse('2026-11-21T20:00:00Z');

/** Each shares half of their shows with the one beside them. */
const threads: TonightThread[] = Array.from({ length: people * threadsEach }, (_, index) => {
  const person = Math.floor(index / threadsEach);
  const show = person * (threadsEach / 2) + (index % threadsEach);
  return {
    profileId: `profile-${person}`,
    key: `tv-${show}`,
    season: 1 + (index % 5),
    episode: 1 + (index % 12),
    minutesLeft: 10 + (index % 50),
    position: index,
    watchedAt: new Date(now - index * 3_600_000).toISOString(),
  };
});
const candidates: Candidate[] = [...new Set(threads.map(({ key }) => key))].map((key, index) => ({
  key,
  type: 'tv',
  ages: { US: index % 18 },
  minutes: 25 + (index % 40),
  more: index % 9,
  plays: index % 2 === 0,
}));
const evening: Evening = {
  present: Array.from({ length: people }, (_, person) => ({
    id: `profile-${person}`,
    ratingCap: person === people - 1 ? 12 : null,
    region: 'US',
    neverAgain: new Set([`tv-${person * 7}`]),
    lastPickedAt: new Date(now - person * 86_400_000).toISOString(),
  })),
  guests: [],
  viewer: { ratingCap: null, region: 'US' },
  now,
  doneBy: now + 2.5 * 3_600_000,
  candidates,
  threads,
  shared: threads.slice(0, 50),
  wanted: threads.slice(0, 100).map(({ profileId, key }) => ({ profileId, key })),
  thumbs: threads.slice(0, 100).map(({ profileId, key }, index) => ({
    profileId,
    key,
    thumb: (['down', 'up', 'love'] as const)[index % 3] ?? 'up',
  })),
  votes: threads.slice(0, 20).map(({ profileId, key }) => ({ profileId, key })),
  vetoed: new Set(['tv-3']),
};

const wire = JSON.stringify({ candidates, threads });
const rank = () => rankTonight(evening).length;
const read = () => JSON.parse(wire).threads.length;
if (rank() < 100) throw new Error('Too few cards were ranked for this to mean anything.');

await runBench(function* () {
  const rounds = Array.from({ length: values.quick ? 15 : 101 }, () => ({ ours: timeOf(rank), bare: timeOf(read) }));
  yield {
    figure: 'tonight.ranking',
    value: median(rounds.map(({ ours }) => ours)),
    baseline: median(rounds.map(({ bare }) => bare)),
    unit: 'ms',
    target: '<20',
  };
});

function timeOf(work: () => number): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
