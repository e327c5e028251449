import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverEnvironment } from '@/lib/env/server';
import { groupOf } from '@/lib/household/group/repository';
import { deleteProfile } from '@/lib/household/repository';
import { deliverDue } from '@/lib/players/out/deliver';
import { insertOutgoing, insertTest, listOutgoing, resumeOutgoing, takeDue } from '@/lib/players/out/repository';
import type { OutgoingEvent } from '@/lib/players/out/schema';
import { newHookSecret } from '@/lib/players/out/sign';
import { WITHIN_CAP } from './access/beginning';
import { callProgressApi, serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const environment = serverEnvironment();

const EVERYTHING: OutgoingEvent[] = ['progress', 'watched', 'picked', 'list'];
const FILM = WITHIN_CAP.movie;

interface Heard {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  type: string;
  data: Record<string, unknown>;
}

describe.each(DATABASE_KINDS)('what happens here, told elsewhere (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let receiver: Server;
  let address: string;
  let heard: Heard[];
  let answer: (path: string) => number;

  beforeEach(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
    environment.webhooksToPrivateNetworks = true;
    heard = [];
    answer = () => 204;
    receiver = createServer((request, response) => {
      let text = '';
      request.on('data', (piece) => {
        text += piece;
      });
      request.on('end', () => {
        const path = request.url ?? '';
        heard.push({ path, headers: request.headers, text, ...JSON.parse(text) });
        response.writeHead(answer(path), { location: `${address}/elsewhere` }).end();
      });
    });
    await new Promise<void>((ready) => void receiver.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    environment.webhooksToPrivateNetworks = false;
    await test.supabase.run(`delete from public.outgoing_hooks where household_id = '${ours.householdId}'`);
    receiver.closeAllConnections();
    await new Promise((done) => receiver.close(done));
  });

  async function make(
    profileId: string | null,
    { to = address, events = EVERYTHING }: { to?: string; events?: OutgoingEvent[] } = {},
  ) {
    const secret = newHookSecret();
    const { householdId, userId } = ours;
    const id = await insertOutgoing({ householdId, userId, profileId, name: 'Lights', address: to, secret, events });
    return { id, secret };
  }

  async function addProfile(name: string, pinned = false): Promise<string> {
    const row = { household_id: ours.householdId, name };
    const { data } = await ours.client.from('profiles').insert(row).select('id').single().throwOnError();
    if (pinned) {
      const pin = { household: ours.householdId, profile: data.id, pin_hash: 'x' };
      await test.admin.rpc('set_pin', pin).throwOnError();
    }
    return data.id;
  }

  async function report(profileId: string, position: number, { sessionId = randomUUID(), age = 0 } = {}) {
    const sentAt = Date.now();
    const body = {
      profileId,
      sessionId,
      sequence: position,
      event: 'playing',
      type: 'movie',
      tmdbId: FILM,
      position,
      duration: 600,
      secondsPlayed: position,
      observedAt: new Date(sentAt - age).toISOString(),
      sentAt: new Date(sentAt).toISOString(),
      deviceId: randomUUID(),
      deviceName: 'Television',
      snapshot: { title: 'Big Buck Bunny' },
    };
    const response = await callProgressApi({
      method: 'POST',
      address: '/api/progress',
      body,
      accessToken: ours.accessToken,
    });
    expect(response?.status).toBe(200);
    return sessionId;
  }

  const list = (profileId: string, tmdb = FILM) =>
    test.admin
      .rpc('add_to_watchlist', { profile: profileId, media: 'movie', tmdb, title: 'Wanted', most: 500 })
      .throwOnError();
  const pick = (pickedBy: string | null, tmdb = FILM) =>
    test.admin
      .from('tonight_picks')
      .insert({
        household_id: ours.householdId,
        evening: '2026-11-28',
        media_type: 'movie',
        tmdb_id: tmdb,
        title: 'Picked',
        picked_by: pickedBy,
      })
      .throwOnError();
  const later = (hook: string) =>
    test.supabase.run(`update public.outgoing_deliveries set next_at = now() where hook_id = '${hook}'`);
  const told = () => heard.map(({ type }) => type);
  const hookOf = async (id: string) => (await listOutgoing(ours.householdId)).find((one) => one.id === id);

  it('tells, signed, where a place stands and what was watched', async () => {
    const { id, secret } = await make(ours.profileId);
    const session = await report(ours.profileId, 100, { age: 600_000 });
    await deliverDue(id);
    expect(told()).toEqual(['progress']);
    const [message] = heard as [Heard];
    expect(message.data).toMatchObject({
      profileId: ours.profileId,
      profile: 'Ada',
      type: 'movie',
      tmdbId: FILM,
      title: 'Big Buck Bunny',
      position: 100,
      duration: 600,
      watched: false,
      device: 'Television',
    });
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = `${message.headers['webhook-id']}.${message.headers['webhook-timestamp']}.${message.text}`;
    expect(message.headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    await report(ours.profileId, 580, { sessionId: session });
    await deliverDue(id);
    expect(told().sort()).toEqual(['progress', 'progress', 'watched']);
    expect(heard.at(-1)?.data).toMatchObject({ watched: true, finished: true });
    // What comes again changes nothing, and no address hears of it.
    await report(ours.profileId, 580, { sessionId: session });
    await deliverDue(id);
    expect(heard).toHaveLength(3);
    expect((await hookOf(id))?.log.map(({ state }) => state)).toEqual(['arrived', 'arrived', 'arrived']);
  });

  it('tells of a place that moved on before it was told once, as it stands then', async () => {
    const { id } = await make(ours.profileId, { events: ['progress'] });
    const session = await report(ours.profileId, 100);
    await report(ours.profileId, 110, { sessionId: session });
    await report(ours.profileId, 120, { sessionId: session });
    await deliverDue(id);
    expect(heard.map(({ data }) => data.position)).toEqual([120]);
  });

  it('tells of what was chosen alone, and of lists and picks', async () => {
    const { id } = await make(ours.profileId, { events: ['list', 'picked'] });
    await report(ours.profileId, 100);
    await list(ours.profileId);
    await test.admin.from('watchlist').delete().eq('profile_id', ours.profileId).throwOnError();
    await pick(ours.profileId);
    await deliverDue(id);
    expect(heard.map(({ type, data }) => [type, data.change ?? data.title])).toEqual([
      ['list', 'added'],
      ['list', 'removed'],
      ['picked', 'Picked'],
    ]);
  });

  it('tells one profile’s hook of nobody else, and everyone’s of nobody with a PIN', async () => {
    const [grace, max] = [await addProfile('Grace', true), await addProfile('Max')];
    const own = await make(ours.profileId, { to: `${address}/own` });
    const all = await make(null, { to: `${address}/all` });
    const others = await test.signUp();
    const group = await groupOf(ours.client, [grace, max]);
    for (const profile of [ours.profileId, grace, max, others.profileId, group ?? '']) await list(profile);
    for (const profile of [ours.profileId, max]) await report(profile, 100);
    // What no bearer may report: their PIN is not given.
    await test.supabase.run(`
      insert into public.watch_progress (profile_id, media_type, tmdb_id, season_number, episode_number, session_id,
        observed_at, observed_on, position, duration, seconds_played, watched_at)
      select id, 'movie', ${FILM}, 0, 0, gen_random_uuid(), now(), current_date, 100, 600, 100, now()
      from unnest(array['${grace}', '${group}']::uuid[]) as id`);
    await pick(max, 1);
    await pick(ours.profileId, 2);
    await deliverDue(own.id);
    await deliverDue(all.id);
    const whose = (path: string) =>
      heard.filter((one) => one.path === path).map(({ type, data }) => `${type} ${data.profileId ?? data.tmdbId}`);
    expect(whose('/own').sort()).toEqual([`list ${ours.profileId}`, 'picked 2', `progress ${ours.profileId}`].sort());
    expect(whose('/all').sort()).toEqual(
      [ours.profileId, max]
        .flatMap((id) => [`list ${id}`, `progress ${id}`])
        .concat('picked 1', 'picked 2')
        .sort(),
    );
  });

  it('tells nothing any more that may not be told any more', async () => {
    const max = await addProfile('Max');
    const all = await make(null);
    const own = await make(max);
    await report(max, 100);
    await list(max);
    await test.admin.rpc('set_pin', { household: ours.householdId, profile: max, pin_hash: 'x' }).throwOnError();
    await deliverDue(all.id);
    expect(heard).toEqual([]);
    await deleteProfile(ours.client, max);
    await deliverDue(own.id);
    expect(heard).toEqual([]);
  });

  it('is no news what is older than a day, or was forgotten before it was told', async () => {
    const { id } = await make(ours.profileId);
    await report(ours.profileId, 580, { age: 3 * 24 * 3600_000 });
    await deliverDue(id);
    expect(heard).toEqual([]);
    await report(ours.profileId, 100);
    await test.supabase.run(
      `update public.watch_progress set forgotten_at = now() where profile_id = '${ours.profileId}'`,
    );
    await deliverDue(id);
    expect(heard).toEqual([]);
  });

  it('tries again with the same id and text, and is well again once something arrives', async () => {
    const { id } = await make(ours.profileId, { events: ['list'] });
    answer = () => 500;
    await list(ours.profileId);
    await deliverDue(id);
    expect(heard).toHaveLength(1);
    // Not before its time.
    await deliverDue(id);
    expect(heard).toHaveLength(1);
    const failing = await hookOf(id);
    expect(failing).toMatchObject({ waiting: 1, offAt: null });
    expect(failing?.failingSince).not.toBeNull();
    expect(failing?.log[0]).toMatchObject({ state: 'waiting', outcome: 'The other side answered 500', attempts: 1 });
    answer = () => 200;
    await later(id);
    await deliverDue(id);
    expect(heard[1]?.text).toBe(heard[0]?.text);
    expect(heard[1]?.headers['webhook-id']).toBe(heard[0]?.headers['webhook-id']);
    expect(await hookOf(id)).toMatchObject({ waiting: 0, failingSince: null });
  });

  it('gives up after eight attempts', async () => {
    const { id } = await make(ours.profileId, { events: ['list'] });
    answer = () => 500;
    await list(ours.profileId);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await later(id);
      await deliverDue(id);
    }
    expect(heard).toHaveLength(8);
    expect((await hookOf(id))?.log[0]).toMatchObject({ state: 'failed', attempts: 8 });
  });

  it('does not try a place again that has moved on', async () => {
    const { id } = await make(ours.profileId, { events: ['progress'] });
    answer = () => 500;
    const session = await report(ours.profileId, 100);
    await deliverDue(id);
    await report(ours.profileId, 110, { sessionId: session });
    await later(id);
    await deliverDue(id);
    expect((await hookOf(id))?.log.map(({ state }) => state).sort()).toEqual(['failed', 'waiting']);
  });

  it('is switched off with words after three days or when told that it is gone, and on again', async () => {
    const { id } = await make(ours.profileId, { events: ['list'] });
    answer = () => 500;
    await list(ours.profileId);
    await deliverDue(id);
    await test.supabase.run(
      `update public.outgoing_hooks set failing_since = now() - interval '73 hours' where id = '${id}'`,
    );
    await later(id);
    await deliverDue(id);
    expect(await hookOf(id)).toMatchObject({ offWhy: 'Nothing has arrived there for three days.', waiting: 0 });
    await list(ours.profileId, 1);
    await deliverDue(id);
    expect(heard).toHaveLength(2);
    await resumeOutgoing(ours.householdId, id);
    answer = () => 410;
    await list(ours.profileId, 2);
    await deliverDue(id);
    expect((await hookOf(id))?.offWhy).toContain('gone for good');
    expect(heard).toHaveLength(3);
  });

  it('follows no redirect', async () => {
    const { id } = await make(ours.profileId, { events: ['list'] });
    answer = () => 302;
    await list(ours.profileId);
    await deliverDue(id);
    expect(heard.map(({ path }) => path)).toEqual(['/']);
    expect((await hookOf(id))?.log[0]?.outcome).toContain('not followed');
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])(
    'does not reach %s unless home networks are allowed',
    async (host) => {
      environment.webhooksToPrivateNetworks = false;
      const { id } = await make(ours.profileId, { to: address.replace('127.0.0.1', host) });
      await insertTest(ours.householdId, id);
      await deliverDue(id);
      expect(heard).toEqual([]);
      expect((await hookOf(id))?.log[0]).toMatchObject({ state: 'failed' });
      expect((await hookOf(id))?.log[0]?.outcome).toContain('not on the public internet');
    },
  );

  it('sends a test, also of one that is switched off, and tests no other household’s', async () => {
    const { id } = await make(null);
    await test.admin.from('outgoing_hooks').update({ off_at: new Date().toISOString() }).eq('id', id).throwOnError();
    const others = await test.signUp();
    expect(await insertTest(others.householdId, id)).toBe(false);
    expect(await insertTest(ours.householdId, id)).toBe(true);
    await deliverDue(id);
    expect(told()).toEqual(['test']);
  });

  it('lets one process alone take what is due, and another once that one said nothing for a minute', async () => {
    const { id } = await make(ours.profileId, { events: ['list'] });
    await list(ours.profileId);
    const taken = await Promise.all([takeDue(8, id), takeDue(8, id), takeDue(8, id)]);
    expect(taken.flat()).toHaveLength(1);
    expect(await takeDue(8, id)).toEqual([]);
    await later(id);
    expect(await takeDue(8, id)).toHaveLength(1);
  });

  it('keeps no more than five hundred for a receiver that is away', async () => {
    const { id } = await make(ours.profileId, { events: ['list'] });
    await test.supabase.run(`
      insert into public.watchlist (profile_id, media_type, tmdb_id, position, title)
      select '${ours.profileId}', 'movie', number, number, 'x' from generate_series(1, 600) as number`);
    expect((await hookOf(id))?.waiting).toBe(500);
  });
});
