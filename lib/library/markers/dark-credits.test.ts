import { describe, expect, it, test } from 'vitest';
import { darkCredits, type KeyFrame, turnToBlack } from '@/lib/library/markers/dark-credits';

const SECONDS = 3000;
/** A keyframe every five seconds of the last five minutes: a sign for each, `.` bright, `#` mostly black, `-` a dark scene. */
const frames = (signs: string): KeyFrame[] =>
  [...signs].map((sign, index) => ({
    time: SECONDS - (signs.length - index) * 5,
    black: { '.': 0.1, '-': 0.6, '#': 0.93 }[sign] ?? 0,
  }));

describe('a film turns to letters on black', () => {
  test.each([
    ['at once', '................################', 16],
    ['with a picture among the letters', '................#####.#########', 16],
    ['after a dark scene', '..........------########', 16],
    ['with a logo at the very end', '................##########..', 16],
    ['after a black moment of its story', '....#...........##########', 16],
  ])('%s', (_, signs, at) => {
    const turn = turnToBlack(frames(signs), SECONDS);
    expect(turn?.behind).toBe(frames(signs)[at]?.time);
    expect(turn?.before).toBe(frames(signs)[at - 1]?.time);
    expect(turn?.contrast).toBeGreaterThan(0.6);
  });

  test.each([
    ['never', '..............................'],
    ['but is dark as a whole', '.............................#'],
    ['but was mostly dark before', '##.##.##.##.##.##.##############'],
    ['but for a scene at night', '..............---------------'],
    ['but goes on after it', '..........########..........'],
    ['but for a moment', '.............................#'],
    ['and there is nothing to see', ''],
  ])('%s', (_, signs) => expect(turnToBlack(frames(signs), SECONDS)).toBeNull());
});

describe('credits begin', () => {
  const turn = { before: 2900, behind: 2905, contrast: 1 };
  const none = { blacks: [], silences: [] };

  it('with the moment that is all black, between the two frames', () => {
    const found = darkCredits(turn, { ...none, blacks: [{ start: 2902.4, end: 2903 }] }, SECONDS);
    expect(found).toEqual({ start: 2902.4, end: SECONDS, confidence: expect.closeTo(0.9), by: 'black' });
  });

  it('with the frame where there is no such moment, less surely', () => {
    expect(darkCredits(turn, none, SECONDS)).toMatchObject({ start: 2905, confidence: 0.7 });
    expect(darkCredits({ ...turn, contrast: 0.6 }, none, SECONDS).confidence).toBeLessThan(0.5);
  });

  it('more surely where it is still', () => {
    const silences = [{ start: 2904, end: 2906 }];
    expect(darkCredits(turn, { ...none, silences }, SECONDS).confidence).toBeCloseTo(0.8);
    expect(darkCredits(turn, { ...none, silences: [{ start: 2800, end: 2801 }] }, SECONDS).confidence).toBeCloseTo(0.7);
  });
});
