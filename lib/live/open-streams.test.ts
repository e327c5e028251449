import { expect, it } from 'vitest';
import { takeStream } from '@/lib/live/open-streams';

it('has eight for a session, and gives each back once', () => {
  const places = Array.from({ length: 8 }, () => takeStream('one'));
  expect(places).not.toContain(null);
  expect(takeStream('one')).toBeNull();
  expect(takeStream('two')).not.toBeNull();
  places[0]?.();
  places[0]?.();
  expect(takeStream('one')).not.toBeNull();
  expect(takeStream('one')).toBeNull();
});
