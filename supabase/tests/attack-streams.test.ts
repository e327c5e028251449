import { beforeAll, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/api/progress/stream/route';
import { storePin } from '@/lib/household/pins/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { deleteProfile } from '@/lib/household/repository';
import { endSession } from '@/lib/household/sessions/repository';
import { announceTitle } from '@/lib/progress/changes';
import { verifyAccessToken } from '@/lib/supabase/access-token';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* A live stream, after the right to it is gone. */

interface Listening {
  status: number;
  response: Response;
  /** Everything the stream said until now. */
  told(): string;
  /** Resolves once it has ended. */
  ended: Promise<void>;
  leave(): void;
}

// The handlers hold on to one database, as in every test of theirs.
describe('on PGlite', () => {
  let test: TestSupabase;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });

  async function listen({ accessToken }: Pick<TestHousehold, 'accessToken'>, method = 'GET'): Promise<Listening> {
    serveFrom(test);
    const leaving = new AbortController();
    const request = new Request('http://tonight.localhost/api/progress/stream', {
      method,
      signal: leaving.signal,
      headers: { authorization: `Bearer ${accessToken}` },
    });
    const response = await GET(request, { params: Promise.resolve({}) });
    let text = '';
    const read = async () => {
      if (!response.ok || !response.body) return;
      for await (const chunk of response.body) text += new TextDecoder().decode(chunk);
    };
    return { status: response.status, response, told: () => text, ended: read(), leave: () => leaving.abort() };
  }

  const happens = (profileId: string, tmdbId: number) => announceTitle(profileId, { type: 'movie', tmdbId });

  /** Something happens until it is heard. */
  async function heard(stream: Listening, profileId: string, tmdbId: number) {
    const hear = () => {
      happens(profileId, tmdbId);
      expect(stream.told()).toContain(`"tmdbId":${tmdbId}`);
    };
    await vi.waitFor(hear, { timeout: 10_000, interval: 20 });
  }

  async function addProfile(householdId: string): Promise<string> {
    const row = { household_id: householdId, name: 'Later' };
    const { data } = await test.admin.from('profiles').insert(row).select('id').single().throwOnError();
    forgetProfiles();
    return data.id;
  }

  async function withMember() {
    const owner = await test.signUp();
    const member = await test.signUp();
    await test.admin.from('households').delete().eq('id', member.householdId).throwOnError();
    const membership = { household_id: owner.householdId, user_id: member.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    forgetProfiles();
    return { owner, member };
  }

  it('hears a profile that is made later', async () => {
    const owner = await test.signUp();
    const stream = await listen(owner);
    await heard(stream, await addProfile(owner.householdId), 77);
    stream.leave();
    await stream.ended;
  });

  it('ends for a member who was shown out, and tells nothing after', async () => {
    const { owner, member } = await withMember();
    const stream = await listen(member);
    await heard(stream, owner.profileId, 1);
    await test.admin.from('household_members').delete().eq('user_id', member.userId).throwOnError();
    forgetProfiles();
    await stream.ended;
    happens(owner.profileId, 2);
    expect(stream.told()).toContain('"tmdbId":1');
    expect(stream.told()).not.toContain('"tmdbId":2');
  });

  it('ends when a PIN is set that this browser has not given', async () => {
    const owner = await test.signUp();
    const stream = await listen(owner);
    await storePin(test.admin, { householdId: owner.householdId, profileId: owner.profileId }, quickHash('1357'));
    forgetProfiles();
    await stream.ended;
    const again = await listen(owner);
    happens(owner.profileId, 3);
    await heard(again, await addProfile(owner.householdId), 4);
    expect(again.told()).not.toContain('"tmdbId":3');
    again.leave();
  });

  it('ends when the profile is deleted', async () => {
    const owner = await test.signUp();
    const stream = await listen(owner);
    expect(await deleteProfile(test.admin, owner.profileId)).toBe(true);
    await stream.ended;
  });

  it('ends with its session, and no other does', async () => {
    const owner = await test.signUp();
    const other = await test.signUp();
    const neighbour = await listen(other);
    const stream = await listen(owner);
    const who = await verifyAccessToken(owner.accessToken);
    await endSession(owner.userId, who?.sessionId ?? '');
    await stream.ended;
    expect((await listen(owner)).status).toBe(401);
    await heard(neighbour, other.profileId, 5);
    neighbour.leave();
    await neighbour.ended;
  });

  it('is one of eight at most, and a left one makes room', async () => {
    const owner = await test.signUp();
    const heads = await Promise.all(Array.from({ length: 12 }, () => listen(owner, 'HEAD')));
    expect(heads.map(({ status }) => status)).toEqual(Array(12).fill(200));
    const streams = [];
    for (let count = 0; count < 8; count += 1) streams.push(await listen(owner));
    expect(streams.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const ninth = await listen(owner);
    expect(ninth.status).toBe(429);
    expect(ninth.response.headers.has('retry-after')).toBe(true);
    streams[0]?.leave();
    await streams[0]?.ended;
    const tenth = await listen(owner);
    expect(tenth.status).toBe(200);
    for (const stream of [...streams, tenth]) stream.leave();
  });
});
