import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { announceLive, changesSince, currentId, listen } from '@/lib/live/channel';
import { LET_GO_AFTER_MS } from '@/lib/live/own-audiences';
import { askWhoHears, isForOthers } from '@/lib/process/heard-by-others';
import { joinWire, type Told } from '@/lib/process/other-processes';

const change = (...audiences: string[]) => ({ topic: 'live', said: { audiences, event: 'change', data: {} } });
const heard = (of: string, audiences: string[], isWhole = false) => ({
  topic: 'live-heard',
  said: { of, audiences, isWhole },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
    take(heard('b', ['max'], true));
    expect([change('ada'), change('max')].map(isForOthers)).toEqual([false, true]);
  });

  it('is everything that no screen hears', () => {
    expect(isForOthers({ topic: 'profiles-changed', said: null })).toBe(true);
  });

  it('is no more what one hears that has been silent for long', () => {
    const { take } = others();
    take(heard('gone', ['ned'], true));
    vi.advanceTimersByTime(149_000);
    expect(isForOthers(change('ned'))).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(isForOthers(change('ned'))).toBe(false);
  });

  it('is everything while it is not known yet who hears what', () => {
    expect(askWhoHears()).toEqual({ topic: 'live-who-hears', said: null });
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
    expect(heardIn(sent).map(({ audiences, isWhole }) => [audiences, isWhole])).toEqual([[['ada', 'max'], false]]);
    take({ topic: 'live-who-hears', said: null });
    const last = heardIn(sent).at(-1);
    expect(last?.isWhole).toBe(true);
    expect(last?.audiences).toEqual(expect.arrayContaining(['ada', 'max']));
    for (const each of leave) each();
  });

  it('is told in messages of which each has room, the first of them in place of what was known', () => {
    const { sent, take } = others();
    const many = Array.from({ length: 400 }, (_, index) => `profile ${index}`);
    const leave = listen(many, vi.fn());
    sent.length = 0;
    take({ topic: 'live-who-hears', said: null });
    expect(heardIn(sent).map(({ isWhole }) => isWhole)).toEqual([true, false, false]);
    expect(heardIn(sent).flatMap(({ audiences }) => audiences)).toEqual(expect.arrayContaining(many));
    leave();
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
