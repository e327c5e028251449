import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RankedCard, TonightThread } from '@/lib/tonight/ranking';
import { surprises } from '@/lib/tonight/surprise';

const EVENING = 'household 2026-11-21';
const thread = { season: 1, episode: 2 } as TonightThread;

const card = (key: string, also: Partial<RankedCard> = {}): RankedCard => ({
  key,
  tier: 'discover',
  thread: null,
  fit: { kind: 'unknown' },
  reasons: [],
  votes: [],
  score: 0,
  isDown: false,
  ...also,
});
const keys = (ranked: RankedCard[], refused: string[] = [], evening = EVENING) =>
  surprises(ranked, new Set(refused), evening).map(({ key }) => key);
const many = Array.from({ length: 20 }, (_, index) => card(`movie/${index}`));

describe('comes first what is', () => {
  it.each([
    ['new to them, before what is begun', [card('begun', { thread }), card('new')], ['new', 'begun']],
    [
      'begun, before what one is against',
      [card('down', { isDown: true }), card('begun', { thread })],
      ['begun', 'down'],
    ],
    ['all there is', [card('begun', { thread })], ['begun']],
    ['nothing where nothing is', [], []],
  ])('%s', (_, ranked, expected) => {
    expect(keys(ranked)).toEqual(expected);
  });
});

test('the first is one of the five best', () => {
  const firsts = new Set(Array.from({ length: 60 }, (_, night) => keys(many, [], `night ${night}`)[0]));
  expect([...firsts].sort()).toEqual(['movie/0', 'movie/1', 'movie/2', 'movie/3', 'movie/4']);
});

test('an evening surprises with the same titles, and another with others', () => {
  expect(keys(many)).toEqual(keys(many));
  expect(keys(many, [], 'another')).not.toEqual(keys(many));
});

test('what was refused never comes again, and the rest comes as it would have', () => {
  fc.assert(
    fc.property(fc.nat(many.length), (count) => {
      const order = keys(many);
      expect(keys(many, order.slice(0, count))).toEqual(order.slice(count));
    }),
  );
});
