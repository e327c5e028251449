import { expect, test } from 'vitest';
import { listedAiredCount } from '@/lib/catalog/aired-count';
import type { ShowDates } from '@/lib/catalog/availability';

const today = '2026-11-20';
const running = { status: 'Returning Series', inProduction: true, lastAirDate: '2026-11-13', date: '2019-01-01' };
const ended = { status: 'Ended', inProduction: false, lastAirDate: '2021-01-01', date: '2019-01-01' };

interface Listed {
  number: number;
  airDate: string | null;
  episodeCount: number | null;
}
const season = (number: number, airDate: string | null, episodeCount: number | null): Listed => ({
  number,
  airDate,
  episodeCount,
});

test.each([
  ['over, since the next has begun', running, [season(1, '2019-01-01', 8), season(2, '2026-11-01', 8)], 1, 8],
  ['undated, but the next has begun', running, [season(1, null, 8), season(2, '2026-11-01', 8)], 1, 8],
  ['over, and nobody counted', running, [season(1, '2019-01-01', null), season(2, '2026-11-01', 8)], 1, null],
  ['on the air', running, [season(1, '2019-01-01', 8), season(2, '2026-11-01', 8)], 2, null],
  ['to come', running, [season(1, '2019-01-01', 8), season(2, '2026-12-01', 8)], 2, 0],
  ['announced without episodes', running, [season(1, '2019-01-01', 8), season(2, null, 0)], 2, 0],
  ['announced with episodes', running, [season(1, '2019-01-01', 8), season(2, null, 3)], 2, null],
  ['the last of a show that ended', ended, [season(1, '2019-01-01', 8)], 1, 8],
  ['of a show that is to end today', { ...ended, lastAirDate: today }, [season(1, '2019-01-01', 8)], 1, null],
] satisfies [string, Omit<ShowDates, 'seasons'>, Listed[], number, number | null][])(
  '%s',
  (_, facts, seasons, number, expected) => {
    const asked = seasons.find((one) => one.number === number) ?? season(number, null, null);
    expect(listedAiredCount({ ...facts, seasons }, asked, today)).toBe(expected);
  },
);
