import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { follow } from '@/lib/supabase/replica/follow';

/** A log that grows, and a replica that shows it later; each answer takes a while to come. */
function pair(waits: number[]) {
  let turn = 0;
  const wait = () => {
    turn += 1;
    return sleep(waits[turn % waits.length]);
  };
  const log = { at: 0n, shown: 0n, timeline: '00000001', hasMark: true };
  const followed = follow({
    written: async () => {
      await wait();
      const { at, timeline } = log;
      await wait();
      return { at, timeline };
    },
    replayed: async () => {
      await wait();
      const { shown } = log;
      await wait();
      return shown;
    },
    showsMark: async () => log.hasMark,
  });
  return { log, followed };
}

const steps = fc.array(fc.constantFrom('write', 'show', 'read', 'look', 'rest'), { minLength: 10, maxLength: 40 });

it('never says that a replica shows what it does not, whenever it is asked', async () => {
  let said = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), async (todo, waits) => {
      const { log, followed } = pair(waits);
      await followed.look();
      const reads: Promise<void>[] = [];
      for (const step of todo) {
        if (step === 'write') log.at += 1n;
        if (step === 'show') log.shown = log.at;
        if (step === 'look') void followed.look();
        if (step === 'rest') await sleep(2);
        if (step !== 'read') continue;
        const answered = log.at;
        const asked = followed.isCaughtUp().then((isCaughtUp) => {
          said += Number(isCaughtUp);
          if (isCaughtUp) expect(log.shown).toBeGreaterThanOrEqual(answered);
        });
        reads.push(asked);
      }
      await Promise.all(reads);
    }),
    { numRuns: 60 },
  );
  expect(said).toBeGreaterThan(20);
});

it('reads from none that has not shown its mark, and from a late one after a look', async () => {
  const { log, followed } = pair([0]);
  log.hasMark = false;
  await followed.look();
  expect(await followed.isCaughtUp()).toBe(false);
  log.hasMark = true;
  await followed.look();
  expect([await followed.isCaughtUp(), followed.behindSeconds()]).toEqual([true, 0]);
  log.at = 1n;
  expect(await followed.isCaughtUp()).toBe(false);
  expect(followed.behindSeconds()).toBeGreaterThan(0);
  log.shown = 1n;
  // It was late: only a look says that it is not any more.
  expect(await followed.isCaughtUp()).toBe(false);
  await followed.look();
  expect(await followed.isCaughtUp()).toBe(true);
  followed.doubt();
  expect(await followed.isCaughtUp()).toBe(false);
});

it.each([
  ['another timeline', { timeline: '00000002', at: 9n }],
  ['a log that is shorter than it was', { at: 4n }],
])('compares nothing after %s', async (_, other) => {
  const { log, followed } = pair([0]);
  Object.assign(log, { at: 5n, shown: 20n });
  await followed.look();
  expect(await followed.isCaughtUp()).toBe(true);
  Object.assign(log, other);
  expect(await followed.isCaughtUp()).toBe(false);
  await expect(followed.look()).rejects.toThrow('another server');
});

it('does not wait for one that is silent', async () => {
  const { log, followed } = pair([0]);
  await followed.look();
  log.at = 1n;
  const began = performance.now();
  expect(await followed.isCaughtUp()).toBe(false);
  expect(performance.now() - began).toBeLessThan(5000);
});
