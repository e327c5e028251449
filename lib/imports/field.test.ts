import { expect, it } from 'vitest';
import { clockSeconds, day, idsOf, instant, splitYear, wholeNumber, yearOf } from '@/lib/imports/field';

it.each([
  ['2024-03-04T20:15:00.000Z', '2024-03-04T20:15:00.000Z'],
  ['2024-03-04 20:15:00', '2024-03-04T20:15:00.000Z'],
  ['2024-03-04 20:15', '2024-03-04T20:15:00.000Z'],
  ['2024-03-04 20:15:00+00:00', '2024-03-04T20:15:00.000Z'],
  ['2024-03-04T20:15:00+0200', '2024-03-04T18:15:00.000Z'],
  ['2024-03-04T20:15:00.123456Z', '2024-03-04T20:15:00.123Z'],
  ['1709583300', '2024-03-04T20:15:00.000Z'],
  ['1709583300123456', '2024-03-04T20:15:00.123Z'],
  ['1970-01-01T00:00:00Z', null],
  ['2024-13-04T20:15:00Z', null],
  ['2024-02-30T10:00:00Z', null],
  ['2024-03-04T25:15:00Z', null],
  ['2024-03-31t02:30:00z', '2024-03-31T02:30:00.000Z'],
  ['2024-03-31T02:30:00+02', '2024-03-31T00:30:00.000Z'],
  ['2024-03-31T02:30:00-03:30', '2024-03-31T06:00:00.000Z'],
  ['2024-03-04 9:05:00', '2024-03-04T09:05:00.000Z'],
  ['04.03.2024 20:15', '2024-03-04T20:15:00.000Z'],
  ['2024/3/4 20:15', '2024-03-04T20:15:00.000Z'],
  ['3/4/2024 20:15', null],
  ['2024-03-04 8:15 PM', null],
  ['2024-03-04', null],
  ['yesterday', null],
  [17, null],
])('the instant %s is %s', (text, said) => {
  expect(instant(text)).toBe(said);
});

it.each([
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['0000-00-00', null],
  ['2024-03-04 20:15:00', '2024-03-04'],
  ['4.3.2024', '2024-03-04'],
  ['31.2.2024', null],
  ['3/4/2024', null],
  ['2024-03-041', null],
  [null, null],
])('the day %s is %s', (text, said) => {
  expect(day(text)).toBe(said);
});

it.each([
  ['00:45:12', 2712],
  ['1:02:03', 3723],
  ['02:03', 123],
  ['Not latest view', null],
  ['', null],
])('%s is %s seconds', (text, seconds) => {
  expect(clockSeconds(text)).toBe(seconds);
});

it.each([
  ['7', 7],
  [7, 7],
  ['7.0', 7],
  ['-1', null],
  ['7a', null],
  ['', null],
  [7.5, null],
])('the number %s is %s', (value, said) => {
  expect(wholeNumber(value)).toBe(said);
});

it.each([
  ['The Office (2005)', 'The Office', 2005],
  ['Blade Runner 2049', 'Blade Runner 2049', null],
  ['(1984)', '(1984)', null],
  ['House (US)', 'House (US)', null],
])('%s is a title and a year', (text, title, year) => {
  expect(splitYear(text)).toEqual({ title, year });
});

it('takes ids that are ids', () => {
  expect(idsOf({ tmdb: '550', imdb: 'tt0137523', tvdb: 0 })).toEqual({ tmdb: 550, imdb: 'tt0137523' });
  expect(idsOf({ tmdb: 'x', imdb: '137523' })).toEqual({});
  expect(idsOf(null)).toEqual({});
  expect(yearOf('1999-05-01')).toBe(1999);
  expect(yearOf('n/a')).toBeNull();
});
