import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { TitleState } from '@/lib/progress/title-state-schema';
import { callRoute } from './call-route';
import { callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const SHOW = 9_100_001;
const FILM = 9_000_027;

let test: TestSupabase;
let ours: TestHousehold;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test);
});

beforeEach(async () => {
  ours = await test.signUp();
});

async function mark(body: Record<string, unknown>): Promise<void> {
  const answer = await callProgressApi({
    method: 'PATCH',
    address: '/api/progress',
    body: { profileId: ours.profileId, ...body },
    accessToken: ours.accessToken,
  });
  expect(answer?.status).toBe(200);
}

async function states(keys: object[], profileId = ours.profileId) {
  const answer = await callRoute('POST', '/api/progress/titles', { body: { profileId, keys }, as: ours });
  return { status: answer.status, titles: ((await answer.json()) as { titles?: TitleState[] }).titles };
}

const show = { type: 'tv', tmdbId: SHOW };
const film = { type: 'movie', tmdbId: FILM };

it('says nothing of what nothing is known of', async () => {
  expect(await states([show, film])).toEqual({ status: 200, titles: [] });
});

it('says of a film that it is begun, and that it is watched', async () => {
  await mark({ ...film, action: 'set', position: 1800, duration: 6000 });
  expect((await states([film])).titles).toMatchObject([{ ...film, watched: false, percentage: 30, minutesLeft: 70 }]);
  await mark({ ...film, action: 'mark-watched' });
  expect((await states([show, film])).titles).toMatchObject([{ ...film, watched: true, next: null }]);
});

it('says of a show where one is, and when all of it is seen', async () => {
  await mark({ ...show, action: 'mark-watched', scope: 'up-to-here', season: 2, episode: 3 });
  const [state] = (await states([film, show])).titles ?? [];
  expect(state).toMatchObject({ ...show, watched: false, next: { season: 2, episode: 4 } });
  expect(state?.percentage).toBeGreaterThan(0);
  for (const season of [1, 2, 3]) await mark({ ...show, action: 'mark-watched', scope: 'season', season });
  expect((await states([show])).titles).toMatchObject([{ ...show, watched: true, next: null }]);
});

it('tells nobody of a profile that is not theirs', async () => {
  const other = await test.signUp();
  expect((await states([film], other.profileId)).status).toBe(403);
});

it.each([[[]], [Array.from({ length: 501 }, (_, index) => ({ type: 'movie', tmdbId: index + 1 }))]])(
  'refuses no titles, and more than 500',
  async (keys) => {
    expect((await states(keys)).status).toBe(422);
  },
);
