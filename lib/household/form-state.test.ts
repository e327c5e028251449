import { expect, test } from 'vitest';
import { typedValues } from '@/lib/household/typed-values';

test('keeps what was typed, but no secret', () => {
  const form = new FormData();
  form.set('email', 'ada@example.org');
  form.set('password', 'hunter22');
  form.set('newPin', '1234');
  expect(typedValues(form)).toEqual({ email: 'ada@example.org' });
});
