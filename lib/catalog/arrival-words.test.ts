import { expect, it } from 'vitest';
import { arrivalDay, arrivalLabel, arrivalNames } from '@/lib/catalog/arrival-words';

const episodes = (...numbers: number[]) => numbers.map((number) => ({ number, name: `Part ${number}` }));

it.each([
  [{ season: 2, episodes: episodes(5) }, 'S2 E5', 'Part 5'],
  [{ season: 2, episodes: episodes(1, 2, 8) }, 'S2 E1–E8', '3 episodes'],
  [{ season: 3, episodes: [] }, 'Season 3', null],
])('%j is %s', (arrival, label, names) => {
  expect([arrivalLabel(arrival), arrivalNames(arrival, false)]).toEqual([label, names]);
});

it('names no episode to whom names may tell too much', () => {
  expect([arrivalNames({ episodes: episodes(5) }, true), arrivalNames({ episodes: episodes(1, 2) }, true)]).toEqual([
    null,
    '2 episodes',
  ]);
});

it.each([
  ['2026-11-28', 'Today', 'Today'],
  ['2026-11-29', 'Tomorrow', 'Tomorrow'],
  ['2026-12-04', 'Friday', 'Freitag'],
  ['2026-12-05', '5 December', '5. Dezember'],
  ['2027-03-01', '1 March 2027', '1. März 2027'],
])('%s is %s', (day, british, german) => {
  expect([arrivalDay(day, '2026-11-28', 'en-GB'), arrivalDay(day, '2026-11-28', 'de-DE')]).toEqual([british, german]);
});
