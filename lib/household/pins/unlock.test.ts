import { expect, it } from 'vitest';
import { isProfileOpen } from '@/lib/household/pins/unlock';

const AN_HOUR_FROM_NOW = Math.floor(Date.now() / 1000) + 3600;

it.each([
  ['as it was read', '2026-11-28T03:11:03.123456+00:00', true],
  ['as another answer of the store spells it', '2026-11-28T03:11:03.123Z', true],
  ['in another zone', '2026-11-28T04:11:03.123+01:00', true],
  ['of the PIN before', '2026-11-28T03:11:02.123456+00:00', false],
  ['not told', '', false],
])('a PIN that was given opens while it is the one that is set, by its instant %s: %s', (_, setAt, isOpen) => {
  const profile = { id: 'ada', pinSetAt: '2026-11-28T03:11:03.123456+00:00' };
  const unlocked = { profile: { id: 'ada', setAt, until: AN_HOUR_FROM_NOW } };
  expect(isProfileOpen(profile, unlocked)).toBe(isOpen);
});
