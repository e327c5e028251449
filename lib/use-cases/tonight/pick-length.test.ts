import { expect, it } from 'vitest';
import type { TonightThread } from '@/lib/tonight/ranking';
import { lengthOfPick } from '@/lib/use-cases/tonight/pick-length';

const at = (season: number, episode: number, minutesLeft: number | null, position = 0): TonightThread => ({
  profileId: 'maya',
  key: 'pick',
  season,
  episode,
  minutesLeft,
  position,
  watchedAt: '',
});
const film = { type: 'movie', next: null } as const;
const show = (season: number, episode: number) => ({ type: 'tv', next: { season, episode, name: '' } }) as const;
const none: TonightThread[] = [];

it.each([
  ['a film nobody has begun', film, none, none, 94, 94],
  ['what is left of one', film, none, [at(0, 0, 12)], 94, 12],
  ['what the group has left, not its members', film, [at(0, 0, 70)], [at(0, 0, 12)], 94, 70],
  ['what the one furthest behind has left', film, none, [at(0, 0, 12, 4000), at(0, 0, 80, 600)], 94, 80],
  ['a film whose length nobody knows', film, none, none, null, null],
  ['one they are in, of unknown length', film, none, [at(0, 0, null)], 94, 94],
  ['the episode they are in', show(1, 2), none, [at(1, 2, 9)], 50, 9],
  ['another episode than the one they are in', show(1, 3), none, [at(1, 2, 9)], 50, 50],
  ['a show at its end', { type: 'tv', next: null } as const, none, [at(1, 2, 9)], 50, null],
  ['what somebody is in of another title', film, none, [{ ...at(0, 0, 12), key: 'other' }], 94, 94],
])('knows the length of %s', (_, pick, shared, threads, minutes, expected) => {
  expect(lengthOfPick(pick, 'pick', { shared, threads }, minutes)).toBe(expected);
});
