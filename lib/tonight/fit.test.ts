import { expect, test } from 'vitest';
import { type Fit, fitInto, type Length } from '@/lib/tonight/fit';

const now = Date.parse('2026-11-21T20:00:00Z');
const at = (time: string) => Date.parse(`2026-11-21T${time}:00Z`);
const movie = (minutesLeft: number | null): Length => ({ minutesLeft, episodeMinutes: null, more: 0 });
const show = (minutesLeft: number, episodeMinutes: number | null, more: number): Length => ({
  minutesLeft,
  episodeMinutes,
  more,
});

test.each<[string, Length, number | null, Partial<Fit>]>([
  ['a movie nobody knows the length of', movie(null), at('22:00'), { kind: 'unknown' }],
  ['a movie without a time to be done', movie(90), null, { kind: 'fits', count: 1, endsAt: at('21:30'), filled: 1 }],
  [
    'a movie that fills half of it',
    movie(60),
    at('22:00'),
    { kind: 'fits', count: 1, endsAt: at('21:00'), filled: 0.5 },
  ],
  ['a movie five minutes too long', movie(125), at('22:00'), { kind: 'fits', endsAt: at('22:05'), filled: 1 }],
  ['a movie six minutes too long', movie(126), at('22:00'), { kind: 'too-long' }],
  ['a movie when the time is over', movie(90), at('19:00'), { kind: 'too-long' }],
  ['two episodes', show(50, 50, 9), at('21:45'), { kind: 'fits', count: 2, endsAt: at('21:40') }],
  ['the rest of one, and two more', show(12, 50, 9), at('22:00'), { kind: 'fits', count: 3, endsAt: at('21:52') }],
  ['only one that is out yet', show(50, 50, 0), at('23:59'), { kind: 'fits', count: 1 }],
  ['no more than four in a row', show(20, 20, 40), at('23:59'), { kind: 'fits', count: 4, endsAt: at('21:20') }],
  ['further episodes of unknown length', show(50, null, 9), at('23:59'), { kind: 'fits', count: 1 }],
  ['many without a time to be done', show(50, 50, 9), null, { kind: 'fits', count: 1, endsAt: at('20:50') }],
])('%s', (_, length, doneBy, expected) => {
  expect(fitInto(length, now, doneBy)).toMatchObject(expected);
});
