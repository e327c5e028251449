import { describe, expect, it } from 'vitest';
import { wayOnAfter } from '@/components/progress/access-lost';
import { ApiError } from '@/lib/http/call-api';

describe('wayOnAfter', () => {
  it('leads back through signing in to where one was', () => {
    const way = wayOnAfter(new ApiError(401, 'not-signed-in', ''), '/my-list?view=household');
    expect(way).toMatchObject({ label: 'Sign in', href: '/sign-in?next=%2Fmy-list%3Fview%3Dhousehold' });
  });

  it.each(['not-your-profile', 'pin-needed'])('leads to the profiles after %s', (code) => {
    expect(wayOnAfter(new ApiError(403, code, ''), '/home')).toMatchObject({ href: '/profiles' });
  });

  it.each([
    new ApiError(403, 'above-cap', ''),
    new ApiError(503, 'unavailable', ''),
    new ApiError(0, 'unreachable', ''),
    new Error('something else'),
    null,
  ])('leaves %s to whoever asked', (error) => {
    expect(wayOnAfter(error, '/home')).toBeNull();
  });
});
