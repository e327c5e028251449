import { expect, test } from 'vitest';
import type { Tonight, TonightAction, TonightCard } from '@/lib/tonight/schema';
import { shownAtOnce, unpicked } from '@/lib/tonight/shown-at-once';

const at = '2026-11-21T20:00:00.000Z';
const key = { type: 'tv', tmdbId: 1 } as const;

const card: TonightCard = {
  ...key,
  title: 'Saltmarsh Radio',
  poster: null,
  backdrop: null,
  tier: 'together',
  next: { season: 1, episode: 6 },
  minutesLeft: 47,
  begun: false,
  fit: null,
  reasons: [{ kind: 'ahead', profileIds: ['jonas'] }],
  votes: ['jonas'],
  target: '/watch/tv/1/1/6',
};

const tonight: Tonight = {
  evening: '2026-11-21',
  people: ['maya', 'jonas'].map((id) => ({
    id,
    name: id,
    avatar: 'moon',
    color: 'sky',
    here: id === 'maya',
    hasPin: false,
  })),
  guests: [],
  viewerId: 'maya',
  doneBy: null,
  turn: null,
  cards: [card, { ...card, tmdbId: 2 }],
  surprises: [
    { ...card, tmdbId: 2 },
    { ...card, tmdbId: 3 },
  ],
  picks: [],
  veto: null,
  catalogAway: false,
};

const shown = (action: TonightAction, actor = 'maya') => shownAtOnce(tonight, action, actor, at);
const ids = ({ cards }: Tonight) => cards.map(({ tmdbId }) => tmdbId);

test('who is here', () => {
  const { people } = shown({ action: 'here', who: 'jonas', here: true });
  expect(people.map(({ here }) => here)).toEqual([true, true]);
});

test('when to be done', () => {
  expect(shown({ action: 'done-by', doneBy: at }).doneBy).toBe(at);
});

test.each([
  ['not-this', 2, [3], [1, 2]],
  ['pick', 3, [2], [1, 2]],
  ['veto', 2, [3], [1]],
  ['never-again', 2, [3], [1]],
] as const)('%s of a surprise', (action, tmdbId, surprises, cards) => {
  const after = shown({ action, type: 'tv', tmdbId });
  expect(after.surprises.map((each) => each.tmdbId)).toEqual(surprises);
  expect(ids(after)).toEqual(cards);
});

test('a picked surprise is a pick', () => {
  const { picks } = shown({ action: 'pick', type: 'tv', tmdbId: 3 });
  expect(picks).toMatchObject([{ tmdbId: 3, minutesLeft: 47, endsAt: '2026-11-21T20:47:00.000Z' }]);
});

test.each([
  ['vote', 'maya', ['jonas', 'maya']],
  ['vote', 'jonas', ['jonas']],
  ['unvote', 'jonas', []],
  ['unvote', 'maya', ['jonas']],
] as const)('%s by %s', (action, actor, votes) => {
  const { cards } = shown({ action, ...key }, actor);
  expect(cards.map((each) => each.votes)).toEqual([votes, ['jonas']]);
});

test('a pick leaves the cards, keeps what is next, and is picked once', () => {
  const once = shown({ action: 'pick', ...key });
  expect(ids(once)).toEqual([2]);
  expect(once.picks).toMatchObject([{ ...key, pickedBy: 'maya', next: { season: 1, episode: 6 }, ahead: ['jonas'] }]);
  expect(shownAtOnce(once, { action: 'pick', ...key }, 'jonas', at)).toEqual(once);
  expect(unpicked(once, key).picks).toEqual([]);
});

test('a veto of one’s own is known, somebody else’s is not', () => {
  expect(shown({ action: 'veto', ...key })).toMatchObject({ cards: [{ tmdbId: 2 }], veto: { tmdbId: 1 } });
  expect(shown({ action: 'veto', ...key }, 'jonas')).toMatchObject({ cards: [{ tmdbId: 2 }], veto: null });
});

test('never again leaves the cards', () => {
  expect(ids(shown({ action: 'never-again', ...key }))).toEqual([2]);
});
