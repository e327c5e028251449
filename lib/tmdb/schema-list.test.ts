import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { listIn, listOf, requiredListOf } from '@/lib/tmdb/schema-list';

const item = z.object({ id: z.number(), name: z.string() });
let lines: string[];

beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => void vi.restoreAllMocks());

test('a broken item is dropped and logged in one line, once however often it comes', () => {
  const list = listOf(item, 'buoy');
  const sent = [{ id: 1, name: 'North' }, { id: 2 }, null, { id: 3, name: 'South' }];
  const kept = [
    { id: 1, name: 'North' },
    { id: 3, name: 'South' },
  ];
  expect(list.parse(sent)).toEqual(kept);
  expect(list.parse(sent)).toEqual(kept);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^TMDB sent a broken buoy 2, left out: name .*$/);
  expect(lines[1]).toContain('buoy without id');
});

test.each([[undefined], [null], [''], [{}], [7]])('an absent list (%j) is empty', (absent) => {
  expect(listOf(item, 'pier').parse(absent)).toEqual([]);
  expect(listIn('results', item, 'pier').parse(absent)).toEqual([]);
  expect(listIn('results', item, 'pier').parse({ results: absent })).toEqual([]);
});

test('a list that must be there is missed', () => {
  expect(requiredListOf(item, 'pier').safeParse(undefined).success).toBe(false);
});

test('long lists are cut, broken items not counted', () => {
  const sent = [{ id: 'x' }, ...Array.from({ length: 9 }, (_, id) => ({ id, name: `No ${id}` }))];
  expect(listOf(item, 'mooring', 3).parse(sent)).toHaveLength(3);
});
