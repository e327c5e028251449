import { expect, test } from 'vitest';
import { isSpoiler, veilsSpoilers } from '@/lib/progress/spoilers';

const at = (season: number, episode: number) => ({ season, episode });
const never = undefined;
const begun = { position: 600, watchedAt: null, finishedAt: null };
const peeked = { ...begun, position: 4 };
const watched = { position: 1400, watchedAt: '2026-11-20T20:00:00Z', finishedAt: '2026-11-20T20:00:00Z' };
const wentPast = { ...begun, position: 0, finishedAt: '2026-11-20T20:00:00Z' };

test.each([
  [true, 'the one after the place', at(1, 4), { veils: true, here: at(1, 3), place: never }],
  [true, 'a later season', at(2, 1), { veils: true, here: at(1, 3), place: never }],
  [true, 'one that was peeked into', at(1, 4), { veils: true, here: at(1, 3), place: peeked }],
  [false, 'the place itself', at(1, 3), { veils: true, here: at(1, 3), place: never }],
  [false, 'what lies before it', at(1, 2), { veils: true, here: at(1, 3), place: never }],
  [false, 'an earlier season', at(1, 9), { veils: true, here: at(2, 1), place: never }],
  [false, 'what was watched', at(1, 4), { veils: true, here: at(1, 3), place: watched }],
  [false, 'what was begun', at(1, 4), { veils: true, here: at(1, 3), place: begun }],
  [false, 'what was gone past', at(1, 4), { veils: true, here: at(1, 3), place: wentPast }],
  [false, 'a special', at(0, 4), { veils: true, here: at(1, 3), place: never }],
  [false, 'anything, at the end', at(1, 4), { veils: true, here: null, place: never }],
  [false, 'anything, for who does not mind', at(1, 4), { veils: false, here: at(1, 3), place: never }],
] as const)('%s: %s', (spoiler, _, episode, known) => {
  expect(isSpoiler(episode, known)).toBe(spoiler);
});

test.each([
  [true, { spoilers: true }],
  [false, { spoilers: false }],
  [false, { spoilers: 'yes' }],
  [false, {}],
  [false, null],
  [false, undefined],
  [false, 'spoilers'],
])('veils %s for %j', (veils, preferences) => {
  expect(veilsSpoilers(preferences)).toBe(veils);
});
