import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { announceLive, changesSince, currentId, listen } from '@/lib/live/channel';
import { LET_GO_AFTER_MS } from '@/lib/live/own-audiences';
import { askWhoHears, isForOthers } from '@/lib/process/heard-by-others';
import { onePerProcess } from '@/lib/process/one-per-process';
import { joinWire, type Told } from '@/lib/process/other-processes';

const change = (...audiences: string[]) => ({ topic: 'live', said: { audiences, event: 'change', data: {} } });
const heard = (of: string, audiences: string[], are: 'begun' | 'all' | 'more-of-all' = 'begun') => ({
  topic: 'live-heard',
  said: { of, audiences, are },
});

beforeEach(() => {
  forgetAll();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  forgetAll();
});

/** As after a restart: whatever has a clock of another test's. */
function forgetAll() {
  for (const name of ['own-audiences', 'heard-by-others']) onePerProcess(name, () => null).forget();
}

function others() {
  const sent: Told[] = [];
  const { take, leave } = joinWire({ wants: () => true, send: (told) => void sent.push(told) });
  onTestFinished(leave);
  return { sent, take };
}

describe('what other servers are sent', () => {
  it('is what one of them hears', () => {
    const { take } = others();
    take(heard('b', ['ada']));
    take(heard('c', ['lina']));
    expect([change('ada'), change('max', 'lina'), change('max')].map(isForOthers)).toEqual([true, true, false]);
    take(heard('b', ['max']));
    expect([change('ada'), change('max')].map(isForOthers)).toEqual([true, true]);
    for (let turn = 0; turn < 2; turn += 1) take(heard('b', ['max'], 'all'));
    expect([change('ada'), change('max')].map(isForOthers)).toEqual([false, true]);
  });

  it('is none of what one says in words of another version', () => {
    const { take } = others();
    take({ topic: 'live-heard', said: { of: 'b', audiences: ['ada'], isWhole: true } });
    expect(isForOthers(change('ada'))).toBe(false);
  });

  it('is what one hears that is just saying all of it anew', () => {
    const { take } = others();
    take(heard('b', ['ada', 'max']));
    take(heard('b', ['ada'], 'all'));
    expect(isForOthers(change('max'))).toBe(true);
    take(heard('b', ['max'], 'more-of-all'));
    take(heard('b', ['ada'], 'all'));
    take(heard('b', ['max'], 'more-of-all'));
    expect(isForOthers(change('max'))).toBe(true);
  });

  it('was not all for one whose listeners were not known here, which is told so, once', () => {
    const { sent, take } = others();
    const toldAfter = (...told: Told[]) => {
      sent.length = 0;
      for (const each of told) take(each);
      return sent.filter(({ topic }) => topic === 'live-not-sent').map(({ said }) => said);
    };
    vi.advanceTimersByTime(200_000);
    expect(
      toldAfter(heard('d', ['ada', 'max']), heard('d', ['ada'], 'all'), heard('d', ['max'], 'more-of-all')),
    ).toEqual([]);
    // It stood still until it was forgotten.
    vi.advanceTimersByTime(151_000);
    expect(isForOthers(change('max'))).toBe(false);
    expect(toldAfter(heard('d', [], 'all'))).toEqual([]);
    expect(toldAfter(heard('d', ['ada'], 'all'), heard('d', ['max'], 'more-of-all'))).toEqual([{ of: 'd' }]);
    expect(toldAfter(heard('d', ['ada'], 'all'), heard('d', ['max'], 'more-of-all'))).toEqual([]);
    // A server that has just come has sent everything.
    askWhoHears({ isAgain: false });
    expect(toldAfter(heard('e', ['ada'], 'all'))).toEqual([]);
    vi.advanceTimersByTime(6000);
    expect(toldAfter(heard('f', ['ada'], 'all'))).toEqual([{ of: 'f' }]);
    // One that was out of touch has not.
    askWhoHears({ isAgain: true });
    expect(toldAfter(heard('g', ['ada'], 'all'))).toEqual([{ of: 'g' }]);
  });

  it('is everything that no screen hears', () => {
    expect(isForOthers({ topic: 'profiles-changed', said: null })).toBe(true);
  });

  it('is no more what one hears that has been silent for long', () => {
    const { take } = others();
    take(heard('gone', ['ned'], 'all'));
    vi.advanceTimersByTime(149_000);
    expect(isForOthers(change('ned'))).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(isForOthers(change('ned'))).toBe(false);
  });

  it('is everything while it is not known yet who hears what', () => {
    expect(askWhoHears({ isAgain: false })).toEqual({ topic: 'live-who-hears', said: null });
    expect(isForOthers(change('anyone'))).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(isForOthers(change('anyone'))).toBe(false);
  });
});

