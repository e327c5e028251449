import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mapMovie } from '@/lib/tmdb/map-movie';
import { mapSeason, mapShow } from '@/lib/tmdb/map-show';
import { mapPage, movieSummary, searchResult } from '@/lib/tmdb/map-titles';
import { movieDetails } from '@/lib/tmdb/schema-movie';
import { mixedPage, moviePage } from '@/lib/tmdb/schema-page';
import { seasonDetails } from '@/lib/tmdb/schema-season';
import { showDetails } from '@/lib/tmdb/schema-show';

/* Answers of the right shape that still say odd things. What is of the wrong shape is in `schema-survival`. */

const base = 'https://images.example/t/p/';
const readMovies = (answer: unknown) => mapPage(moviePage.parse(answer), (raw) => movieSummary(raw, base));
const readMixed = (answer: unknown) => mapPage(mixedPage.parse(answer), (raw) => searchResult(raw, base));
const readSeason = (answer: unknown) => mapSeason(seasonDetails.parse(answer), base);
const readShow = (answer: unknown) => mapShow(showDetails.parse(answer), base);
const readMovie = (answer: unknown) => mapMovie(movieDetails.parse(answer), base);

const warnings = vi.spyOn(console, 'warn');
beforeAll(() => void warnings.mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

describe('lists', () => {
  test('a title listed twice is shown once, where it stood first', () => {
    const results = [3, 1, 3, 2, 1].map((id) => ({ id, title: `Film ${id}` }));
    expect(readMovies({ results }).items.map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  test('a movie, a show and a person may have the same id', () => {
    const results = [
      { id: 7, media_type: 'movie', title: 'Film' },
      { id: 7, media_type: 'tv', name: 'Show' },
      { id: 7, media_type: 'person', name: 'Person' },
      { id: 7, media_type: 'tv', name: 'Show' },
    ];
    const told = readMixed({ results }).items.map((item) =>
      item.kind === 'title' ? item.title.type : item.person.name,
    );
    expect(told).toEqual(['movie', 'tv', 'Person']);
  });

  test('adult titles are left out, though they are asked for by nobody', () => {
    const results = [
      { id: 1, title: 'One', adult: true },
      { id: 2, title: 'Two', adult: false },
      { id: 3, title: 'Three' },
    ];
    expect(readMovies({ results }).items.map(({ id }) => id)).toEqual([2, 3]);
  });

  test('a kind that did not exist yesterday is left out and logged', () => {
    const results = [
      { id: 91_001, media_type: 'collection', name: 'All of them' },
      { id: 2, media_type: 'movie', title: 'Two' },
    ];
    expect(readMixed({ results }).items).toHaveLength(1);
    expect(warnings).toHaveBeenCalledWith(expect.stringContaining('91001'));
  });

  test.each([
    [40_000, 500],
    [500, 500],
    [3, 3],
    [undefined, 1],
    [null, 1],
    ['many', 1],
  ])('of %s pages %i can be asked for', (total_pages, usable) => {
    expect(readMovies({ results: [], total_pages }).totalPages).toBe(usable);
  });

  test.each([
    ['<html>', undefined],
    ['an error', { success: false, status_code: 11, status_message: 'Internal error' }],
    ['a list of nothing known', { items: [] }],
  ])('%s is no list', (_, answer) => expect(moviePage.safeParse(answer).success).toBe(false));
});

describe('facts', () => {
  test.each([
    [-5, null],
    [0, null],
    [null, null],
    [undefined, null],
    ['90', null],
    [90, 90],
  ])('a runtime of %s is %s', (runtime, minutes) => {
    expect(readMovie({ id: 1, title: 'Film', runtime }).runtimeMinutes).toBe(minutes);
  });

  test.each(['', null, undefined, '0000-00-00', '2026-02-30', '2026', 20_260_101])('no date: %s', (release_date) => {
    expect(readMovie({ id: 1, title: 'Film', release_date }).date).toBeNull();
  });

  test.each([
    [8.1, 0, null],
    [0, 12, null],
    [8.1, undefined, 8.1],
    [null, 3, null],
  ])('a vote of %s by %s people is a rating of %s', (vote_average, vote_count, rating) => {
    expect(readMovie({ id: 1, title: 'Film', vote_average, vote_count }).rating).toBe(rating);
  });

  test('recommendations have each title once, and none that is adult', () => {
    const results = [
      { id: 2, title: 'Two' },
      { id: 2, title: 'Two' },
      { id: 3, title: 'Three', adult: true },
    ];
    const movie = readMovie({ id: 1, title: 'Film', recommendations: { results } });
    expect(movie.recommendations.map(({ id }) => id)).toEqual([2]);
  });
});

describe('shows', () => {
  const episode = (number: number, fields: object = {}) => ({ id: 1000 + number, episode_number: number, ...fields });

  test('an episode or a season listed twice is listed once', () => {
    const season = { id: 1, season_number: 1, episodes: [episode(2), episode(1), episode(2, { name: 'Again' })] };
    expect(readSeason(season).episodes.map(({ number }) => number)).toEqual([1, 2]);
    const seasons = [2, 1, 2].map((season_number, index) => ({ id: index + 1, season_number }));
    expect(readShow({ id: 1, name: 'Show', seasons }).seasons.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('what has no name is called by its number', () => {
    const season = { id: 1, season_number: 4, name: '', episodes: [episode(7, { name: ' ' }), episode(8)] };
    expect(readSeason(season)).toMatchObject({
      name: 'Season 4',
      episodes: [{ name: 'Episode 7' }, { name: 'Episode 8' }],
    });
    const seasons = [{ id: 1, season_number: 0, name: null }];
    expect(readShow({ id: 1, name: 'Show', seasons }).seasons).toMatchObject([{ number: 0, name: 'Specials' }]);
  });

  test('a season of thousands of episodes keeps all', () => {
    const episodes = Array.from({ length: 4000 }, (_, index) => episode(4000 - index));
    const numbers = readSeason({ id: 1, season_number: 1, episodes }).episodes.map(({ number }) => number);
    expect(numbers).toHaveLength(4000);
    expect(numbers.at(0)).toBe(1);
    expect(numbers.at(-1)).toBe(4000);
  });

  test('a show with specials only, and one with nothing at all', () => {
    const specials = readShow({ id: 1, name: 'Show', seasons: [{ id: 9, season_number: 0 }] });
    expect(specials.seasons.map(({ number }) => number)).toEqual([0]);
    expect(readShow({ id: 1, name: 'Show' })).toMatchObject({ seasons: [], cast: [], genres: [], date: null });
  });
});
