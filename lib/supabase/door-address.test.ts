import { describe, expect, it } from 'vitest';
import { readDoorAddress } from '@/lib/supabase/door-address';

const read = (method: string, path: string) => readDoorAddress(`http://tonight.localhost${path}`, method);

describe('readDoorAddress', () => {
  it.each([
    ['POST', '/auth/v1/token?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1//token/?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1/%74oken?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1/%74%6F%6B%65%6e?grant_type=password', 'sign-in'],
    ['POST', '/auth%2fv1%2Ftoken?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1/x/%2e%2e/token?grant_type=password', 'sign-in'],
    ['POST', '/%61uth/v1/token?%67rant_type=passwor%64', 'sign-in'],
    ['POST', '/auth/v1/token?grant_type=password&grant_type=refresh_token', 'sign-in'],
    ['PUT', '/auth/v1/token?grant_type=password', 'sign-in'],
    ['POST', '/auth/v1/token?grant_type=refresh_token', 'auth'],
    ['POST', '/auth/v1/token', 'auth'],
    ['POST', '/auth/v1/signup', 'sign-up'],
    ['POST', '/auth/v1/otp?redirect_to=x', 'mail'],
    ['POST', '/auth/v1/magiclink', 'mail'],
    ['POST', '/auth/v1/recover', 'mail'],
    ['POST', '/auth/v1/resend', 'mail'],
    ['GET', '/auth/v1/reauthenticate', 'mail'],
    ['HEAD', '/auth/v1/reauthenticate', 'mail'],
    ['POST', '/auth/v1/verify', 'code'],
    ['GET', '/auth/v1/%76erify?token=abc&type=email', 'code'],
    ['HEAD', '/auth/v1/verify?token=abc&type=email', 'code'],
    ['POST', '/auth/v1/logout', 'auth'],
    ['GET', '/auth/v1/user', 'auth'],
    ['PUT', '/auth/v1/user', 'auth'],
  ])('%s %s is limited as %s', (method, path, what) => expect(read(method, path)).toMatchObject({ what }));

  it.each([
    '/auth/v1/',
    '/auth/v1/admin/users',
    '/auth/v1/authorize?provider=github',
    '/auth/v1/callback',
    '/auth/v1/nonexistent',
    '/auth/v1/Token?grant_type=password',
    '/auth/v1/token.?grant_type=password',
    '/auth/v1/token;x?grant_type=password',
    '/auth/v1/token%00',
    '/auth/v1/%2574oken?grant_type=password',
    '/auth/v1/x%2F..%2Ftoken',
    '/auth/v1/%E0%A4%A',
    '/auth/v1/constructor',
    '/auth/v1/__proto__',
    '/auth/v2/token',
    '/storage/v1/bucket',
  ])('%s is nothing here', (path) => expect(read('POST', path)).toBeNull());

  it('passes on what it read', () => {
    expect(read('POST', '/auth/v1//%74oken/?grant_type=password&x=1&grant_type=pkce')?.url).toBe(
      'http://tonight.localhost/auth/v1/token?grant_type=password&x=1',
    );
    expect(read('GET', '/rest/v1/%70rofiles?select=id&id=eq.1&id=neq.2')).toEqual({
      service: 'rest',
      url: 'http://tonight.localhost/rest/v1/profiles?select=id&id=eq.1&id=neq.2',
    });
  });
});
