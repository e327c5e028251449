import { describe, expect, it } from 'vitest';
import { carriedOver } from './carried-over';

describe('a choice made while another is on its way', () => {
  it.each([
    ['another filter', '/movies?year=1927', '/movies', '/movies?genre=878', '/movies?genre=878&year=1927'],
    ['the same filter', '/movies?year=1927', '/movies', '/movies?year=1930', '/movies?year=1927'],
    ['a second of several', '/movies?genre=35', '/movies', '/movies?genre=878', '/movies?genre=878,35'],
    [
      'one of several taken out',
      '/movies?genre=16',
      '/movies?genre=35,16',
      '/movies?genre=35,16,18',
      '/movies?genre=16,18',
    ],
    ['the one that is on its way', '/movies?genre=35', '/movies', '/movies?genre=35', '/movies?genre=35'],
    [
      'none of it',
      '/movies?sort=rating',
      '/movies?sort=rating&year=1927',
      '/movies?genre=35&sort=rating&year=1927',
      '/movies?genre=35&sort=rating',
    ],
    ['nothing left', '/shows', '/shows?year=2020', '/shows?year=2020', '/shows'],
    ['open pages', '/movies?year=1927', '/movies?pages=3', '/movies?genre=18&pages=3', '/movies?genre=18&year=1927'],
  ])('%s', (_, chosen, from, going, expected) => {
    expect(carriedOver(chosen, from, going)).toBe(expected);
  });
});
