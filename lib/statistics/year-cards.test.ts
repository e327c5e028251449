import { expect, it } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { yearCards } from '@/lib/statistics/year-cards';

const HOUR = 3_600_000;
const title = (type: MediaType, name: string | null, hours: number, rewatched = 0) => ({
  type,
  tmdbId: 1,
  name,
  milliseconds: hours * HOUR,
  plays: 1,
  watched: 1,
  rewatched,
});
const EMPTY = {
  byMonth: [],
  byHour: [],
  byDevice: [],
  byProfile: [],
  byGenre: [],
  byDecade: [],
  byPerson: [],
  titles: [],
  titleCount: 0,
  watched: { movies: 0, episodes: 0, again: 0 },
  plays: 0,
};
const ada = { profileId: 'a', name: 'Ada', milliseconds: 5 * HOUR };

const FULL = {
  ...EMPTY,
  byMonth: [
    { month: '2026-03', milliseconds: 1200 * HOUR },
    { month: '2026-11', milliseconds: 34 * HOUR },
  ],
  byHour: [
    { weekday: 1, hour: 21, milliseconds: 3 * HOUR },
    { weekday: 7, hour: 9, milliseconds: 2 * HOUR },
    { weekday: 7, hour: 21, milliseconds: 2 * HOUR },
  ],
  byProfile: [ada],
  byGenre: [{ name: 'Drama', milliseconds: HOUR }],
  byDecade: [{ name: '1920s', milliseconds: HOUR / 2 }],
  byPerson: [{ personId: 1, name: 'Brigitte Helm', milliseconds: HOUR }],
  titles: [title('tv', 'Saltmarsh Radio', 20), title('movie', null, 3), title('movie', 'Sintel', 2, 4)],
  titleCount: 3,
  watched: { movies: 2, episodes: 1, again: 4 },
  plays: 9,
};

it('says twelve things of a year', () => {
  const cards = yearCards(FULL, { year: 2026, language: 'en-GB' });
  expect(cards.map(({ about, says, more }) => `${about}: ${says}, ${more}`)).toEqual([
    '2026 in all: 1,234 hours, 9 times played',
    'Titles: 3 titles, different ones',
    'Film of the year: Something without a name, 3 hours',
    'Show of the year: Saltmarsh Radio, 20 hours',
    'To the end: 3 times, 2 films, 1 episode',
    'Once more: Sintel, 4 times again',
    'Month of the year: March, 1,200 hours',
    'Favourite day: Sunday, 4 hours',
    'Favourite hour: 21:00, 5 hours',
    'Genre: Drama, 1 hour',
    'Face: Brigitte Helm, 1 hour',
    'Decade: 1920s, 30 minutes',
  ]);
});

it('says of a household who watched most', () => {
  const people = [ada, { profileId: 'b', name: 'Ben', milliseconds: 9 * HOUR }];
  const cards = yearCards({ ...FULL, byProfile: people }, { year: 2026, language: 'en-GB' });
  expect(cards).toHaveLength(12);
  expect(cards.at(-1)).toEqual({ about: 'Most on the sofa', says: 'Ben', more: '9 hours' });
});

it('is twelve cards of a year without anything, too', () => {
  const cards = yearCards(EMPTY, { year: 2025, language: 'de-DE' });
  expect(cards).toHaveLength(12);
  expect(cards[0]).toEqual({ about: '2025 in all', says: '0 minutes', more: '0 times played' });
  expect(cards[2]).toEqual({ about: 'Film of the year', says: 'Nothing', more: 'this year' });
});
