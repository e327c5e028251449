import { expect, test, vi } from 'vitest';
import { logMail } from '@/lib/supabase/log-mail';

test('prints a mail with a link to the page that takes it', async () => {
  const said = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  await logMail('http://localhost:3000').send({
    to: 'ada@example.org',
    subject: 'Your Magic Link',
    text: 'Code: 123456\n\nOr: http://localhost:3000/auth/v1/verify?token=abc&type=magiclink&redirect_to=http%3A%2F%2Fx',
    html: '',
  });
  expect(said.mock.calls[0]?.[0]).toContain('Or: http://localhost:3000/sign-in/return?token=abc&type=email\n');
  said.mockRestore();
});
