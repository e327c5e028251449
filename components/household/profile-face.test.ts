import { expect, test } from 'vitest';
import { cookieValue, parseFace } from '@/components/household/profile-face';

const face = { name: 'Zoë; 猫', avatar: 'cat', color: 'rose' };
const value = encodeURIComponent(JSON.stringify(face));

test('finds the face among other cookies', () => {
  expect(cookieValue(`tonight-profile=1; tonight-profile-face=${value}; other=2`, 'tonight-profile-face')).toBe(value);
});

test('is not taken in by a cookie whose name ends alike', () => {
  expect(cookieValue(`not-tonight-profile-face=${value}`, 'tonight-profile-face')).toBeNull();
});

test('tells a cookie from one whose name begins alike', () => {
  expect(cookieValue(`tonight-profile-face=${value}; tonight-profile=1`, 'tonight-profile')).toBe('1');
});

test('reads a name in any script', () => {
  expect(parseFace(value)).toEqual(face);
});

test.each(['', 'null', '%E0%A4%A', encodeURIComponent('{"name":1}'), 'moon'])('takes %j for no face', (broken) => {
  expect(parseFace(broken)).toBeNull();
});
