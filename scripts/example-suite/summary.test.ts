import { expect, it } from 'vitest';
import { titlesOf } from '@/scripts/example-suite/summary';

const ran = (title: string, milliseconds: number, failure: string | null = null) => ({ title, milliseconds, failure });

it('sums up each test, the slowest first', () => {
  expect(titlesOf([ran('a', 10), ran('b', 50, 'gone'), ran('a', 30), ran('b', 40), ran('a', 20)])).toEqual([
    { title: 'b', times: 2, failed: 1, medianMs: 50, slowestMs: 50 },
    { title: 'a', times: 3, failed: 0, medianMs: 20, slowestMs: 30 },
  ]);
});
