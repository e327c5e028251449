import { expect, it } from 'vitest';
import { describeFuture } from './stored-future';

const now = new Date('2026-11-27T12:00:00Z');

it.each([
  ['2026-11-27T12:02:00Z', '2 minutes'],
  ['2026-11-27T13:00:00Z', '60 minutes'],
  ['2026-11-28T14:00:00Z', '26 hours'],
  ['2027-11-27T12:00:00Z', '365 days'],
])('%s is %s ahead', (newest, said) => {
  expect(describeFuture(new Date(newest), now)).toContain(`up to ${said} in the future`);
});
