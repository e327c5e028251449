import { expect, it } from 'vitest';
import { askedAfter } from '@/lib/process/asked-after';

const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

it('asks for all who came before, and anew for who comes while it asks', async () => {
  let now = 0;
  const asked: PromiseWithResolvers<void>[] = [];
  const look = askedAfter(async () => {
    const said = now;
    const gate = Promise.withResolvers<void>();
    asked.push(gate);
    await gate.promise;
    return said;
  });
  const [first, beside] = [look(), look()];
  await turns();
  now = 1;
  const [later, besideLater] = [look(), look()];
  await turns();
  expect(asked).toHaveLength(1);
  asked[0]?.resolve();
  expect([await first, await beside]).toEqual([0, 0]);
  await turns();
  asked[1]?.resolve();
  expect([await later, await besideLater, asked.length]).toEqual([1, 1, 2]);
});

it('asks again after a failure, which only its callers hear of', async () => {
  let turn = 0;
  const look = askedAfter(async () => {
    turn += 1;
    if (turn === 1) throw new Error('away');
    return turn;
  });
  const first = look();
  await expect(first).rejects.toThrow('away');
  expect(await look()).toBe(2);
});
