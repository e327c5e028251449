import { describe, expect, test } from 'vitest';
import { furthestBehind, type GoesOn, isFurtherOn, whereGroupGoesOn } from '@/lib/tonight/furthest-behind';

const at = (season: number, episode: number, position?: number): GoesOn => ({ season, episode, position });
const CAUGHT_UP = null;

describe('who is furthest behind', () => {
  test.each<[string, (GoesOn | null)[], number | null]>([
    ['of nobody', [], null],
    ['of one', [at(3, 4)], 0],
    ['by the season', [at(2, 1), at(1, 24)], 1],
    ['by the episode', [at(1, 2), at(1, 1)], 1],
    ['by the second within one', [at(1, 1, 300), at(1, 1, 20)], 1],
    ['by the episode before the second', [at(1, 2, 0), at(1, 1, 900)], 1],
    ['a second nobody knows is the first', [at(1, 1, 5), at(1, 1)], 1],
    ['of equals the first listed', [at(1, 2, 7), at(1, 1, 7), at(1, 1, 7)], 1],
    ['in a film by the second', [at(0, 0, 90), at(0, 0, 30)], 1],
    ['a special comes before the story', [at(1, 1), at(0, 3)], 1],
    ['never who is caught up', [CAUGHT_UP, at(9, 9)], 1],
    ['where all are caught up the first listed', [CAUGHT_UP, CAUGHT_UP], 0],
  ])('%s', (_, places, expected) => {
    const people = places.map((place, index) => ({ place, index }));
    expect(furthestBehind(people, ({ place }) => place)?.index ?? null).toBe(expected);
  });
});

describe('where a group goes on', () => {
  test.each<[string, GoesOn | null, GoesOn[], GoesOn | null]>([
    ['at its own place', at(1, 8), [at(1, 5)], at(1, 8)],
    ['with who is furthest behind, where it has none', null, [at(1, 5), at(1, 3)], at(1, 3)],
    ['nowhere, where no one is', null, [], null],
  ])('%s', (_, own, people, expected) => {
    expect(whereGroupGoesOn(own, people, (one) => one)).toEqual(expected);
  });
});

describe('who is further on', () => {
  test.each<[string, GoesOn | null, GoesOn | null, boolean]>([
    ['in a later episode', at(1, 3), at(1, 2), true],
    ['in a later season', at(2, 1), at(1, 24), true],
    ['in an earlier one', at(1, 1), at(1, 2), false],
    ['minutes within one episode', at(1, 2, 900), at(1, 2, 5), false],
    ['caught up, where the other is not', CAUGHT_UP, at(1, 2), true],
    ['caught up, as the other', CAUGHT_UP, CAUGHT_UP, false],
    ['where the other is caught up', at(9, 9), CAUGHT_UP, false],
  ])('%s', (_, one, other, expected) => expect(isFurtherOn(one, other)).toBe(expected));
});
