import { expect, it, test } from 'vitest';
import { behindTraktNumber, numberOfText, sessionNumber, sessionsBehind, traktNumber } from './numbers';

test.each([1, 550, 9_100_001, 1_500_000_000, 2_147_483_647])('%s comes back, and fits into 32 bits', (id) => {
  expect(behindTraktNumber(traktNumber(id))).toBe(id);
  expect(traktNumber(id)).toBeLessThan(2 ** 31);
});

test.each([0, -1, 550, 13_000_000, 999_999_999, 1_000_000_000, 2 ** 31, 1.5, Number.NaN])(
  '%s is not ours',
  (number) => {
    expect(behindTraktNumber(number)).toBeNull();
  },
);

it('finds a session again by its number', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const found = sessionsBehind(sessionNumber(id));
  expect(found && found.first <= id && id <= found.last).toBe(true);
  expect(found?.first).toBe('0f8fad5b-d9cb-4000-0000-000000000000');
});

test.each([-1, 2 ** 52, 0.5, Number.NaN])('%s is the number of no session', (number) => {
  expect(sessionsBehind(number)).toBeNull();
});

it('is exact where numbers are floating', () => {
  for (const text of ['movie/550', 'tv/1/2/3']) expect(Number.isSafeInteger(numberOfText(text))).toBe(true);
  expect(numberOfText('movie/550')).not.toBe(numberOfText('movie/551'));
});
