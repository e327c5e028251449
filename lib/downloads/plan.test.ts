import { expect, it } from 'vitest';
import { isSameStream, type Part, type Plan } from '@/lib/downloads/plan';
import { bytesOfPart, resumePoint } from '@/lib/downloads/resume-point';

it.each([
  ['nothing yet', [], 0, { part: 0, skip: 0 }],
  ['in the first, which is not whole', [], 8, { part: 0, skip: 8 }],
  ['in the second', [5, 10], 8, { part: 1, skip: 3 }],
  ['at the end of the first', [5, 10], 5, { part: 1, skip: 0 }],
  ['behind what is whole', [5], 8, { part: 1, skip: 3 }],
  ['past a part of nothing', [5, 0, 4], 6, { part: 2, skip: 1 }],
])('goes on with %s', (_, lengths, stored, point) => {
  expect(resumePoint(lengths, stored)).toEqual(point);
});

it('knows where a part lies, and which are not whole', () => {
  expect(bytesOfPart([5, 0, 4], 2)).toEqual({ start: 5, end: 9 });
  expect(bytesOfPart([5], 1)).toBe(null);
  expect(bytesOfPart([5], -1)).toBe(null);
});

const plan = (...parts: Partial<Part>[]): Plan => ({
  type: 'video/mp4',
  main: '',
  texts: {},
  about: 0,
  parts: parts.map((part) => ({ address: 'a', isExtra: false, ...part })),
});

it.each([
  ['an address signed anew', { address: '/s/ONE/a.ts?x=1' }, { address: '/s/TWO/a.ts?x=2' }, true],
  ['another name', { address: 'a.ts' }, { address: 'b.ts' }, false],
  ['another length', { start: 0, end: 9 }, { start: 0, end: 8 }, false],
])('%s', (_, one, other, isSame) => {
  expect(isSameStream(plan(one), plan(other))).toBe(isSame);
});

it('takes other captions for the same film, and one piece more for another', () => {
  expect(isSameStream(plan({}, { address: 'en.vtt', isExtra: true }), plan({}))).toBe(true);
  expect(isSameStream(plan({}), plan({}, {}))).toBe(false);
});
