import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { storePin } from '@/lib/household/pins/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { joinWire, type Told } from '@/lib/process/other-processes';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* Who hears which screen of a household, and who may drive it. */

const FILM = { type: 'movie', tmdbId: 9_000_002 };
const LIVING_ROOM = 'Mozilla/5.0 (Linux; Android 12; BRAVIA 4K) Chrome/120 Safari/537.36';

interface Phone {
  told(): string;
  leave(): Promise<void>;
}

// The handlers hold on to one database, as in every test of theirs.
describe('on PGlite', () => {
  let test: TestSupabase;
  let owner: TestHousehold;
  const open: Phone[] = [];

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
  });
  beforeEach(async () => {
    serveFrom(test);
    owner = await test.signUp();
  });
  afterEach(async () => {
    for (const phone of open.splice(0)) await phone.leave();
  });

  async function addProfile(name: string, columns: { rating_cap?: number } = {}): Promise<string> {
    const row = { household_id: owner.householdId, name, ...columns };
    const { data } = await test.admin.from('profiles').insert(row).select('id').single().throwOnError();
    forgetProfiles();
    return data.id;
  }

  /** A browser that listens for a household. */
  async function phone(as: TestHousehold, profileId?: string, after = ''): Promise<Phone> {
    const query = new URLSearchParams({ after, ...(profileId && { profileId }) });
    const response = await callRoute('GET', `/api/progress/stream?${query}`, { as });
    const reader = response.body?.getReader();
    let text = '';
    const read = async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        text += new TextDecoder().decode(part.value);
      }
    };
    const reading = read();
    const listening = {
      told: () => text,
      leave: async () => {
        await reader?.cancel();
        await reading;
      },
    };
    open.push(listening);
    return listening;
  }

  /** A player of the household, which says that it plays. */
  function player(profileId: string, as = owner) {
    const screenId = randomUUID();
    const beat = (changes: object = {}) =>
      callRoute('POST', '/api/screens', {
        as,
        headers: { 'user-agent': LIVING_ROOM },
        body: {
          ...{ screenId, deviceId: randomUUID(), profileId, ...FILM, title: 'Big Buck Bunny' },
          ...{ position: 61.5, duration: 596, paused: false, rate: 1, captions: null, hasNext: false, driven: true },
          ...changes,
        },
      });
    const told = (command: object, asked: { as?: TestHousehold; profileId?: string } = {}) =>
      callRoute('POST', `/api/screens/${screenId}/commands`, {
        as: asked.as ?? owner,
        body: { profileId: asked.profileId ?? profileId, command },
      });
    return { screenId, beat, told };
  }

  const heard = (listening: Phone, screenId: string) =>
    vi.waitFor(() => expect(listening.told()).toContain(`"screenId":"${screenId}"`), { timeout: 5_000 });

  it('tells the household’s screens what one plays, and on what, and that it is gone', async () => {
    const early = await phone(owner);
    const television = player(owner.profileId);
    expect((await television.beat()).status).toBe(204);
    await heard(early, television.screenId);
    expect(early.told()).toContain('"deviceName":"Chrome on TV"');
    expect(early.told()).toContain('"position":61.5');
    const late = await phone(owner);
    await heard(late, television.screenId);
    await callRoute('DELETE', `/api/screens/${television.screenId}?profileId=${owner.profileId}`, { as: owner });
    await vi.waitFor(() => expect(late.told()).toContain(`"gone":"${television.screenId}"`));
    expect(await codeOf(television.told({ do: 'pause' }))).toBe('not-found');
  });

  it('tells nobody of another household, who cannot drive it either', async () => {
    const stranger = await test.signUp();
    const outside = await phone(stranger);
    const inside = await phone(owner);
    const television = player(owner.profileId);
    await television.beat();
    await heard(inside, television.screenId);
    expect(outside.told()).not.toContain(television.screenId);
    const asked = { as: stranger, profileId: stranger.profileId };
    expect(await codeOf(television.told({ do: 'pause' }, asked))).toBe('not-found');
    expect(await codeOf(player(owner.profileId, stranger).beat())).toBe('not-your-profile');
  });

  it('tells a child nothing of who may see more, whatever its browser’s cookie says', async () => {
    const child = await addProfile('Lina', { rating_cap: 6 });
    const television = player(owner.profileId);
    await television.beat();
    const [small, grown] = [await phone(owner, child), await phone(owner, owner.profileId)];
    await heard(grown, television.screenId);
    expect(small.told()).not.toContain(television.screenId);
    expect(await codeOf(television.told({ do: 'pause' }, { profileId: child }))).toBe('not-found');
  });

  it('hides the screen of who has a PIN from those who have not given it', async () => {
    const locked = await addProfile('Grace');
    const television = player(locked);
    await television.beat();
    const before = await phone(owner, owner.profileId);
    await heard(before, television.screenId);
    await storePin(test.admin, { householdId: owner.householdId, profileId: locked }, quickHash('1357'));
    forgetProfiles();
    const after = await phone(owner, owner.profileId);
    const other = player(owner.profileId);
    await other.beat();
    await heard(after, other.screenId);
    expect(after.told()).not.toContain(television.screenId);
    expect(await codeOf(television.told({ do: 'pause' }, { profileId: owner.profileId }))).toBe('not-found');
    expect(await codeOf(television.beat())).toBe('pin-needed');
  });

  it('ends for a member who was shown out', async () => {
    const member = await test.signUp();
    await test.admin.from('households').delete().eq('id', member.householdId).throwOnError();
    const membership = { household_id: owner.householdId, user_id: member.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    forgetProfiles();
    const theirs = await phone(member, owner.profileId);
    const television = player(owner.profileId);
    await television.beat();
    await heard(theirs, television.screenId);
    await test.admin.from('household_members').delete().eq('user_id', member.userId).throwOnError();
    forgetProfiles();
    expect(await codeOf(television.told({ do: 'pause' }, { as: member }))).toBe('not-your-profile');
    const length = theirs.told().length;
    await television.beat({ position: 70 });
    expect(theirs.told()).toHaveLength(length);
  });

  it('has a screen do something, and answers when it has', async () => {
    const television = player(owner.profileId);
    await television.beat();
    const its = await phone(owner);
    const answer = television.told({ do: 'hand-over' });
    const commandOf = () => /"commandId":"([^"]+)","command":\{"do":"hand-over"\}/.exec(its.told())?.[1];
    await vi.waitFor(() => expect(commandOf()).toBeDefined());
    await television.beat({ position: 64.25, paused: true, answers: [commandOf()] });
    const answered = await answer;
    expect([answered.status, await answered.json()]).toEqual([200, { position: 64.25, paused: true }]);
  });

  it('says in words why it is not done', async () => {
    const television = player(owner.profileId);
    await television.beat();
    const said = async (command: object) => {
      const { status, detail } = await (await television.told(command)).json();
      return [status, detail];
    };
    expect(await said({ do: 'next' })).toEqual([409, 'There is no next episode.']);
    expect(await said({ do: 'seek', position: 700 })).toEqual([409, 'It is not as long as that.']);
    expect(await said({ do: 'pause' })).toEqual([504, 'Chrome on TV did not answer.']);
    await television.beat({ driven: false });
    expect((await said({ do: 'pause' }))[0]).toBe(409);
  });

  it('goes between processes: a screen that plays there is known here, and what it answers is heard', async () => {
    const sent: Told[] = [];
    const { take, leave } = joinWire({ wants: () => true, send: (told) => void sent.push(told) });
    const television = player(owner.profileId);
    await television.beat();
    const beat = sent.find(({ topic }) => topic === 'screens')?.said as { screen: object };
    await callRoute('DELETE', `/api/screens/${television.screenId}?profileId=${owner.profileId}`, { as: owner });
    const there = { ...beat.screen, screenId: randomUUID() };
    const listening = await phone(owner);
    take({ topic: 'screens', said: { screen: there, answers: [] } });
    await heard(listening, there.screenId);
    const answer = callRoute('POST', `/api/screens/${there.screenId}/commands`, {
      as: owner,
      body: { profileId: owner.profileId, command: { do: 'pause' } },
    });
    const commandId = await vi.waitFor(() => {
      const told = sent.map(({ said }) => JSON.stringify(said)).find((said) => said.includes(there.screenId));
      return /"commandId":"([^"]+)"/.exec(told ?? '')?.[1] ?? expect.fail('nothing was told');
    });
    take({ topic: 'screens', said: { screen: { ...there, paused: true }, answers: [commandId] } });
    expect(await (await answer).json()).toMatchObject({ paused: true });
    leave();
  });

  it('tells of lists and of the evening, and who comes back what they missed', async () => {
    const first = await phone(owner, owner.profileId);
    await callRoute('POST', '/api/watchlist', { as: owner, body: { profileId: owner.profileId, ...FILM } });
    await vi.waitFor(() => expect(first.told()).toContain('"kind":"list"'));
    const id = /id: (\S+)\n(?!.*id: )/s.exec(first.told())?.[1] ?? '';
    await first.leave();
    const body = { action: 'vote', profileId: owner.profileId, ...FILM };
    expect((await callRoute('POST', '/api/tonight', { as: owner, body })).status).toBe(200);
    const again = await phone(owner, owner.profileId, id);
    await vi.waitFor(() => expect(again.told()).toContain('"kind":"evening"'));
    expect(again.told()).not.toMatch(/"kind":"list"|event: missed/);
    const unknown = await phone(owner, owner.profileId, '00000000-1');
    await vi.waitFor(() => expect(unknown.told()).toContain('event: missed'));
  });
});
