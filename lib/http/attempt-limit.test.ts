import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const held: number[] = [];
vi.mock('node:timers/promises', () => ({
  setTimeout: async (milliseconds: number) => {
    held.push(milliseconds / 1000);
    await Promise.resolve();
  },
}));
// Another test of this worker may have loaded it already, with a clock that runs.
vi.resetModules();
const { attemptLimiters, takeAttempt } = await import('./attempt-limit');
const { serverEnvironment } = await import('@/lib/env/server');

let last = 0;
const someAddress = () => `198.51.100.${++last}`;
const someone = () => `${randomUUID()}@example.org`;

async function takenOf(count: number, attempt: () => ReturnType<typeof takeAttempt>): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: count }, attempt));
  return verdicts.filter(({ kind }) => kind === 'taken').length;
}

describe('takeAttempt', () => {
  beforeEach(() => {
    held.length = 0;
  });
  afterEach(() => vi.restoreAllMocks());

  it('slows who has missed a password often, longer each time, and refuses nothing', async () => {
    const [email, address] = [someone(), someAddress()];
    const spellings = [email, email.toUpperCase(), ` ${email}`];
    for (let time = 0; time < 14; time += 1) {
      expect((await takeAttempt('sign-in', { address, email: spellings[time % 3] })).kind).toBe('taken');
    }
    expect(held).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('lets a stranger’s misses slow and refuse nobody else, nor a device that signed in before', async () => {
    const [email, stranger] = [someone(), someAddress()];
    for (const what of ['sign-in', 'code', 'mail'] as const) {
      for (let time = 0; time < 20; time += 1) await takeAttempt(what, { address: stranger, email });
      held.length = 0;
      expect((await takeAttempt(what, { address: someAddress(), email })).kind, what).toBe('taken');
      expect((await takeAttempt(what, { address: stranger, email, device: 'known' })).kind, what).toBe('taken');
      expect(held).toEqual([]);
    }
  });

  it('has an end to what all strangers together try about one account, but not for its own device', async () => {
    const email = someone();
    const codes = () => takeAttempt('code', { address: someAddress(), email });
    expect(await takenOf(60, codes)).toBe(30);
    expect((await takeAttempt('code', { address: someAddress(), email, device: 'known' })).kind).toBe('taken');
    const passwords = () => takeAttempt('sign-in', { address: someAddress(), email });
    expect(await takenOf(48, passwords)).toBe(48);
    expect(held).toEqual([]);
    expect((await passwords()).kind).toBe('taken');
    expect(held).toEqual([1]);
  });

  it('lets no more than a few guesses wait at the same time', async () => {
    const who = { address: someAddress(), email: someone() };
    expect(await takenOf(40, () => takeAttempt('sign-in', who))).toBe(8 + 3);
  });

  it('counts what comes from one address, about whomever it is', async () => {
    const address = someAddress();
    const attempt = () => takeAttempt('sign-in', { address, email: someone() });
    expect(await takenOf(60, attempt)).toBe(48);
    expect(await takeAttempt('sign-in', { address })).toMatchObject({ kind: 'wait', seconds: 300 });
    expect((await takeAttempt('mail', { address })).kind).toBe('taken');
  });

  it.each([
    ['sign-up', 'signUpsPerHour', 30],
    ['demo', 'demosPerHour', 60],
  ] as const)('lets as many of %s come from one address in an hour as is set', async (what, setting, unset) => {
    const from = (address: string) => takenOf(100, () => takeAttempt(what, { address, email: someone() }));
    expect(await from(someAddress())).toBe(unset);
    serverEnvironment()[setting] = 7;
    attemptLimiters.forget();
    expect(await from(someAddress())).toBe(7);
  });

  it('gives back what was no guess', async () => {
    const who = { address: someAddress(), email: someone() };
    for (let time = 0; time < 100; time += 1) {
      for (const what of ['code', 'sign-in'] as const) {
        const verdict = await takeAttempt(what, who);
        if (verdict.kind === 'taken') await verdict.giveBack();
      }
    }
    expect(held).toEqual([]);
    expect(await takenOf(20, () => takeAttempt('code', who))).toBe(6);
  });

  it('forgets all misses once the password was right', async () => {
    const who = { address: someAddress(), email: someone() };
    for (let time = 0; time < 8; time += 1) await takeAttempt('sign-in', who);
    const right = await takeAttempt('sign-in', who);
    if (right.kind === 'taken') await right.giveBack();
    await takeAttempt('sign-in', who);
    expect(held).toEqual([1]);
  });

  it('keeps nobody at the machine itself from having many accounts', async () => {
    const attempt = () => takeAttempt('sign-up', { address: '127.0.0.1', email: someone() });
    expect(await takenOf(100, attempt)).toBe(100);
  });
});
