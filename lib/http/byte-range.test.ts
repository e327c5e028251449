import { expect, test } from 'vitest';
import { byteRange } from '@/lib/http/byte-range';

test.each([
  [null, 'whole'],
  ['bytes=0-', 'part 0-99'],
  ['bytes=0-0', 'part 0-0'],
  ['bytes=10-19', 'part 10-19'],
  ['bytes=90-200', 'part 90-99'],
  ['bytes=-10', 'part 90-99'],
  ['bytes=-500', 'part 0-99'],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=20-10', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['items=0-5', 'whole'],
  ['bytes=-', 'whole'],
  [`bytes=${'9'.repeat(400)}-`, 'whole'],
])('%s', (header, expected) => {
  const range = byteRange(header, 100);
  expect(range.kind === 'part' ? `part ${range.start}-${range.end}` : range.kind).toBe(expected);
});
