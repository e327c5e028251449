import { describe, expect, it } from 'vitest';
import {
  finishedFrom,
  isInProgress,
  playedAFairPart,
  playedEnough,
  reachedBySeeking,
  resumePosition,
  takesPlace,
  watchedFrom,
} from '@/lib/progress/completion';

describe('watchedFrom', () => {
  it.each([
    ['80 % of the duration', { duration: 6000 }, 4800],
    ['the credits when they come first', { duration: 6000, creditsStart: 4500 }, 4500],
    ['80 % when the credits come later', { duration: 6000, creditsStart: 5900 }, 4800],
    ['80 % when the credits are not known', { duration: 6000, creditsStart: null }, 4800],
    ['80 % when the credits lie past the end', { duration: 180, creditsStart: 400 }, 144],
  ])('is %s', (_name, timeline, expected) => {
    expect(watchedFrom(timeline)).toBe(expected);
  });
});

describe('finishedFrom', () => {
  it.each([
    ['two minutes left in a long film', { duration: 6000 }, 5880],
    ['95 % of a short one', { duration: 600 }, 570],
    ['the credits, however early', { duration: 6000, creditsStart: 4000 }, 4000],
    ['the credits, however late', { duration: 6000, creditsStart: 5990 }, 5990],
    ['as without a mark when the credits lie past the end', { duration: 180, creditsStart: 400 }, 171],
    ['as without a mark when they lie at the end', { duration: 180, creditsStart: 180 }, 171],
  ])('is %s', (_name, timeline, expected) => {
    expect(finishedFrom(timeline)).toBe(expected);
  });
});

describe('playedEnough', () => {
  it.each([
    [null, 4800, true],
    [2400, 4800, true],
    [2399, 4800, false],
    [0, 0, true],
  ])('%s played of a line at %s: %s', (secondsPlayed, threshold, expected) => {
    expect(playedEnough(secondsPlayed, threshold)).toBe(expected);
  });
});

describe('takesPlace', () => {
  const film = { position: 3000, duration: 6000 };
  it.each([
    ['ten seconds played', { ...film, secondsPlayed: 10 }, 0, true],
    ['a peek', { ...film, secondsPlayed: 9.9 }, 0, false],
    ['a peek further on than the place', { ...film, secondsPlayed: 4 }, 1200, false],
    ['a peek before the place', { position: 20, duration: 180, secondsPlayed: 4 }, 150, false],
    ['start over', { position: 0, duration: 6000, secondsPlayed: 0, event: 'start-over' }, 3000, true],
    ['"go on from here"', { ...film, secondsPlayed: 0, event: 'go-on' }, 1200, true],
    ['Next', { ...film, secondsPlayed: 2, event: 'next' }, 1200, true],
    [
      'a jump to the end that "ended"',
      { position: 6000, duration: 6000, secondsPlayed: 1, event: 'ended' },
      1200,
      false,
    ],
    ['a fifth of a short clip', { position: 4, duration: 20, secondsPlayed: 4 }, 0, true],
    ['less than a fifth of it', { position: 3.9, duration: 20, secondsPlayed: 3.9 }, 0, false],
    [
      'a fifth of the little that is left',
      { position: 584, duration: 600, secondsPlayed: 8, creditsStart: 590 },
      566,
      true,
    ],
    ['a client that does not count', { ...film, secondsPlayed: null }, 0, true],
  ])('%s', (_name, told, stood, expected) => {
    expect(takesPlace(told, stood)).toBe(expected);
  });
});

describe('playedAFairPart', () => {
  it.each([
    ['a fifth of the whole', 20, { from: 0, end: 95, duration: 100 }, true],
    ['less than that', 19.9, { from: 0, end: 95, duration: 100 }, false],
    ['a fifth of what was left', 2, { from: 90, end: 95, duration: 100 }, true],
    ['little, where the end was reached already', 2, { from: 95, end: 95, duration: 100 }, false],
    ['anything of a stream whose length is unknown', 9, { from: 0, end: 0, duration: 0 }, false],
  ])('%s', (_name, seconds, of, expected) => {
    expect(playedAFairPart(seconds, of)).toBe(expected);
  });
});

describe('reachedBySeeking', () => {
  it.each([
    ['the end without playing', { position: 5900, secondsPlayed: 60, duration: 6000 }, true],
    ['the end by playing', { position: 5900, secondsPlayed: 5000, duration: 6000 }, false],
    ['the middle without playing', { position: 3000, secondsPlayed: 60, duration: 6000 }, false],
    ['nothing, for it was only marked', { position: 0, secondsPlayed: 0, duration: 0 }, false],
  ])('%s', (_name, place, expected) => {
    expect(reachedBySeeking(place)).toBe(expected);
  });
});

describe('isInProgress', () => {
  it.each([
    [9.9, null, false],
    [10, null, true],
    [3000, '2026-01-01T00:00:00Z', false],
  ])('at %s, finished %s: %s', (position, finishedAt, expected) => {
    expect(isInProgress({ position, finishedAt })).toBe(expected);
  });
});

describe('resumePosition', () => {
  const observedAt = '2026-01-01T00:00:00Z';
  const place = { position: 600, finishedAt: null, observedAt };
  it.each([
    ['at the place', place, '2026-01-01T23:59:59Z', 600],
    ['5 s earlier after a day', place, '2026-01-02T00:00:00Z', 595],
    ['15 s earlier after a week', place, '2026-01-08T00:00:00Z', 585],
    ['never before the beginning', { ...place, position: 12 }, '2026-01-08T00:00:00Z', 0],
    ['at the beginning when it was finished', { ...place, finishedAt: observedAt }, '2026-01-01T00:00:01Z', 0],
    ['at the beginning when hardly begun', { ...place, position: 8 }, '2026-01-01T00:00:01Z', 0],
    ['at the beginning without a place', null, '2026-01-01T00:00:01Z', 0],
  ])('starts %s', (_name, stored, now, expected) => {
    expect(resumePosition(stored, new Date(now))).toBe(expected);
  });
});
