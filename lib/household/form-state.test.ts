import { expect, test } from 'vitest';
import { safePath } from '@/lib/household/form-state';
import { typedValues } from '@/lib/household/typed-values';

test.each([
  ['/home', '/home'],
  ['/join/abc?x=1', '/join/abc?x=1'],
  ['//elsewhere.example', '/profiles'],
  ['/\\elsewhere.example', '/profiles'],
  ['https://elsewhere.example', '/profiles'],
  ['', '/profiles'],
  [null, '/profiles'],
])('a link to %j goes on to %s', (path, target) => {
  expect(safePath(path)).toBe(target);
});

test('keeps what was typed, but no secret', () => {
  const form = new FormData();
  form.set('email', 'ada@example.org');
  form.set('password', 'hunter22');
  form.set('newPin', '1234');
  expect(typedValues(form)).toEqual({ email: 'ada@example.org' });
});
