import { expect, it, vi } from 'vitest';
import { madeInProcess, onePerProcess } from '@/lib/process/one-per-process';

it('is made once, at first use, whichever bundle asks', async () => {
  const make = vi.fn(() => ({}));
  const here = onePerProcess('test.once', make);
  vi.resetModules();
  const otherBundle = await import('@/lib/process/one-per-process');
  expect(otherBundle.onePerProcess).not.toBe(onePerProcess);
  const there = otherBundle.onePerProcess('test.once', make);
  expect([here.peek(), madeInProcess('test.once'), make.mock.calls.length]).toEqual([undefined, undefined, 0]);
  expect(there.get()).toBe(here.get());
  expect(here.peek()).toBe(otherBundle.madeInProcess('test.once'));
  expect(make).toHaveBeenCalledOnce();
});

it('is made anew after it was forgotten, and takes what is put in its place', () => {
  let made = 0;
  const one = onePerProcess('test.anew', () => {
    made += 1;
    return made;
  });
  expect([one.get(), one.get()]).toEqual([1, 1]);
  one.forget();
  expect([one.peek(), one.get()]).toEqual([undefined, 2]);
  one.put(40);
  expect(one.get()).toBe(40);
});

it('keeps what is made to be nothing', () => {
  const make = vi.fn(() => undefined);
  const nothing = onePerProcess('test.nothing', make);
  nothing.get();
  nothing.get();
  expect(make).toHaveBeenCalledOnce();
});

it('keeps two names apart', () => {
  const [one, other] = [onePerProcess('test.one', () => 1), onePerProcess('test.other', () => 2)];
  expect([one.get(), other.get()]).toEqual([1, 2]);
});
