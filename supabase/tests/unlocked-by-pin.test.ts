import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  areSettingsOpen,
  isProfileOpen,
  readUnlocked,
  signUnlocked,
  unlockProfile,
  unlockSettings,
  wasProfileOpen,
} from '@/lib/household/pins/unlock';
import { findHousehold, type Household, listProfiles } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold } from './test-supabase';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What a browser was given for a PIN, read back by the server as it reads every request's cookie. */
describe('the cookie that says a PIN was given', () => {
  let ours: TestHousehold;
  let someone: Profile;
  let home: Household;
  let given: string;
  const begun = Date.parse('2026-11-20T20:00:00Z');
  const pinSetAt = '2026-11-01T12:00:00.000000+00:00';

  beforeAll(async () => {
    const test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
    const [stored] = await listProfiles(ours.client);
    const household = await findHousehold(ours.client);
    if (!stored || !household) throw new Error('nobody signed up');
    [someone, home] = [
      { ...stored, pinSetAt },
      { ...household, pinSetAt },
    ];
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: begun });
    given = await signUnlocked(unlockSettings(unlockProfile({}, someone), home), ours.userId);
  });
  afterEach(() => vi.useRealTimers());

  async function open(cookie: string | undefined, { userId = ours.userId, setAt = pinSetAt as string | null } = {}) {
    const unlocked = await readUnlocked(cookie, userId);
    return {
      profile: isProfileOpen({ ...someone, pinSetAt: setAt }, unlocked),
      late: wasProfileOpen({ ...someone, pinSetAt: setAt }, unlocked),
      settings: areSettingsOpen({ ...home, pinSetAt: setAt }, unlocked),
    };
  }

  const EVERYTHING = { profile: true, late: true, settings: true };
  const NOTHING = { profile: false, late: false, settings: false };

  it('opens what it was given for', async () => {
    expect(await open(given)).toEqual(EVERYTHING);
  });

  it('opens nothing for another account', async () => {
    expect(await open(given, { userId: '00000000-0000-4000-8000-000000000000' })).toEqual(NOTHING);
  });

  it('opens nothing once the PIN is another', async () => {
    expect(await open(given, { setAt: '2026-11-20T20:01:00.000000+00:00' })).toEqual(NOTHING);
  });

  it.each([
    { after: 'a quarter of an hour less a minute', ms: 14 * MINUTE_MS, is: EVERYTHING },
    { after: 'a quarter of an hour', ms: 15 * MINUTE_MS, is: { ...EVERYTHING, settings: false } },
    { after: 'twelve hours less a minute', ms: 12 * HOUR_MS - MINUTE_MS, is: { ...EVERYTHING, settings: false } },
    { after: 'twelve hours', ms: 12 * HOUR_MS, is: { ...NOTHING, late: true } },
    { after: 'thirty days', ms: 30 * DAY_MS + 1000, is: NOTHING },
  ])('after $after opens $is', async ({ ms, is }) => {
    vi.setSystemTime(begun + ms);
    expect(await open(given)).toEqual(is);
  });

  it('opens nothing when it is missing, cut, changed or signed elsewhere', async () => {
    const [head, body, signature] = given.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 1 })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const cookie of [undefined, '', `${head}.${body}`, `${head}.${changed}.${signature}`, unsigned])
      expect(await open(cookie)).toEqual(NOTHING);
  });

  it('opens one profile at a time', async () => {
    const other = { ...someone, id: '00000000-0000-4000-8000-000000000001' };
    const unlocked = unlockProfile(await readUnlocked(given, ours.userId), other);
    expect(isProfileOpen(other, unlocked)).toBe(true);
    expect(isProfileOpen(someone, unlocked)).toBe(false);
  });

  it('is not needed where there is no PIN', async () => {
    expect(await open(undefined, { setAt: null })).toEqual(EVERYTHING);
  });
});
