import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serverEnvironment } from '@/lib/env/server';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { SCENARIO_NAMES } from '@/lib/scenarios/names';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const SECRET = 'a-secret-of-a-suite-alone';
const DAY = 86_400;
const FILM = { type: 'movie', tmdbId: 9_000_027 };

const environment = serverEnvironment();
const door = (open: boolean) => {
  environment.testDoor = open ? SECRET : undefined;
  forgetProfiles();
};

async function knock(
  method: string,
  address: string,
  body?: unknown,
  { secret = SECRET, from = '127.0.0.1' }: { secret?: string | null; from?: string } = {},
) {
  const headers = { 'x-forwarded-for': from, ...(secret !== null && { authorization: `Bearer ${secret}` }) };
  const response = await callRoute(method, address, { body, headers });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

const setClock = (household: TestHousehold, setting: object) =>
  knock('PUT', `/api/test/households/${household.householdId}/clock`, setting);

async function ask(method: string, address: string, as: TestHousehold, body?: unknown) {
  const response = await callRoute(method, address, { body, as });
  expect(response.status, `${method} ${address}`).toBeLessThan(300);
  return response.json();
}

/** What a player that looks at its household's clock reports: a minute up to a position, just now. */
async function played(by: TestHousehold, item: object, fields: object = {}, ahead = 0) {
  const at = new Date(Date.now() + ahead * 1000).toISOString();
  const { places } = await ask('POST', '/api/progress', by, {
    profileId: by.profileId,
    ...item,
    position: 600,
    duration: 3600,
    secondsPlayed: 60,
    sessionId: randomUUID(),
    sequence: 1,
    deviceId: randomUUID(),
    observedAt: at,
    sentAt: at,
    event: 'pause',
    ...fields,
  });
  return places[0];
}

const daysAhead = (instant: string) => Math.round((Date.parse(instant) - Date.now()) / 1000 / DAY) || 0;
const cards = async (of: TestHousehold) =>
  (await ask('GET', `/api/progress?profileId=${of.profileId}&filter=in-progress`, of)).items;

describe.each(DATABASE_KINDS)('the door for tests (%s)', (kind) => {
  let test: TestSupabase;
  let moved: TestHousehold;
  let neighbours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
  });
  beforeEach(async () => {
    door(true);
    [moved, neighbours] = await Promise.all([test.signUp(), test.signUp()]);
  });
  afterAll(async () => {
    door(false);
    await test.admin.from('households').delete().not('clock_ahead_seconds', 'is', null).throwOnError();
  });

  const attempts = () =>
    [
      ['PUT', `/api/test/households/${moved.householdId}/clock`, { ahead: DAY }],
      ['POST', '/api/test/scenarios', { scenario: 'gap' }],
      ['PUT', '/api/test/scenarios/1900000000/fault', { fault: 'away' }],
      ['GET', '/api/test/streams?type=movie&tmdbId=9000027', undefined],
      ['POST', '/api/test/households', { profiles: [{ name: 'Ada' }] }],
      ['PUT', `/api/test/households/${moved.householdId}/pin`, { profileId: moved.profileId, pin: null }],
      ['PUT', `/api/test/households/${moved.householdId}/store`, { away: false }],
    ] as const;

  it('opens to its secret alone, and is not there where none is set', async () => {
    for (const [method, address, body] of attempts()) {
      for (const wrong of [null, 'another secret of 16', moved.accessToken]) {
        expect((await knock(method, address, body, { secret: wrong })).status, `${address} by ${wrong}`).toBe(401);
      }
      expect((await knock(method, address, body, { from: '203.0.113.7' })).status, `${address} from afar`).toBe(404);
      door(false);
      expect((await knock(method, address, body)).status, `${address} while shut`).toBe(404);
      door(true);
      expect((await knock(method, address, body)).status, address).toBeLessThan(300);
    }
  });

  it.each([{}, { now: 'soon' }, { ahead: 'a day' }, { ahead: 11 * 366 * DAY }, { now: '1999-01-01T00:00:00Z' }])(
    'sets no clock by %j',
    async (setting) => {
      expect((await setClock(moved, setting)).status).toBe(422);
    },
  );

  it('knows no clock of a household that is not there, and no fault of a title that is of no scenario', async () => {
    expect((await knock('PUT', `/api/test/households/${randomUUID()}/clock`, { ahead: 1 })).status).toBe(404);
    expect((await knock('PUT', '/api/test/scenarios/9000027/fault', { fault: 'away' })).status).toBe(404);
  });

  it.each([true, false])('makes a household whose account is proved: %j', async (proved) => {
    const profiles = [
      { name: 'Ada', pin: '2468' },
      { name: 'Lina', ratingCap: 6 },
    ];
    const { body } = await knock('POST', '/api/test/households', { profiles, pin: '1357', proved });
    const headers = { authorization: `Bearer ${body.accessToken}` };
    expect((await callRoute('GET', '/api/household/export', { headers })).status).toBe(proved ? 200 : 403);
  });

  it('puts a PIN before a profile, and takes it away', async () => {
    const setPin = (pin: string | null, of = moved) =>
      knock('PUT', `/api/test/households/${of.householdId}/pin`, { profileId: of.profileId, pin });
    const places = () => callRoute('GET', `/api/progress?profileId=${moved.profileId}`, { as: moved });
    expect((await setPin('2468')).status).toBe(204);
    expect((await (await places()).json()).code).toBe('pin-needed');
    expect((await setPin(null)).status).toBe(204);
    expect((await places()).status).toBe(200);
    expect((await setPin('12')).status).toBe(422);
  });

  it('lets the store be away for one household, until it is back', async () => {
    const setAway = (away: boolean) => knock('PUT', `/api/test/households/${moved.householdId}/store`, { away });
    const profiles = (of: TestHousehold) =>
      callRoute('GET', '/api/profiles', { as: of }).then(({ status, headers }) => [status, headers.has('retry-after')]);
    expect((await setAway(true)).status).toBe(204);
    expect([await profiles(moved), await profiles(neighbours)]).toEqual([
      [503, true],
      [200, false],
    ]);
    expect((await setAway(false)).status).toBe(204);
    expect(await profiles(moved)).toEqual([200, false]);
    expect((await knock('PUT', `/api/test/households/${randomUUID()}/store`, { away: true })).status).toBe(404);
  });

  it('finds who watch together, of that account’s household alone', async () => {
    const ben = await ask('POST', '/api/profiles', moved, { name: 'Ben' });
    const people = [moved.profileId, ben.id];
    const groupOf = (accessToken: string, people: string[]) =>
      knock('POST', '/api/test/groups', { accessToken, people });
    const { status, body } = await groupOf(moved.accessToken, people);
    expect(status).toBe(201);
    expect(people).not.toContain(body.id);
    expect((await groupOf(moved.accessToken, people.toReversed())).body).toEqual(body);
    const { places } = await ask('POST', '/api/progress', moved, {
      profileId: body.id,
      ...FILM,
      position: 600,
      duration: 3600,
      secondsPlayed: 60,
      sessionId: randomUUID(),
      sequence: 1,
      deviceId: randomUUID(),
      observedAt: new Date().toISOString(),
      sentAt: new Date().toISOString(),
    });
    expect(places[0]).toMatchObject({ position: 600 });
    for (const [token, whom] of [
      [neighbours.accessToken, people],
      [moved.accessToken, [moved.profileId, neighbours.profileId]],
      ['nobody’s', people],
    ] as const) {
      expect((await groupOf(token, [...whom])).status).toBe(404);
    }
  });

  it('tells what is played of a title, with its markers, and of what nothing is played', async () => {
    const streamOf = async (query: string) => (await knock('GET', `/api/test/streams?${query}`)).body.stream;
    const episode = await streamOf('type=tv&tmdbId=9100001&season=1&episode=1');
    expect(episode.durationSeconds).toBeGreaterThan(episode.creditsStart);
    expect(episode.intro.end).toBeGreaterThan(episode.intro.start);
    expect(await streamOf('type=tv&tmdbId=9100015&season=1&episode=1')).toBeNull();
    expect((await knock('GET', '/api/test/streams?type=tv&tmdbId=1')).status).toBe(422);
  });

  it('answers what time it is then', async () => {
    const now = new Date(Date.now() + 30 * DAY * 1000).toISOString();
    const { body } = await setClock(moved, { now });
    expect(Math.abs(Date.parse(body.now) - Date.parse(now))).toBeLessThan(2_000);
    expect(Math.abs(body.ahead - 30 * DAY)).toBeLessThan(2);
  });

  it.each([8, -8])('dates what is played and done %i days off for that household alone', async (days) => {
    await setClock(moved, { ahead: days * DAY });
    // By its own clock, and by one that was not moved: the age of a report is what counts.
    expect(daysAhead((await played(moved, FILM, {}, days * DAY)).observedAt)).toBe(days);
    expect(daysAhead((await played(moved, { ...FILM, tmdbId: 9_000_002 })).observedAt)).toBe(days);
    expect(daysAhead((await played(neighbours, FILM)).observedAt)).toBe(0);
    for (const [household, expected] of [
      [moved, days],
      [neighbours, 0],
    ] as const) {
      const act = { ...FILM, profileId: household.profileId, action: 'set', position: 900 };
      const { place } = await ask('PATCH', '/api/progress', household, act);
      expect([place.position, daysAhead(place.observedAt)]).toEqual([900, expected]);
    }
  });

  it.each([
    [0, 600],
    [2, 595],
    [8, 585],
  ])('goes on %i days later at second %i', async (days, expected) => {
    await played(moved, FILM);
    await played(neighbours, FILM);
    await setClock(moved, { ahead: days * DAY });
    expect((await cards(moved))[0]?.stream.startAt).toBe(expected);
    expect((await cards(neighbours))[0]?.stream.startAt).toBe(600);
  });

  it('lets an episode air for that household alone', async () => {
    const { tmdbId } = (await knock('POST', '/api/test/scenarios', { scenario: 'unairedNext' })).body;
    const third = { type: 'tv', tmdbId, season: 1, episode: 3 };
    const end = { position: 2700, duration: 2700, secondsPlayed: 2700, event: 'ended' };
    for (const household of [moved, neighbours]) {
      await played(household, third, { ...end, sequence: 2 });
      expect(await cards(household)).toEqual([]);
    }
    await setClock(moved, { ahead: 4 * DAY });
    expect(await cards(moved)).toMatchObject([{ tmdbId, episode: 4, reason: { kind: 'new-episode' } }]);
    expect(await cards(neighbours)).toEqual([]);
    const show = await ask('GET', `/api/progress/show/${tmdbId}?profileId=${moved.profileId}`, moved);
    expect(show).toMatchObject({ next: { season: 1, episode: 4 } });
  });

  it('gives that household another evening, and dates its picks by it', async () => {
    await setClock(moved, { ahead: 3 * DAY });
    const [evening, theirs] = await Promise.all(
      [moved, neighbours].map((household) => ask('GET', `/api/tonight?profileId=${household.profileId}`, household)),
    );
    expect((Date.parse(evening.evening) - Date.parse(theirs.evening)) / 1000 / DAY).toBe(3);
    await ask('POST', '/api/tonight', moved, { profileId: moved.profileId, action: 'pick', ...FILM });
    const { picks } = await ask('GET', `/api/tonight?profileId=${moved.profileId}`, moved);
    expect(daysAhead(picks[0].pickedAt)).toBe(3);
    await setClock(moved, { ahead: 4 * DAY });
    expect((await ask('GET', `/api/tonight?profileId=${moved.profileId}`, moved)).picks).toEqual([]);
  });

  it('sets no clock back behind what was watched, whose places nothing could move then, and says so', async () => {
    expect((await setClock(moved, { ahead: -3 * DAY })).status, 'nothing was watched').toBe(200);
    expect((await setClock(moved, { ahead: 9 * DAY })).status).toBe(200);
    const { observedAt } = await played(moved, FILM, {}, 9 * DAY);
    const refused = await setClock(moved, { ahead: 8 * DAY });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(refused.body.detail).toContain(`has watched until ${observedAt}`);
    expect(daysAhead((await played(moved, FILM, {}, 9 * DAY)).observedAt), 'it is as it was').toBe(9);
    expect((await setClock(moved, { ahead: 10 * DAY })).status, 'forward').toBe(200);
    expect((await setClock(moved, { ahead: 9 * DAY + 60 })).status, 'back, and behind nothing').toBe(200);
    expect((await setClock(neighbours, { ahead: -DAY })).status, 'another household').toBe(200);
  });

  it('sets no clock back behind a show that was put away', async () => {
    await setClock(moved, { ahead: 5 * DAY });
    const drop = { profileId: moved.profileId, tmdbId: 9_100_001, type: 'tv', action: 'drop' };
    await played(moved, { type: 'tv', tmdbId: 9_100_001, season: 1, episode: 1 }, {}, 2 * DAY);
    await ask('PATCH', '/api/progress', moved, drop);
    expect((await setClock(moved, { ahead: 4 * DAY })).status).toBe(409);
  });

  it('is the one way to a clock: a member’s own token sets none, and tells of none', async () => {
    const { error } = await moved.client
      .from('households')
      .update({ clock_ahead_seconds: DAY, name: 'Others' })
      .eq('id', moved.householdId);
    expect(error).toBeNull();
    expect(daysAhead((await played(moved, FILM)).observedAt)).toBe(0);
    const { profiles } = await ask('GET', '/api/profiles', moved);
    expect(Object.keys(profiles[0])).not.toContain('clockAheadMs');
  });

  it('once shut, counts for nobody, whatever was set', async () => {
    await setClock(moved, { ahead: 9 * DAY });
    door(false);
    expect(daysAhead((await played(moved, FILM)).observedAt)).toBe(0);
  });

  it('leaves the time of all others alone after a restart', async () => {
    await setClock(moved, { ahead: 300 * DAY });
    await played(moved, FILM);
    await ask('PATCH', '/api/progress', moved, { ...FILM, profileId: moved.profileId, action: 'hide' });
    Object.assign(globalThis, { tonightLedgerClock: undefined });
    expect(daysAhead((await played(neighbours, FILM)).observedAt)).toBe(0);
  });

  it('gives every use of a scenario a title of its own, and says what it contains', async () => {
    for (const scenario of SCENARIO_NAMES) {
      const uses = [1, 2].map(() => knock('POST', '/api/test/scenarios', { scenario, today: '2026-03-10' }));
      const [one, other] = (await Promise.all(uses)).map(({ body }) => body);
      expect(one).toMatchObject({ scenario, today: '2026-03-10', contains: expect.stringMatching(/\w+/) });
      expect(one.tmdbId).not.toBe(other.tmdbId);
      expect(one.episodes.length > 0).toBe(one.type === 'tv');
    }
    expect((await knock('POST', '/api/test/scenarios', { scenario: 'nothing' })).status).toBe(422);
    expect((await knock('POST', '/api/test/scenarios', { scenario: 'gap', today: '1999-01-01' })).status).toBe(422);
  });

  it('lets the catalog fail for one title, until it is mended', async () => {
    const [hit, other] = await Promise.all(
      [1, 2].map(async () => (await knock('POST', '/api/test/scenarios', { scenario: 'gap' })).body.tmdbId),
    );
    const show = (id: number) =>
      callRoute('GET', `/api/progress/show/${id}?profileId=${moved.profileId}`, { as: moved }).then(
        ({ status }) => status,
      );
    await knock('PUT', `/api/test/scenarios/${hit}/fault`, { fault: 'html' });
    expect([await show(hit), await show(other)]).toEqual([503, 200]);
    await knock('PUT', `/api/test/scenarios/${hit}/fault`, { fault: null });
    expect(await show(hit)).toBe(200);
  });
});
