import { afterEach, expect, test, vi } from 'vitest';
import { hasOthers, hearOthers, joinWire, type Told, tellOthers } from './other-processes';

const joined: { leave: () => void }[] = [];
afterEach(() => {
  for (const { leave } of joined.splice(0)) leave();
});

function wire(wants: (topic: string) => boolean = () => true) {
  const sent: Told[] = [];
  const joining = joinWire({ wants, send: (told) => void sent.push(told) });
  joined.push(joining);
  return { sent, ...joining };
}

test('tells those who want to hear', () => {
  const [all, none] = [wire(), wire(() => false)];
  tellOthers('a', 1);
  expect([all.sent, none.sent]).toEqual([[{ topic: 'a', said: 1 }], []]);
});

test('what comes by one wire is heard here once and goes on by all others', () => {
  const [from, to] = [wire(), wire()];
  const listener = vi.fn();
  hearOthers('b', vi.fn());
  hearOthers('b', listener);
  from.take({ topic: 'b', said: 2 });
  expect(listener.mock.calls).toEqual([[2]]);
  expect([from.sent, to.sent]).toEqual([[], [{ topic: 'b', said: 2 }]]);
});

test('what was told before anybody listened is heard by who listens first', () => {
  const from = wire();
  from.take({ topic: 'c', said: 1 });
  from.take({ topic: 'd', said: 2 });
  from.take({ topic: 'c', said: 3 });
  const [first, later] = [vi.fn(), vi.fn()];
  hearOthers('c', first);
  hearOthers('c', later);
  expect([first.mock.calls, later.mock.calls]).toEqual([[[1], [3]], []]);
});

test('says whether anybody would hear', () => {
  expect(hasOthers('e')).toBe(false);
  const { leave } = wire((topic) => topic === 'e');
  expect([hasOthers('e'), hasOthers('f')]).toEqual([true, false]);
  leave();
  expect(hasOthers('e')).toBe(false);
});
