import { expect, test } from 'vitest';
import { availableEpisodes, isUnreleased, lastAiredNumber } from '@/lib/catalog/availability';

const today = '2026-11-20';
const season = (airDates: (string | null)[]) =>
  airDates.map((airDate, index) => ({ id: 100 + index, number: index + 1, airDate }));

test.each([
  ['aired today', ['2026-11-20'], [1]],
  ['airs tomorrow', ['2026-11-21'], []],
  ['undated before an aired one', [null, '2026-11-01'], [1, 2]],
  ['undated after the last aired one', ['2026-11-01', null], [1]],
  ['undated before one to come', ['2026-11-01', null, '2026-11-27'], [1]],
  ['a date to come before an aired one', ['2027-01-01', '2026-11-01'], [2]],
  ['all undated', [null, null], []],
  ['empty', [], []],
])('%s', (_, airDates, expected) => {
  expect(availableEpisodes(season(airDates), today).map((episode) => episode.number)).toEqual(expected);
});

test('the last aired number does not depend on the order of the list', () => {
  const episodes = season(['2026-01-01', '2026-01-08', '2027-01-01']);
  expect(lastAiredNumber(episodes, today)).toBe(2);
  expect(lastAiredNumber(episodes.toReversed(), today)).toBe(2);
});

test.each([
  ['2026-11-21', true],
  ['2026-11-20', false],
  [null, false],
])('a title of %j is unreleased: %j', (date, expected) => {
  expect(isUnreleased({ date }, today)).toBe(expected);
});
