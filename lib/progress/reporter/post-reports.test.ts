import { expect, it } from 'vitest';
import { outcomeOf } from '@/lib/progress/reporter/post-reports';

it.each([
  [200, null, { kind: 'stored' }],
  [201, null, { kind: 'stored' }],
  [400, null, { kind: 'refused' }],
  [401, null, { kind: 'signed-out' }],
  [403, null, { kind: 'forbidden' }],
  [408, null, { kind: 'unreachable' }],
  [413, null, { kind: 'refused' }],
  [422, null, { kind: 'refused' }],
  [429, '12', { kind: 'later', delay: 12_000 }],
  [429, null, { kind: 'later', delay: 0 }],
  [500, null, { kind: 'unreachable' }],
  [502, null, { kind: 'unreachable' }],
  [503, '2', { kind: 'later', delay: 2_000 }],
])('understands %i', (status, retryAfter, outcome) => {
  expect(outcomeOf(status, retryAfter, 0)).toEqual(outcome);
});
