import { expect, it } from 'vitest';
import type { MediaType, TitleSummary } from '@/lib/catalog/catalog';
import { chooseTitle } from '@/lib/imports/match-title';

const listed = (type: MediaType, id: number, title: string, date: string | null): TitleSummary => ({
  type,
  id,
  title,
  date,
  overview: '',
  poster: null,
  backdrop: null,
  genreIds: [],
  rating: null,
  originalLanguage: null,
});
const wickerOld = listed('movie', 1, 'The Wicker Man', '1973-12-06');
const wickerNew = listed('movie', 2, 'The Wicker Man', '2006-09-01');
const dark = listed('tv', 3, 'Dark', '2017-12-01');
const darkFilm = listed('movie', 4, 'Dark', null);
const amelie = listed('movie', 5, 'Amélie', '2001-04-25');
const others = Array.from({ length: 8 }, (_, index) => listed('movie', 10 + index, `Dark ${index}`, '2000-01-01'));

it.each([
  ['the only one of that name', { title: 'Dark', year: null, type: 'tv' }, [dark, darkFilm], 3],
  ['the year tells two apart', { title: 'the wicker man', year: 1973, type: 'movie' }, [wickerNew, wickerOld], 1],
  ['a year beside', { title: 'The Wicker Man', year: 2005, type: 'movie' }, [wickerNew, wickerOld], 2],
  ['accents and signs do not count', { title: 'AMELIE!', year: 2001, type: 'movie' }, [amelie], 5],
  ['two of one name are asked', { title: 'The Wicker Man', year: null, type: 'movie' }, [wickerNew, wickerOld], [2, 1]],
  ['a film named as a show is asked', { title: 'Dark', year: null, type: null }, [dark, darkFilm], [3, 4]],
  ['another year is asked', { title: 'Amélie', year: 1950, type: 'movie' }, [amelie], [5]],
  ['a film of the name without a date is asked', { title: 'Dark', year: 2017, type: 'movie' }, [darkFilm], [4]],
  [
    'another name is asked, with five at most',
    { title: 'Darkness', year: null, type: 'movie' },
    others,
    [10, 11, 12, 13, 14],
  ],
  ['of another kind alone', { title: 'Dark', year: null, type: 'movie' }, [dark], null],
  ['nothing', { title: 'Dark', year: null, type: null }, [], null],
  ['a name of signs alone is none', { title: '???', year: null, type: null }, [listed('movie', 9, '!!!', null)], [9]],
] as const)('%s', (_, named, found, said) => {
  const verdict = chooseTitle(named, found);
  if (said === null) expect(verdict).toEqual({ kind: 'not-found' });
  else if (typeof said === 'number') expect(verdict).toMatchObject({ kind: 'sure', title: { id: said } });
  else expect(verdict.kind === 'unsure' && verdict.candidates.map(({ id }) => id)).toEqual(said);
});
