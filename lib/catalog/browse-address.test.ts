import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browseAddress, isFiltered, parseBrowseState, toggled } from '@/lib/catalog/browse-address';

describe('parseBrowseState', () => {
  test('reads every filter', () => {
    const parameters = {
      genre: '35,16',
      year: '1925',
      language: 'ja',
      country: 'JP',
      certification: 'PG-13',
      provider: '8',
      mine: 'unseen',
      sort: 'rating',
      pages: '3',
    };
    expect(parseBrowseState(parameters)).toEqual({
      genre: [35, 16],
      year: 1925,
      language: 'ja',
      country: 'JP',
      certification: 'PG-13',
      provider: [8],
      mine: 'unseen',
      sort: 'rating',
      pages: 3,
    });
  });

  test.each([
    ['genre', 'comedy'],
    ['genre', '0'],
    ['genre', '35,'],
    ['year', '19xx'],
    ['year', '0'],
    ['language', 'Japanese'],
    ['country', 'jp'],
    ['certification', '<script>'],
    ['provider', '-8'],
    ['sort', 'best'],
    ['mine', 'yours'],
    ['pages', '-1'],
    ['pages', '999'],
  ])('leaves out %s=%s', (name, value) => {
    expect(parseBrowseState({ [name]: value })).toEqual({ pages: 1 });
  });

  test('takes the first of a name given twice', () => {
    expect(parseBrowseState({ year: ['1925', '1926'] }).year).toBe(1925);
  });
});

describe('browseAddress', () => {
  test('is the plain path without filters', () => {
    expect(browseAddress('movie', { pages: 1 })).toBe('/movies');
    expect(browseAddress('tv', { pages: 1 })).toBe('/shows');
  });

  test('starts over at the first page when a filter changes', () => {
    expect(browseAddress('movie', { year: 1925, pages: 4 }, { sort: 'rating' })).toBe('/movies?year=1925&sort=rating');
  });

  test('drops a filter set to nothing', () => {
    expect(browseAddress('movie', { genre: [35], year: 1925, pages: 1 }, { genre: [], year: undefined })).toBe(
      '/movies',
    );
  });

  test('leads back to the state it was made of', () => {
    const state = fc.record({
      genre: fc.option(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 10 }), {
        nil: undefined,
      }),
      year: fc.option(fc.integer({ min: 1874, max: 2100 }), { nil: undefined }),
      country: fc.constantFrom(undefined, 'US', 'JP'),
      certification: fc.constantFrom(undefined, 'PG-13', 'NR', '12 A'),
      sort: fc.constantFrom(undefined, 'newest' as const, 'title' as const),
      pages: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(state, (given) => {
        const address = new URL(browseAddress('movie', given, { pages: given.pages }), 'http://tonight');
        expect(parseBrowseState(Object.fromEntries(address.searchParams))).toEqual(given);
      }),
    );
  });
});

test('toggled adds what is not there and takes out what is', () => {
  expect(toggled(undefined, 35)).toEqual([35]);
  expect(toggled([35, 16], 35)).toEqual([16]);
});

test('isFiltered does not count open pages', () => {
  expect(isFiltered({ pages: 3 })).toBe(false);
  expect(isFiltered({ year: 1925, pages: 1 })).toBe(true);
});
