import { expect, it } from 'vitest';
import { doneAt } from '@/lib/http/late';

const now = Date.UTC(2026, 10, 28, 20);
const at = (hour: number) => new Date(Date.UTC(2030, 0, 1, hour)).toISOString();

it.each([
  // By a clock that is years ahead: its difference counts alone.
  [{ observedAt: at(1), sentAt: at(3) }, '2026-11-28T18:00:00.000Z'],
  // A clock that was set back in between.
  [{ observedAt: at(3), sentAt: at(1) }, '2026-11-28T20:00:00.000Z'],
  [{ observedAt: '1900-01-01T00:00:00Z', sentAt: at(1) }, '1970-01-01T00:00:00.000Z'],
  [{ observedAt: at(1) }, null],
  [{}, null],
])('%o was done at %s', (told, done) => {
  expect(doneAt(told, now)?.toISOString() ?? null).toBe(done);
});
