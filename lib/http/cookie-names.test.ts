import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function namesWith(siteUrl: string | undefined) {
  vi.stubEnv('SITE_URL', siteUrl);
  vi.resetModules();
  return {
    ...(await import('@/lib/http/cookie-names')),
    ...(await import('@/lib/household/profile-cookie')),
    ...(await import('@/lib/household/pins/unlock')),
    ...(await import('@/lib/household/device-cookie')),
    ...(await import('@/lib/household/deleted-cookie')),
    ...(await import('@/lib/supabase/session')),
  };
}

it.each(['https://tonight.example', ' HTTPS://tonight.example/'])(
  'every cookie of %s is bound to it',
  async (siteUrl) => {
    const names = await namesWith(siteUrl);
    const { SESSION_COOKIE, UNLOCK_COOKIE, PROFILE_COOKIE, PROFILE_FACE_COOKIE, DEVICE_COOKIE, DELETED_COOKIE } = names;
    for (const name of [
      SESSION_COOKIE,
      UNLOCK_COOKIE,
      PROFILE_COOKIE,
      PROFILE_FACE_COOKIE,
      DEVICE_COOKIE,
      DELETED_COOKIE,
    ]) {
      expect(name).toMatch(/^__Host-tonight-/);
    }
    const { unlockCookieOptions, profileCookieOptions, deviceCookieOptions, deletedCookieOptions } = names;
    for (const options of [unlockCookieOptions, profileCookieOptions, deviceCookieOptions, deletedCookieOptions]) {
      expect(options).toMatchObject({ secure: true, path: '/' });
    }
  },
);

it.each([undefined, 'http://localhost:3000', 'http://https.example'])(
  'with %s a browser would keep no such cookie',
  async (siteUrl) => {
    const { SESSION_COOKIE, cookieSafety } = await namesWith(siteUrl);
    expect(SESSION_COOKIE).toBe('tonight-session');
    expect(cookieSafety.secure).toBe(false);
  },
);
