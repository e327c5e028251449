import { expect, it } from 'vitest';
import { takeStream } from '@/lib/live/open-streams';

it('has eight for a session, and gives each back once', () => {
  const taken = Array.from({ length: 8 }, () => takeStream('one'));
  expect(taken).not.toContain(null);
  expect(takeStream('one')).toBeNull();
  expect(takeStream('two')).not.toBeNull();
  taken[0]?.();
  taken[0]?.();
  expect(takeStream('one')).not.toBeNull();
  expect(takeStream('one')).toBeNull();
});
