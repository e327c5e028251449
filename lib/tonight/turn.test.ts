import { expect, test } from 'vitest';
import { whoseTurn } from '@/lib/tonight/turn';

const picker = (id: string, lastPickedAt: string | null = null) => ({ id, lastPickedAt });

test.each([
  ['nobody', [], null],
  ['one alone', [picker('maya')], null],
  ['who never picked', [picker('maya', '2026-11-01T20:00:00Z'), picker('jonas')], 'jonas'],
  ['who waited longest', [picker('maya', '2026-11-02T20:00:00Z'), picker('jonas', '2026-11-01T20:00:00Z')], 'jonas'],
  ['the first of equals', [picker('maya'), picker('jonas')], 'maya'],
])('of %s', (_, present, turn) => {
  expect(whoseTurn(present)).toBe(turn);
});
