import { expect, it } from 'vitest';
import type { GuestAction, GuestEvening } from '@/lib/tonight/guests/schema';
import { guestShownAtOnce } from '@/lib/tonight/guests/shown-at-once';

const card = (tmdbId: number, votes: number, voted: boolean) =>
  ({
    type: 'movie',
    tmdbId,
    title: `Title ${tmdbId}`,
    poster: null,
    backdrop: null,
    minutes: 90,
    votes,
    voted,
  }) as const;
const evening = (veto: GuestEvening['veto'] = null): GuestEvening => ({
  name: 'Kim',
  cards: [card(1, 0, false), card(2, 2, true)],
  picks: [],
  veto,
});
const one = { type: 'movie', tmdbId: 1 } as const;
const two = { type: 'movie', tmdbId: 2 } as const;

it.each<[GuestAction['action'], GuestEvening['cards'][number]]>([
  ['vote', card(1, 1, true)],
  ['unvote', card(1, 0, false)],
])('%s of one without a vote', (action, expected) => {
  expect(guestShownAtOnce(evening(), { action, ...one }).cards).toEqual([expected, card(2, 2, true)]);
});

it.each<[GuestAction['action'], GuestEvening['cards'][number]]>([
  ['vote', card(2, 2, true)],
  ['unvote', card(2, 1, false)],
])('%s of one with this guest’s vote', (action, expected) => {
  expect(guestShownAtOnce(evening(), { action, ...two }).cards).toEqual([card(1, 0, false), expected]);
});

it('a veto takes its title away, and is this guest’s one', () => {
  const after = guestShownAtOnce(evening(), { action: 'veto', ...one });
  expect(after.cards.map(({ tmdbId }) => tmdbId)).toEqual([2]);
  expect(after.veto).toEqual({ ...one, title: 'Title 1' });
});

it('a veto taken back is none', () => {
  expect(guestShownAtOnce(evening({ ...one, title: 'Title 1' }), { action: 'take-back-veto', ...one }).veto).toBeNull();
});
