import { describe, expect, it } from 'vitest';
import type { Episode, IsoDay, Season, SeasonSummary, Show } from '@/lib/catalog/catalog';
import { arrivalSpan, arrivals, seasonsAhead, shownArrivals } from '@/lib/catalog/coming-up';

const TODAY = '2026-11-28';

const listed = (number: number, airDate: IsoDay | null): SeasonSummary => ({
  id: number,
  number,
  name: `Season ${number}`,
  overview: '',
  airDate,
  episodeCount: null,
  poster: null,
});
const episode = (number: number, airDate: IsoDay | null, airedBy = airDate): Episode => ({
  id: number,
  season: 1,
  number,
  name: `Part ${number}`,
  overview: '',
  airDate,
  airedBy,
  runtimeMinutes: null,
  still: null,
  kind: null,
});
const season = (number: number, episodes: Episode[]): Season => ({ ...listed(number, null), episodes });
const show = (seasons: SeasonSummary[], more: Partial<Show> = {}) => ({
  status: 'Returning Series',
  inProduction: true,
  lastAirDate: null,
  seasons,
  ...more,
});
const ended = { status: 'Ended', inProduction: false };

describe('seasonsAhead', () => {
  it.each([
    [
      'the one that airs and those behind it',
      [listed(1, '2020-01-01'), listed(2, '2026-11-01'), listed(3, null)],
      {},
      [2, 3],
    ],
    ['of one that has not begun, from the first on', [listed(1, '2027-01-01'), listed(2, null)], {}, [1, 2]],
    ['specials never', [listed(0, '2026-12-24'), listed(1, '2020-01-01')], {}, [1]],
    [
      'in order, however they are listed',
      [listed(3, null), listed(1, '2020-01-01'), listed(2, '2025-01-01')],
      {},
      [2, 3],
    ],
    ['no more than four', [1, 2, 3, 4, 5, 6].map((number) => listed(number, null)), {}, [1, 2, 3, 4]],
    ['none of what has ended', [listed(1, '2020-01-01')], { ...ended, lastAirDate: '2020-03-01' }, []],
    ['of what ends today', [listed(1, '2026-10-01')], { ...ended, lastAirDate: TODAY }, [1]],
    ['of what has ended and yet comes back', [listed(1, '2020-01-01'), listed(2, '2027-01-01')], ended, [1, 2]],
    ['none where none is listed', [], {}, []],
  ])('%s', (_, seasons, more, expected) => {
    expect(seasonsAhead(show(seasons, more), TODAY)).toEqual(expected);
  });
});

describe('arrivals', () => {
  const now = [listed(1, '2026-11-01')];
  const days = (found: ReturnType<typeof arrivals>) =>
    found.map(({ day, season: of, episodes }) => `${day} S${of} ${episodes.map(({ number }) => number).join('+')}`);

  it('has what airs from today on by days, several of a day together', () => {
    const read = season(1, [
      episode(3, '2026-12-05'),
      episode(1, '2026-11-27'),
      episode(2, TODAY),
      episode(4, '2026-12-05'),
      episode(5, null),
    ]);
    expect(days(arrivals(show(now), [read], TODAY))).toEqual(['2026-11-28 S1 2', '2026-12-05 S1 3+4']);
  });

  it('has a dated season without episodes, behind what airs before', () => {
    const seasons = [...now, listed(2, '2027-03-01')];
    const read = [season(1, [episode(9, '2026-12-01')]), season(2, [])];
    expect(days(arrivals(show(seasons), read, TODAY))).toEqual(['2026-12-01 S1 9', '2027-03-01 S2 ']);
  });

  it.each([
    ['an announced season without a day, where nothing else is known', [...now, listed(2, null)], {}, ['null S2 ']],
    ['the first of two', [...now, listed(2, null), listed(3, null)], {}, ['null S2 ']],
    ['nothing of a show that was canceled', [...now, listed(2, null)], { ...ended, status: 'Canceled' }, []],
    ['nothing where none is announced', now, {}, []],
  ])('%s', (_, seasons, more, expected) => {
    expect(days(arrivals(show(seasons, more), [season(1, [episode(1, '2026-11-01')])], TODAY))).toEqual(expected);
  });

  it('does not announce a season whose undated episodes have aired', () => {
    const read = [season(1, []), season(2, [episode(1, null, '2026-01-01')])];
    expect(arrivals(show([listed(1, '2020-01-01'), listed(2, null)]), read, TODAY)).toEqual([]);
  });
});

it.each([
  [TODAY, 'today'],
  ['2026-11-29', 'week'],
  ['2026-12-04', 'week'],
  ['2026-12-05', 'later'],
  ['2027-11-28', 'later'],
  [null, 'returns'],
] as const)('%s stands under %s', (day, span) => {
  expect(arrivalSpan(day, TODAY)).toBe(span);
});

it('shows all of the week, and of later each show’s next alone', () => {
  const item = (showId: number, day: IsoDay | null) => ({ showId, day });
  const all = [
    item(1, TODAY),
    item(1, '2026-11-30'),
    item(1, '2026-12-20'),
    item(2, '2026-12-10'),
    item(2, '2026-12-17'),
    item(3, null),
  ];
  expect(shownArrivals(all, TODAY)).toEqual([
    item(1, TODAY),
    item(1, '2026-11-30'),
    item(2, '2026-12-10'),
    item(3, null),
  ]);
});
