import { describe, expect, it, vi } from 'vitest';
import { announceLive, changesSince, currentId, listen, type Told } from '@/lib/live/channel';
import { joinWire } from '@/lib/process/other-processes';

const change = (data: unknown, ...audiences: string[]): Told => ({ audiences, event: 'change', data });

describe('the household’s channel', () => {
  it('tells who listens to any of the profiles, once, and nobody else', () => {
    const [both, other] = [vi.fn(), vi.fn()];
    const leave = [listen(['ada', 'max'], both), listen(['lina'], other)];
    announceLive(change(1, 'ada', 'max'));
    for (const each of leave) each();
    announceLive(change(2, 'ada'));
    expect(both.mock.calls.map(([told]) => told.data)).toEqual([1]);
    expect(other).not.toHaveBeenCalled();
  });

  it('tells who comes back what was committed since, of the profiles they may hear', () => {
    const leave = listen(['ada'], vi.fn());
    const before = currentId();
    announceLive(change(1, 'ada'));
    announceLive(change(2, 'max'));
    leave();
    announceLive(change(3, 'ada'));
    announceLive({ audiences: ['ada'], event: 'command', data: 4 });
    const since = (id: string | null) => changesSince(id, new Set(['ada']))?.map(({ told }) => told.data) ?? null;
    expect(since(before)).toEqual([1, 3]);
    // Cut off after the first of them, nothing is missed either.
    const [first] = changesSince(before, new Set(['ada'])) ?? [];
    expect(since(first?.id ?? null)).toEqual([3]);
    expect(since(currentId())).toEqual([]);
    expect([since(null), since('00000000-1'), since('anything'), since(`${currentId()}0`)]).toEqual(
      Array(4).fill(null),
    );
  });

  it('does not claim to know what is too long ago', () => {
    const leave = listen(['ada'], vi.fn());
    const before = currentId();
    announceLive(change(0, 'ada'));
    expect(changesSince(before, new Set(['ada']))).toHaveLength(1);
    for (let count = 0; count < 500; count += 1) announceLive(change(count, 'ada'));
    leave();
    expect(changesSince(before, new Set(['ada']))).toBeNull();
  });

  it('does not let who was away believe that they have heard all, where too much changed to tell', () => {
    const leave = listen(['ada'], vi.fn());
    const before = currentId();
    announceLive({ audiences: ['ada'], event: 'missed', data: {} });
    leave();
    expect(changesSince(before, new Set(['ada']))).toBeNull();
  });

  it('says to everybody that something was missed, where the wire between processes was lost', () => {
    const { take, leave: cut } = joinWire({ wants: () => false, send: () => undefined });
    const listener = vi.fn();
    const leave = listen(['ada'], listener);
    const before = currentId();
    take({ topic: 'live-lost', said: null });
    take({ topic: 'live', said: change('from elsewhere', 'ada') });
    leave();
    cut();
    expect(listener.mock.calls.map(([told]) => [told.event, told.data])).toEqual([
      ['missed', {}],
      ['change', 'from elsewhere'],
    ]);
    expect(changesSince(before, new Set(['ada']))).toBeNull();
  });
});
