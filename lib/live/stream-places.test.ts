import { expect, it } from 'vitest';
import { takeStreamPlace } from '@/lib/live/stream-places';

it('has eight for a session, and gives each back once', () => {
  const places = Array.from({ length: 8 }, () => takeStreamPlace('one'));
  expect(places).not.toContain(null);
  expect(takeStreamPlace('one')).toBeNull();
  expect(takeStreamPlace('two')).not.toBeNull();
  places[0]?.();
  places[0]?.();
  expect(takeStreamPlace('one')).not.toBeNull();
  expect(takeStreamPlace('one')).toBeNull();
});
