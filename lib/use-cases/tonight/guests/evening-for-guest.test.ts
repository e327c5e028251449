import { expect, it } from 'vitest';
import type { StoredGuest } from '@/lib/tonight/guests/repository';
import type { Tonight, TonightCard, TonightPick } from '@/lib/tonight/schema';
import { eveningForGuest } from '@/lib/use-cases/tonight/guests/evening-for-guest';

const card = (also: Partial<TonightCard>): TonightCard => ({
  type: 'movie',
  tmdbId: 1,
  title: 'Zebra',
  poster: null,
  backdrop: null,
  tier: 'wanted',
  next: null,
  minutesLeft: 90,
  begun: false,
  fit: null,
  reasons: [{ kind: 'wanted', profileIds: ['maya'] }],
  votes: ['maya', 'kim'],
  target: '/watch/movie/1?with=maya,jonas',
  ...also,
});
const tonight = {
  people: [{ id: 'maya', name: 'Maya' }],
  viewerId: 'maya',
  cards: [card({}), card({ tmdbId: 2, title: 'Aardvark', begun: true, minutesLeft: 12, votes: [] })],
  picks: [{ type: 'movie', tmdbId: 3, title: 'Picked', poster: null, backdrop: null, pickedBy: 'maya' } as TonightPick],
} as unknown as Tonight;
const guest = { name: 'Kim', votes: [{ type: 'movie', tmdbId: 1 }], veto: null } as unknown as StoredGuest;

it('tells a guest titles and numbers, in the order of names, and nothing of who or how far', () => {
  const shown = { type: 'movie', poster: null, backdrop: null } as const;
  expect(eveningForGuest(tonight, guest)).toEqual({
    name: 'Kim',
    veto: null,
    cards: [
      { ...shown, tmdbId: 2, title: 'Aardvark', minutes: null, votes: 0, voted: false },
      { ...shown, tmdbId: 1, title: 'Zebra', minutes: 90, votes: 2, voted: true },
    ],
    picks: [{ ...shown, tmdbId: 3, title: 'Picked' }],
  });
});