describe('what this server hears', () => {
  const heardIn = (sent: Told[]) =>
    sent.filter(({ topic }) => topic === 'live-heard').map(({ said }) => said as ReturnType<typeof heard>['said']);

  it('is told when a listener begins, once for all of a profile, and all of it to who asks', () => {
    const { sent, take } = others();
    const leave = [listen(['ada', 'max'], vi.fn()), listen(['ada'], vi.fn())];
    expect(heardIn(sent).map(({ audiences, are }) => [audiences, are])).toEqual([[['ada', 'max'], 'begun']]);
    take({ topic: 'live-who-hears', said: null });
    const last = heardIn(sent).at(-1);
    expect(last?.are).toBe('all');
    expect(last?.audiences).toEqual(expect.arrayContaining(['ada', 'max']));
    for (const each of leave) each();
  });

  it('is told in messages of which each has room, the first of them in place of what was known', () => {
    const { sent, take } = others();
    const many = Array.from({ length: 400 }, (_, index) => `profile ${index}`);
    const leave = listen(many, vi.fn());
    sent.length = 0;
    take({ topic: 'live-who-hears', said: null });
    expect(heardIn(sent).map(({ are }) => are)).toEqual(['all', 'more-of-all', 'more-of-all']);
    expect(heardIn(sent).flatMap(({ audiences }) => audiences)).toEqual(expect.arrayContaining(many));
    leave();
  });

  it('is told anew every minute, and listeners hear that they missed something where another has not sent it', () => {
    const { sent, take } = others();
    const listener = vi.fn();
    const leave = listen(['ada'], listener);
    take({ topic: 'live-who-hears', said: null });
    const [own] = heardIn(sent);
    sent.length = 0;
    vi.advanceTimersByTime(60_000);
    expect(heardIn(sent).map(({ are }) => are)).toContain('all');
    const before = currentId();
    take({ topic: 'live-not-sent', said: { of: 'another' } });
    vi.advanceTimersByTime(1000);
    expect(listener).not.toHaveBeenCalled();
    for (let other = 0; other < 3; other += 1) take({ topic: 'live-not-sent', said: { of: own?.of } });
    vi.advanceTimersByTime(299);
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(listener.mock.calls.map(([told]) => told.event)).toEqual(['missed']);
    expect(changesSince(before, new Set(['ada']))).toBeNull();
    leave();
  });

  it('is not all for who comes with what was told before others knew', () => {
    const { take } = others();
    const stays = listen(['lea'], vi.fn());
    vi.advanceTimersByTime(300);
    const leave = listen(['max2', 'lea'], vi.fn());
    take({ topic: 'live', said: { audiences: ['lea'], event: 'change', data: 1 } });
    const id = currentId();
    expect(changesSince(id, new Set(['max2', 'lea']))).toBeNull();
    take({ topic: 'live', said: { audiences: ['lea'], event: 'change', data: 2 } });
    vi.advanceTimersByTime(300);
    expect(changesSince(id, new Set(['max2', 'lea']))).toBeNull();
    expect(changesSince(id, new Set(['lea']))).toHaveLength(1);
    expect(changesSince(currentId(), new Set(['max2', 'lea']))).toEqual([]);
    leave();
    stays();
  });

  it('is let go of when a profile had no listener for long, whose next one is not told that it heard all', () => {
    const stays = listen(['max'], vi.fn());
    const leave = listen(['ned'], vi.fn());
    const id = currentId();
    announceLive({ audiences: ['ned'], event: 'change', data: 1 });
    leave();
    vi.advanceTimersByTime(LET_GO_AFTER_MS - 1000);
    expect(changesSince(id, new Set(['ned']))).toHaveLength(1);
    vi.advanceTimersByTime(62_000);
    const again = listen(['ned'], vi.fn());
    expect(changesSince(id, new Set(['ned']))).toBeNull();
    expect(changesSince(currentId(), new Set(['ned']))).toEqual([]);
    again();
    stays();
  });
});
