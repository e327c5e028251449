import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupOf } from '@/lib/household/group/repository';
import { knownProfiles } from '@/lib/household/known-profiles';
import { storePin } from '@/lib/household/pins/repository';
import { signUnlocked, unlockProfile } from '@/lib/household/pins/unlock';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { pageBehind } from '@/lib/use-cases/titles/page-behind';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* Which page the server makes of a title: one that is kept for everyone, or one of the viewer's own. */

const TITLE = '/title/movie/9000002';
const OWN = { path: `/capped${TITLE}`, isShared: false };
const keptIn = (locale: string) => ({ path: `/in/${locale}${TITLE}`, isShared: true });

describe('the page behind an address', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let ids: Record<'ada' | 'grace' | 'lina' | 'group', string>;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });

  /** Ada reads German, Grace has a PIN, Lina has a cap; Ada and Grace watch together. */
  beforeEach(async () => {
    ours = await test.signUp();
    const people = await ours.client
      .from('profiles')
      .insert([
        { household_id: ours.householdId, name: 'Grace', rating_cap: null },
        { household_id: ours.householdId, name: 'Lina', rating_cap: 6 },
      ])
      .select('id')
      .order('name')
      .throwOnError();
    const [grace = '', lina = ''] = people.data.map(({ id }) => id);
    const ada = ours.profileId;
    await change(ada, { language: 'de-DE', region: 'DE' });
    const group = (await groupOf(ours.client, [ada, grace])) ?? '';
    await storePin(test.admin, { householdId: ours.householdId, profileId: grace }, quickHash('2468'));
    ids = { ada, grace, lina, group };
    forgetProfiles();
  });

  async function change(id: string, columns: { language?: string; region?: string }) {
    await test.admin.from('profiles').update(columns).eq('id', id).throwOnError();
    forgetProfiles();
  }

  const identity = () => ({ ...ours, email: null, expiresAt: 0 });

  async function behind(who: keyof typeof ids | null, unlocked?: string, path = TITLE) {
    return pageBehind(path, identity(), { profile: who ? ids[who] : undefined, unlocked });
  }

  async function pinOf(who: keyof typeof ids, account = ours.userId): Promise<string> {
    const profile = (await knownProfiles(identity())).find(({ id }) => id === ids[who]);
    if (!profile) throw new Error(`${who} is not there`);
    return signUnlocked(unlockProfile({}, profile), account);
  }

  it.each(['/in/en-US.US/title/movie/1', '/%69n/en-US.US/title/movie/1', '//in/x'])(
    '%s, where kept pages are, is nowhere',
    async (path) => expect(await behind('ada', undefined, path)).toEqual({ path: '/nowhere', isShared: false }),
  );

  it('is where it says for a page that is never kept', async () => {
    expect(await behind('lina', undefined, '/home')).toBeNull();
  });

  it('is the kept one for who has not signed in', async () => {
    expect(await pageBehind(TITLE, null, { profile: undefined, unlocked: undefined })).toEqual(keptIn('en-US.US'));
  });

  it('is the kept one, in the language and region of who watches without a cap', async () => {
    expect(await behind('ada')).toEqual(keptIn('de-DE.DE'));
  });

  it('is the viewer’s own under a cap, and while nobody is chosen where one of the household has a cap', async () => {
    expect(await behind('lina')).toEqual(OWN);
    expect(await behind(null)).toEqual(OWN);
  });

  it('counts a profile with a PIN as chosen once this browser was given it', async () => {
    expect(await behind('grace')).toEqual(OWN);
    expect(await behind('grace', await pinOf('grace'))).toEqual(keptIn('en-US.US'));
    expect(await behind('grace', await pinOf('grace', randomUUID()))).toEqual(OWN);
    expect(await behind('grace', await pinOf('ada'))).toEqual(OWN);
  });

  it('takes a group for no profile that is chosen', async () => {
    expect(await behind('group')).toEqual(OWN);
  });

  it('is the kept one where nobody has a cap, chosen or not', async () => {
    await test.admin.from('profiles').delete().in('id', [ids.group, ids.lina]).throwOnError();
    forgetProfiles();
    expect(await behind(null)).toEqual(keptIn('en-US.US'));
  });

  it('is the viewer’s own in a language that no page is kept in', async () => {
    await change(ids.ada, { language: 'xx-XX' });
    expect(await behind('ada')).toEqual(OWN);
  });
});
