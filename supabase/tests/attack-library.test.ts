import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { type Grant, readGrant, signGrant } from '@/lib/library/playing/grant';
import { allowedStream } from '@/lib/use-cases/library/allowed-stream';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* Addresses of streams, asked for by others, later, and by who has less than there was. */

describe.each(DATABASE_KINDS)('addresses of streams (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  const granted = (changes: Partial<Grant> = {}) =>
    signGrant({
      file: randomUUID(),
      title: `movie/${ABOVE_CAP.movie}`,
      how: 'direct',
      sounds: [],
      sound: 0,
      session: ours.sessionId,
      profile: null,
      ...changes,
    });

  async function ask(token: string, as: TestHousehold | null = ours): Promise<string> {
    const headers = as ? { authorization: `Bearer ${as.accessToken}` } : undefined;
    const request = new Request('http://tonight.localhost/', { headers });
    return allowedStream(request, token).then(
      () => 'ok',
      (error: { problem: { code: string } }) => error.problem.code,
    );
  }

  it('made while nobody was chosen keep to the caps of everyone, also to those that came since', async () => {
    const [above, within] = [await granted(), await granted({ title: `movie/${WITHIN_CAP.movie}` })];
    expect([await ask(above), await ask(within)]).toEqual(['ok', 'ok']);
    const child = { household_id: ours.householdId, name: 'Lina', rating_cap: 6 };
    const { data } = await test.admin.from('profiles').insert(child).select('id').single().throwOnError();
    forgetProfiles();
    expect([await ask(above), await ask(within)]).toEqual(['above-cap', 'ok']);
    // The profile that was chosen has no cap.
    expect(await ask(await granted({ profile: ours.profileId }))).toBe('ok');
    await test.admin
      .from('profiles')
      .delete()
      .eq('id', data?.id ?? '')
      .throwOnError();
    forgetProfiles();
    expect(await ask(above)).toBe('ok');
  });

  it('are for the session alone that they were made for', async () => {
    const token = await granted();
    expect(await ask(token, await test.signUp())).toBe('not-signed-in');
    expect(await ask(token, null)).toBe('not-signed-in');
    expect(await ask(await granted({ session: null }))).toBe('not-signed-in');
  });

  it('are nobody’s when they are of another household’s profile, or of no title', async () => {
    const others = await test.signUp();
    expect(await ask(await granted({ profile: others.profileId }))).toBe('not-your-profile');
    expect(await ask(await granted({ title: 'movie/../550' }))).toBe('not-your-profile');
  });

  it('open nothing as anybody else writes them', async () => {
    const token = await granted();
    const [head = '', claims = '', seal = ''] = token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const forged of [
      `${none}.${claims}.`,
      `${none}.${claims}.${seal}`,
      `${head}.${claims}`,
      token.slice(0, -2),
      '...',
    ])
      expect(await readGrant(forged), forged).toBeNull();
  });
});
