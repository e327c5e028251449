import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { recordReports } from '@/lib/use-cases/progress/take-reports';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* What goes past row level security takes a profile of which the store has said whose it is: asked once, at the door. */

it('takes no id that nobody asked about', async () => {
  expectTypeOf<string>().not.toExtend<OwnProfileId>();
  const report = { profileId: randomUUID() };
  await expect(recordReports([], [report as never], 0)).rejects.toThrow('Nobody asked');
});

describe.each(DATABASE_KINDS)('whose a profile is (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let theirs: TestHousehold;
  let asked: string[] = [];

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    [ours, theirs] = [await test.signUp(), await test.signUp()];
    serveFrom(
      test,
      () => false,
      ({ url, method }) => {
        if (/\/rest\/v1\/(households\?.*profiles|profiles|rpc\/readable_profile_ids)\b/.test(url))
          asked.push(`${method} ${url}`);
      },
    );
  });

  beforeEach(() => {
    // What is remembered for a few seconds is not to run out while a busy machine takes its time.
    vi.useFakeTimers({ toFake: ['performance'] });
    forgetProfiles();
    asked = [];
  });
  afterEach(() => void vi.useRealTimers());

  const film = { type: 'movie', tmdbId: 9_000_002 };
  const set = (profileId: string) =>
    callRoute('PATCH', '/api/progress', {
      as: ours,
      body: { ...film, profileId, action: 'set', position: 30, duration: 900 },
    });
  const report = (profileId: string) => {
    const at = new Date().toISOString();
    const ids = { profileId, sessionId: randomUUID(), deviceId: randomUUID() };
    return { ...film, ...ids, position: 60, duration: 900, sequence: 1, observedAt: at, sentAt: at };
  };

  it('is asked once for a PATCH, and not again for the next until five seconds have passed', async () => {
    expect((await set(ours.profileId)).status).toBe(200);
    expect(asked).toHaveLength(1);
    expect((await set(ours.profileId)).status).toBe(200);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(5_000);
    expect((await set(ours.profileId)).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  it('is asked once for a hundred reports', async () => {
    const reports = Array.from({ length: 100 }, () => report(ours.profileId));
    expect((await callRoute('POST', '/api/progress', { as: ours, body: { reports } })).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it('is refused of another household, alone and among our own, however it is spelled', async () => {
    const { profileId } = theirs;
    const body = { reports: [report(ours.profileId), report(profileId)] };
    expect(await codeOf(set(profileId))).toBe('not-your-profile');
    expect(await codeOf(set(profileId.toUpperCase()))).toBe('not-your-profile');
    expect(await codeOf(set(randomUUID()))).toBe('not-your-profile');
    expect(await codeOf(callRoute('POST', '/api/progress', { as: ours, body }))).toBe('not-your-profile');
    expect(await codeOf(set(ours.profileId.toUpperCase()))).toBe('ok');
  });
});
