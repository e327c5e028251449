import { describe, expect, test } from 'vitest';
import {
  availableEpisodes,
  isUnreleased,
  type ShowDates,
  undatedAiredBy,
  withAiredBy,
} from '@/lib/catalog/availability';

const today = '2026-11-20';
const season = (airDates: (string | null)[]) => airDates.map((airDate, index) => ({ number: index + 1, airDate }));

describe('a season by itself', () => {
  test.each([
    ['aired today', ['2026-11-20'], [1]],
    ['airs tomorrow', ['2026-11-21'], []],
    ['undated before an aired one', [null, '2026-11-01'], [1, 2]],
    ['undated after the last aired one', ['2026-11-01', null], [1]],
    ['undated before one to come', ['2026-11-01', null, '2026-11-27'], [1]],
    ['undated before one to come, and that before an aired one', [null, '2026-12-01', '2026-11-01'], [1, 3]],
    ['a date to come before an aired one', ['2027-01-01', '2026-11-01'], [2]],
    ['all undated', [null, null], []],
    ['empty', [], []],
  ])('%s', (_, airDates, expected) => {
    const episodes = withAiredBy(season(airDates), null);
    expect(availableEpisodes(episodes, today).map(({ number }) => number)).toEqual(expected);
  });

  test('does not depend on the order of the list', () => {
    const episodes = season(['2026-01-01', null, '2026-01-08', null]);
    const backwards = withAiredBy(episodes.toReversed(), null).toReversed();
    expect(backwards).toEqual(withAiredBy(episodes, null));
  });

  test('has aired altogether by the day its show says so', () => {
    const episodes = withAiredBy(season([null, '2026-12-24', null]), '2026-11-20');
    expect(episodes.map(({ airedBy }) => airedBy)).toEqual(['2026-11-20', '2026-12-24', '2026-11-20']);
  });
});

describe('undated episodes', () => {
  const show = (fields: Partial<ShowDates> = {}, began: Record<number, string | null> = {}): ShowDates => ({
    status: 'Returning Series',
    inProduction: true,
    lastAirDate: null,
    date: null,
    ...fields,
    seasons: Object.entries(began).map(([number, airDate]) => ({ number: Number(number), airDate })),
  });
  const ended = { status: 'Ended', inProduction: false };

  test.each([
    ['nothing known', show(), 1, null],
    ['a later season began', show({}, { 1: '2019-01-01', 2: null, 3: '2021-01-01', 4: '2022-01-01' }), 2, '2021-01-01'],
    ['only this and earlier seasons began', show({}, { 1: '2019-01-01', 2: '2020-01-01' }), 2, null],
    ['specials: no season is later', show({}, { 0: null, 1: '2019-01-01' }), 0, null],
    ['ended', show({ ...ended, lastAirDate: '1985-05-05' }), 1, '1985-05-05'],
    ['ended, the specials too', show({ ...ended, lastAirDate: '1985-05-05' }), 0, '1985-05-05'],
    ['canceled', show({ ...ended, status: 'Canceled', lastAirDate: '1985-05-05' }), 1, '1985-05-05'],
    [
      'ended, and a later season began before',
      show({ ...ended, lastAirDate: '1985-05-05' }, { 2: '1980-01-01' }),
      1,
      '1980-01-01',
    ],
    ['ended, and no last day but that of a season', show(ended, { 1: '1984-01-01', 2: '1985-01-01' }), 2, '1985-01-01'],
    ['ended, and only its first day known', show({ ...ended, date: '1984-01-01' }, { 1: null }), 1, '1984-01-01'],
    ['said to have ended while more is made', show({ status: 'Ended', lastAirDate: '1985-05-05' }), 1, null],
    ['returning, whatever its last day', show({ lastAirDate: '2026-11-01' }), 1, null],
  ])('%s', (_, facts, number, expected) => {
    expect(undatedAiredBy(facts, number)).toBe(expected);
  });
});

test.each([
  ['2026-11-21', true],
  ['2026-11-20', false],
  [null, false],
])('a title of %j is unreleased: %j', (date, expected) => {
  expect(isUnreleased({ date }, today)).toBe(expected);
});
