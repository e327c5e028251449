import { describe, expect, it } from 'vitest';
import { daysAway, LONG_AWAY_DAYS, storySoFar } from '@/lib/use-cases/watch/welcome-back';

describe('daysAway', () => {
  it.each([
    ['the same evening', '2026-11-20T20:00:00Z', '2026-11-20T22:00:00Z', 'Europe/Berlin', 0],
    ['midnight in Berlin between', '2026-11-20T20:00:00Z', '2026-11-20T23:30:00Z', 'Europe/Berlin', 1],
    ['three weeks, to the evening', '2026-11-01T20:00:00Z', '2026-11-22T08:00:00Z', 'Europe/Berlin', LONG_AWAY_DAYS],
    ['a day less', '2026-11-01T20:00:00Z', '2026-11-21T22:00:00Z', 'Europe/Berlin', LONG_AWAY_DAYS - 1],
    ['the same instants, where it is tomorrow', '2026-11-01T20:00:00Z', '2026-11-21T22:00:00Z', 'Asia/Tokyo', 20],
    [
      'the same instants, where it was yesterday',
      '2026-11-02T01:00:00Z',
      '2026-11-22T08:00:00Z',
      'America/New_York',
      21,
    ],
    ['an hour given back in autumn', '2026-10-24T12:00:00Z', '2026-11-14T12:00:00Z', 'Europe/Berlin', 21],
    ['a clock that was set back', '2026-11-22T08:00:00Z', '2026-11-20T08:00:00Z', 'UTC', -2],
  ])('%s', (_, playedAt, now, zone, days) => {
    expect(daysAway(playedAt, new Date(now), zone)).toBe(days);
  });
});

describe('storySoFar', () => {
  const episode = (number: number, overview = `What happens in ${number}`, season = 2) => ({
    season,
    number,
    name: `Chapter ${number}`,
    overview,
  });
  const season = [1, 2, 3, 4, 5, 6].map((number) => episode(number));
  const at = (number: number, isSeen: boolean) => ({ season: 2, episode: number, isSeen });
  const told = (...given: Parameters<typeof storySoFar>) => storySoFar(...given).map(({ number }) => number);

  it.each([
    ['in the middle of the fourth', 4, at(4, false), [3, 2, 1]],
    ['going on with the fifth', 5, at(4, true), [4, 3, 2, 1]],
    ['looking ahead from the third, which is not over', 6, at(3, false), [2, 1]],
    ['looking ahead from the third', 6, at(3, true), [3, 2, 1]],
    ['looking back at the second', 2, at(5, true), [1]],
    ['at the very first', 1, at(1, false), []],
    ['a season ahead of the place', 4, { season: 1, episode: 9, isSeen: true }, []],
    ['a season behind the place', 4, { season: 3, episode: 1, isSeen: false }, [3, 2, 1]],
  ])('%s tells no more than is behind', (_, playing, place, expected) => {
    expect(told(season, { season: 2, episode: playing }, place)).toEqual(expected);
  });

  it('tells of the season before, at the first episode of one', () => {
    const before = [episode(7, 'x', 1), episode(8, 'y', 1)];
    expect(told(before, { season: 2, episode: 1 }, { season: 1, episode: 8, isSeen: true })).toEqual([8, 7]);
  });

  it('leaves out what has no words', () => {
    expect(told([episode(1, ' '), episode(2, ''), episode(3)], { season: 2, episode: 4 }, at(3, true))).toEqual([3]);
  });

  it('carries the words and nothing else', () => {
    const full = { ...episode(1), id: 7, still: '/x.jpg', airDate: '2026-01-01' };
    expect(storySoFar([full], { season: 2, episode: 2 }, at(1, true))).toEqual([episode(1)]);
  });
});
