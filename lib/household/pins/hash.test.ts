import { expect, test } from 'vitest';
import { hashPin, isPin, SUITE_COST } from '@/lib/household/pins/hash';

test('tells the right PIN from a wrong one', async () => {
  const hash = await hashPin('2468');
  expect(await isPin('2468', hash)).toBe(true);
  expect(await isPin('2467', hash)).toBe(false);
  expect(await isPin('', hash)).toBe(false);
});

test('hashes the same PIN differently each time, and never keeps it', async () => {
  const [one, other] = await Promise.all([hashPin('2468'), hashPin('2468')]);
  expect(one).not.toBe(other);
  expect(one).not.toContain('2468');
});

test('spends on a PIN what OWASP asks for, and less only where that is said', async () => {
  expect(await hashPin('2468')).toMatch(/^scrypt\$32768\$8\$3\$/);
  const quick = await hashPin('2468', SUITE_COST);
  expect([await isPin('2468', quick), await isPin('2467', quick)]).toEqual([true, false]);
});

test('takes a damaged hash for nobody’s', async () => {
  expect(await isPin('2468', 'plain$2468')).toBe(false);
});
