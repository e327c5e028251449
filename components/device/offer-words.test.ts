import { expect, it } from 'vitest';
import { givenWords, holdingLines } from '@/components/device/offer-words';

it('names what there is to add', () => {
  const at = 1;
  expect(
    holdingLines({
      titles: [
        { type: 'movie', tmdbId: 1, name: 'Sintel', items: 1, at },
        { type: 'tv', tmdbId: 2, name: 'Pinebrook', items: 3, at },
        { type: 'tv', tmdbId: 3, name: null, items: 1, at },
      ],
      listed: [],
    }),
  ).toEqual(['Sintel', 'Pinebrook, 3 episodes', 'A show, 1 episode']);
});

it.each([
  [{ isDone: true, stays: [] }, 'Added to Maya.'],
  [{ isDone: true, stays: ['Alien'] }, 'Added to Maya. Alien stays on this device: not for Maya.'],
  [{ isDone: false, stays: [] }, 'It is Maya’s. The rest is sent as soon as it can be.'],
])('says of %j what became of it', (given, words) => {
  expect(givenWords('Maya', given)).toBe(words);
});
