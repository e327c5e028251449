import { describe, expect, it } from 'vitest';
import { authAttempt } from './auth-attempt';

const asked = (method: string, path: string, body?: unknown) =>
  authAttempt(
    new Request(`http://tonight.localhost${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  );

describe('authAttempt', () => {
  const email = 'ada@example.org';

  it.each([
    ['POST', '/auth/v1/token?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1//token/?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1/signup', 'sign-up'],
    ['POST', '/auth/v1/otp?redirect_to=x', 'mail'],
    ['POST', '/auth/v1/magiclink', 'mail'],
    ['POST', '/auth/v1/recover', 'mail'],
    ['POST', '/auth/v1/resend', 'mail'],
    ['POST', '/auth/v1/verify', 'code'],
  ])('%s %s tries a %s', async (method, path, what) => {
    expect(await asked(method, path, { email })).toEqual({ what, email });
  });

  it('counts what names nobody', async () => {
    expect(await asked('POST', '/auth/v1/signup', 'not an object')).toEqual({ what: 'sign-up' });
    expect(await asked('POST', '/auth/v1/signup')).toEqual({ what: 'sign-up' });
    expect(await asked('GET', '/auth/v1/verify?token=abc&type=email')).toEqual({ what: 'code' });
  });

  it.each([
    ['POST', '/auth/v1/token?grant_type=refresh_token'],
    ['POST', '/auth/v1/logout'],
    ['GET', '/auth/v1/user'],
    ['POST', '/rest/v1/rpc/signup'],
  ])('lets %s %s pass', async (method, path) => {
    expect(await asked(method, path, method === 'GET' ? undefined : { email })).toBeNull();
  });
});
