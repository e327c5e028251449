import { expect, test } from 'vitest';
import { episodeState } from '@/lib/progress/episode-state';

const at = (season: number, episode: number) => ({ season, episode });
const place = { position: 900, watchedAt: null, finishedAt: null };
const when = '2026-11-20T20:00:00.000Z';

test.each([
  ['not-aired', 'it has not aired', at(1, 4), { aired: false, place: undefined, thread: at(1, 3) }],
  ['unseen', 'nothing of the show was watched', at(1, 1), { aired: true, place: undefined, thread: null }],
  ['unseen', 'it comes after the place', at(1, 4), { aired: true, place: undefined, thread: at(1, 3) }],
  ['unseen', 'it is the place, and not begun', at(1, 3), { aired: true, place: undefined, thread: at(1, 3) }],
  ['unseen', 'it was peeked into', at(1, 4), { aired: true, place: { ...place, position: 5 }, thread: at(1, 3) }],
  ['in-progress', 'it was begun', at(1, 3), { aired: true, place, thread: at(1, 3) }],
  [
    'in-progress',
    'it is seen again',
    at(1, 3),
    { aired: true, place: { ...place, watchedAt: when }, thread: at(2, 1) },
  ],
  [
    'watched',
    'it was seen to the end',
    at(1, 2),
    { aired: true, place: { position: 1400, watchedAt: when, finishedAt: when }, thread: at(1, 3) },
  ],
  ['skipped', 'the place is further on', at(1, 2), { aired: true, place: undefined, thread: at(1, 3) }],
  ['skipped', 'the place is in a later season', at(1, 9), { aired: true, place: undefined, thread: at(2, 1) }],
  ['skipped', 'Next was pressed', at(1, 3), { aired: true, place: { ...place, finishedAt: when }, thread: at(1, 3) }],
  ['unseen', 'a special is never skipped', at(0, 1), { aired: true, place: undefined, thread: at(1, 3) }],
] as const)('%s: %s', (state, _, episode, known) => {
  expect(episodeState(episode, known)).toBe(state);
});
