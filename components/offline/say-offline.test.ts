import { expect, it } from 'vitest';
import { backWords, cachedWords } from '@/components/offline/say-offline';

it('says from when a page is', () => {
  const now = new Date(2026, 10, 28, 21, 0).getTime();
  expect(cachedWords(new Date(2026, 10, 28, 20, 15).getTime(), now)).toBe(
    'No connection. This page is as it was at 20:15.',
  );
  expect(cachedWords(new Date(2026, 10, 26, 9, 5).getTime(), now)).toBe(
    'No connection. This page is as it was on Thursday 09:05.',
  );
  expect(backWords(new Date(2026, 10, 28, 20, 15).getTime(), now)).toBe(
    'The connection is back. This page is as it was at 20:15.',
  );
});
