import { expect, test, vi } from 'vitest';
import { AskedOnce } from './asked-once';

test('asks once for all who ask meanwhile, and anew afterwards', async () => {
  const once = new AskedOnce<string, number>();
  const ask = vi.fn(async () => ask.mock.calls.length);
  const other = vi.fn(async () => 0);
  const answers = Promise.all([once.get('a', ask), once.get('b', other), once.get('a', ask)]);
  expect(await answers).toEqual([1, 0, 1]);
  expect(await once.get('a', ask)).toBe(2);
});

test('what failed is told to all who asked, and asked anew', async () => {
  const once = new AskedOnce<string, number>();
  const fails = () => Promise.reject(new Error('away'));
  const answers = await Promise.allSettled([once.get('a', fails), once.get('a', fails)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await once.get('a', async () => 1)).toBe(1);
});
