import { expect, it } from 'vitest';
import { filterWords } from '@/lib/history/filter-words';
import type { HistoryFilter } from '@/lib/history/schema';

const names = { title: 'Saltmarsh Radio', person: 'Greta Lind', together: 'Jonas and Lina', who: 'Maya' };
const unknown = { title: null, person: null, together: null, who: null };
const ID = '11111111-1111-4111-8111-111111111111';

it.each<[HistoryFilter, string[]]>([
  [{}, []],
  [{ scope: 'household' }, []],
  [{ type: 'tv', tmdbId: 1 }, ['Saltmarsh Radio']],
  // A kind alone asks for nothing.
  [{ type: 'tv' }, []],
  [{ genre: 'Drama' }, ['Drama']],
  [{ decade: '1990s' }, ['titles of the 1990s']],
  [{ personId: 7 }, ['with Greta Lind']],
  [{ first: '2026-01-01', last: '2026-12-31' }, ['2026']],
  [{ first: '2026-01-01', last: '2025-12-31' }, ['1 January 2026 to 31 December 2025']],
  [{ first: '2024-02-01', last: '2024-02-29' }, ['February 2024']],
  [{ first: '2026-02-01', last: '2026-02-27' }, ['1 February 2026 to 27 February 2026']],
  [{ first: '2026-02-03', last: '2026-02-03' }, ['3 February 2026']],
  [{ first: '2026-02-03' }, ['since 3 February 2026']],
  [{ last: '2026-02-03' }, ['until 3 February 2026']],
  [{ weekday: 1 }, ['Monday']],
  [{ weekday: 7, hour: 23 }, ['Sunday', 'begun from 23:00 to 0:00']],
  [{ hour: 0 }, ['begun from 0:00 to 1:00']],
  [{ device: '' }, ['on a device without a name']],
  [{ device: 'Phone' }, ['on Phone']],
  [{ together: ID }, ['together with Jonas and Lina']],
  [{ who: ID, scope: 'household' }, ['watched by Maya']],
  [{ ended: 'yes', genre: 'Crime' }, ['Crime', 'watched to the end']],
  [{ again: 'yes' }, ['watched again']],
  [{ q: 'night' }, ['“night”']],
])('%j', (filter, words) => {
  expect(filterWords(filter, names, 'en-GB')).toEqual(words);
});

it('says as much where names are not known', () => {
  expect(filterWords({ type: 'movie', tmdbId: 1, personId: 1, together: ID, who: ID }, unknown, 'en-GB')).toEqual([
    'a film',
    'with a person',
    'together with a group',
    'watched by a profile',
  ]);
});

it('has days and hours as the language has them', () => {
  expect(filterWords({ weekday: 1, hour: 20, first: '2026-02-03', last: '2026-02-03' }, unknown, 'en-US')).toEqual([
    'February 3, 2026',
    'Monday',
    'begun from 8:00 PM to 9:00 PM',
  ]);
});
