import { describe, expect, it } from 'vitest';
import { afterAnEnd, noSleepTimer, sleepTimer, stopsAtThisEnd } from '@/components/player/watching/sleep-timer';
import { isTimeToAsk } from '@/components/player/watching/still-watching';

const now = Date.parse('2026-11-21T22:00:00Z');
const minutes = (count: number) => count * 60_000;

describe('are you still watching', () => {
  it.each([
    ['not at once', 0, 0, false],
    ['not after two episodes', minutes(50), 2, false],
    ['after three episodes', minutes(60), 3, true],
    ['not after 89 minutes', minutes(89), 0, false],
    ['after 90 minutes', minutes(90), 0, true],
  ])('asks %s', (_, untouchedFor, episodes, asks) => {
    expect(isTimeToAsk(now - untouchedFor, episodes, now)).toBe(asks);
  });
});

describe('the sleep timer', () => {
  it.each([
    ['is off', noSleepTimer, minutes(300), false],
    ['is set to this episode', sleepTimer('this-episode', now), 0, true],
    ['is not over yet', sleepTimer('30', now), minutes(29), false],
    ['is over', sleepTimer('30', now), minutes(31), true],
    ['is set to three episodes', sleepTimer('3-episodes', now), 0, false],
    ['is set to three, one ago', afterAnEnd(sleepTimer('3-episodes', now)), 0, false],
    ['is set to three, two ago', afterAnEnd(afterAnEnd(sleepTimer('3-episodes', now))), 0, true],
    ['was over, and the viewer went on', afterAnEnd(sleepTimer('this-episode', now)), 0, false],
    ['is a time, episodes ago', afterAnEnd(sleepTimer('30', now)), minutes(31), true],
    ['is off again', sleepTimer('off', now), minutes(31), false],
  ])('when it %s', (_, timer, later, stops) => {
    expect(stopsAtThisEnd(timer, now + later)).toBe(stops);
  });
});
