import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FormState } from '@/lib/household/form-state';
import { shownPlayerCode } from '@/lib/household/player-codes/player-code';
import { askPlayerCode, makePlayerCode } from '@/lib/household/player-codes/repository';
import { listTokens } from '@/lib/household/tokens/repository';
import { MAX_TOKENS } from '@/lib/household/tokens/schema';
import { listOutgoing } from '@/lib/players/out/repository';
import { MAX_OUTGOING_HOOKS } from '@/lib/players/out/schema';
import type { Role } from '@/lib/testing/access/table';
import { allowPlayerAction, denyPlayerAction, findPlayerAction } from '@/lib/use-cases/players/activate-actions';
import { makeOutgoingHookAction } from '@/lib/use-cases/players/outgoing-actions';
import { AccessHousehold } from './access/household';
import { inNextRequest } from './access/next-request';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What the forms for players do, for an account that proved itself. Whom they turn away is tried with all other actions. */

const CLIENT = 'a-player';
const GONE = '00000000-0000-4000-8000-000000000009';
type Fields = Record<string, string>;
type Action = (state: FormState | null, form: FormData) => Promise<FormState>;

describe('the settings of players', () => {
  let test: TestSupabase;
  let household: AccessHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    household = await AccessHousehold.make(test);
  });
  beforeEach(async () => {
    await household.begin();
    return () => household.putBack([]);
  });

  /** What the form says then, or where it sends the browser. */
  async function say(action: Action, fields: Fields, role: Role = 'owner'): Promise<string> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const { result, redirect } = await inNextRequest(household.cookiesOf(role), () => action(null, form));
    if (redirect) return `to ${redirect}`;
    const { message, errors, secret } = result as FormState;
    return (
      secret ??
      message ??
      Object.entries(errors)
        .map(([field, words]) => `${field}: ${words}`)
        .join()
    );
  }

  describe('a player that shows a code', () => {
    async function shown(): Promise<{ code: string; device: string }> {
      const made = await makePlayerCode(CLIENT, 'Kodi/21.1');
      if (!made) throw new Error('too many wait');
      return { code: shownPlayerCode(made.typed), device: made.device };
    }
    const allow = (code: string, more: Fields = {}) =>
      say(allowPlayerAction, { code, name: 'Attic', profileId: household.ids.ada, ...more });
    const players = async () =>
      (await listTokens(household.ids.household)).flatMap(({ name }) => (name === 'Attic' ? [name] : []));

    it('is found by it, and let in for one profile, once', async () => {
      const { code, device } = await shown();
      expect(await say(findPlayerAction, { code: code.toLowerCase() })).toBe(
        `to /settings/players/activate?code=${code}`,
      );
      expect(await allow(code)).toBe('to /settings/players/activate?done=allowed');
      expect((await askPlayerCode(device, CLIENT)).answer).toBe('allowed');
      expect(await players()).toEqual(['Attic']);
      expect(await allow(code), 'again').toMatch(/No player shows this code/);
      expect(await say(findPlayerAction, { code })).toMatch(/No player shows this code/);
    });

    it('is sent away, and learns it', async () => {
      const { code, device } = await shown();
      expect(await say(denyPlayerAction, { code })).toBe('to /settings/players/activate?done=denied');
      expect((await askPlayerCode(device, CLIENT)).answer).toBe('denied');
      expect(await players()).toEqual([]);
    });

    it.each([
      ['no code', { code: 'Attic' }, /No player shows this code/],
      ['no name', { name: '' }, /^name: Say which player/],
      ['no profile', { profileId: 'ada' }, /^profileId: Choose a profile/],
      ['a profile that is gone', { profileId: GONE }, /not there any more/],
    ] as [string, Fields, RegExp][])('is not let in by a form with %s', async (_, fields, words) => {
      const { code } = await shown();
      expect(await allow(code, fields)).toMatch(words);
      expect(await players()).toEqual([]);
    });

    it('is not found by what is no code', async () => {
      expect(await say(findPlayerAction, { code: 'hello' })).toMatch(/eight letters and digits/);
    });

    it('is not let in beside as many as a household may have', async () => {
      const { household: household_id, ada: profile_id } = household.ids;
      const [like] = (await test.admin.from('personal_tokens').select('*').eq('profile_id', profile_id).throwOnError())
        .data;
      if (!like) throw new Error('Ada has no token');
      const { id: _, ...row } = like;
      const rows = Array.from({ length: MAX_TOKENS }, (_each, index) => ({
        ...{ ...row, household_id, name: `Other ${index}`, token_hash: `${index}`.padStart(64, '0') },
      }));
      await test.admin.from('personal_tokens').insert(rows).throwOnError();
      const { code } = await shown();
      expect(await allow(code)).toMatch(/at most/);
      expect(await players()).toEqual([]);
    });
  });

  describe('an address that is told what happens', () => {
    const ADDRESS = 'https://lights.example/hook';
    const tell = (fields: Fields = {}) =>
      say(makeOutgoingHookAction, {
        ...{ name: 'Hall', address: ADDRESS, profileId: household.ids.ada, 'tells-watched': 'on' },
        ...fields,
      });
    const told = async () =>
      (await listOutgoing(household.ids.household))
        .filter(({ name }) => name === 'Hall')
        .map(({ profileId }) => profileId);

    it('is told of one profile, or of all, by a secret that is shown once', async () => {
      expect(await tell()).toMatch(/^whsec_/);
      expect(await told()).toEqual([household.ids.ada]);
      await tell({ profileId: 'everyone' });
      expect((await told()).sort()).toEqual([household.ids.ada, null].sort());
    });

    it.each([
      ['nothing that it is told', { 'tells-watched': '' }, /^events: Choose at least one/],
      ['no name', { name: '' }, /^name: Say who is told/],
      ['no address', { address: 'lights' }, /^address: /],
      ['a profile that is gone', { profileId: GONE }, /not there any more/],
    ] as [string, Fields, RegExp][])('is not told where the form has %s', async (_, fields, words) => {
      expect(await tell(fields)).toMatch(words);
      expect(await told()).toEqual([]);
    });

    it('is one of so many at most', async () => {
      for (let count = (await listOutgoing(household.ids.household)).length; count < MAX_OUTGOING_HOOKS; count += 1) {
        expect(await tell({ name: `Hall ${count}` })).toMatch(/^whsec_/);
      }
      expect(await tell()).toMatch(/at most/);
      expect(await told()).toEqual([]);
    });
  });
});
