import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Episode } from '@/lib/catalog/catalog';
import { todayIn } from '@/lib/catalog/today';
import type { ActionAnswer } from '@/lib/progress/action-answer-schema';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { callRoute } from './call-route';
import { callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** A show of the demo catalog with several seasons. */
const SHOW = 9_100_001;

let test: TestSupabase;
let ours: TestHousehold;
let aired: Episode[];

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test);
  const show = await wholeCatalog.getShow(SHOW);
  const seasons = await Promise.all((show?.seasons ?? []).map(({ number }) => wholeCatalog.getSeason(SHOW, number)));
  aired = seasons
    .flatMap((season) =>
      season && season.number > 0 ? availableEpisodes(season.episodes, todayIn('UTC', new Date())) : [],
    )
    .sort((one, other) => one.season - other.season || one.number - other.number);
});

beforeEach(async () => {
  ours = await test.signUp();
});

async function call<Answer>(
  method: string,
  address: string,
  body?: unknown,
): Promise<{ status: number; answer: Answer }> {
  const response = await callProgressApi({ method, address, body, accessToken: ours.accessToken });
  if (!response) throw new Error(`no route for ${address}`);
  return { status: response.status, answer: (await response.json()) as Answer };
}

const patch = (body: Record<string, unknown>) =>
  call<ActionAnswer>('PATCH', '/api/progress', { profileId: ours.profileId, type: 'tv', tmdbId: SHOW, ...body });

const numbersOf = (episode: Episode | undefined) => ({ season: episode?.season, episode: episode?.number });

async function showProgress(): Promise<ShowProgress> {
  return (await call<ShowProgress>('GET', `/api/progress/show/${SHOW}?profileId=${ours.profileId}`)).answer;
}

async function play(episode: Episode, fields: Record<string, unknown> = {}): Promise<void> {
  const now = new Date().toISOString();
  const { status } = await call('POST', '/api/progress', {
    profileId: ours.profileId,
    type: 'tv',
    tmdbId: SHOW,
    ...numbersOf(episode),
    episodeId: episode.id,
    position: 600,
    duration: 1800,
    sessionId: randomUUID(),
    sequence: 1,
    secondsPlayed: 600,
    observedAt: now,
    sentAt: now,
    deviceId: randomUUID(),
    ...fields,
  });
  expect(status).toBe(200);
}

describe('advancing', () => {
  it('begins with the first episode when nothing is stored', async () => {
    const { answer } = await patch({ action: 'advance' });
    expect(answer).toMatchObject({ status: 'done', thread: numbersOf(aired[0]), place: { position: 0 } });
  });

  it('rolls over into the next season', async () => {
    const index = aired.findIndex((episode, at) => aired[at + 1] && aired[at + 1]?.season !== episode.season);
    const last = aired[index];
    if (!last) throw new Error('the demo show has one season');
    await play(last);
    expect((await patch({ action: 'advance' })).answer.thread).toMatchObject(numbersOf(aired[index + 1]));
  });

  it('advances once however often the same expectation is sent, and refuses a stale one', async () => {
    const [first, second, third] = aired;
    if (!first || !second || !third) throw new Error('the demo show has too few episodes');
    await play(first);
    const expected = numbersOf(first);
    const answers = await Promise.all([1, 2, 3].map(() => patch({ action: 'advance', expected })));
    answers.push(await patch({ action: 'advance', expected }));
    for (const { status, answer } of answers) {
      expect(status).toBe(200);
      expect(answer.thread).toMatchObject(numbersOf(second));
    }
    await play(third);
    expect((await patch({ action: 'advance', expected })).status).toBe(409);
  });

  it('is caught up at the end, with the position as it was', async () => {
    const last = aired.at(-1);
    if (!last) throw new Error('the demo show has no episode');
    await play(last, { position: 700 });
    const { status, answer } = await patch({ action: 'advance', expected: numbersOf(last) });
    expect(status).toBe(200);
    expect(answer).toMatchObject({ status: 'caught_up', place: { position: 700 }, thread: numbersOf(last) });
  });

  it('is 404 for a show that does not exist', async () => {
    expect((await patch({ action: 'advance', tmdbId: 1_999_999_999 })).status).toBe(404);
  });
});

describe('what the catalog does not list', () => {
  const NOT_LISTED = {
    status: 404,
    answer: { code: 'not-found', detail: 'The catalog lists no such title or episode.' },
  };

  it.each([
    ['set', { action: 'set', position: 60 }],
    ['a bare position', { position: 60 }],
    ['mark-watched', { action: 'mark-watched' }],
    ['mark-watched up to it', { action: 'mark-watched', scope: 'up-to-here' }],
    ['mark-watched of a season', { action: 'mark-watched', scope: 'season' }],
    ['mark-unwatched', { action: 'mark-unwatched' }],
    ['mark-unwatched up to it', { action: 'mark-unwatched', scope: 'up-to-here' }],
    ['mark-unwatched of a season', { action: 'mark-unwatched', scope: 'season' }],
  ])('is 404 by name: %s', async (_, act) => {
    const [first] = aired;
    if (!first) throw new Error('the demo show has no episode');
    await play(first);
    for (const key of [
      { season: 77, episode: 88 },
      { tmdbId: 1_999_999_999, season: 1, episode: 1 },
    ]) {
      expect(await patch({ ...key, ...act }), JSON.stringify(key)).toMatchObject(NOT_LISTED);
    }
    expect(await showProgress()).toMatchObject({ watchedCount: 0, thread: numbersOf(first) });
  });

  it('is 404 by name: an episode of a season that is listed', async () => {
    for (const action of ['set', 'mark-watched', 'mark-unwatched']) {
      expect(await patch({ action, season: 1, episode: 999, position: 60 }), action).toMatchObject(NOT_LISTED);
    }
  });

  it('is 404 by name: advancing from it, with and without a place', async () => {
    const expected = { season: 77, episode: 88 };
    expect(await patch({ action: 'advance', expected })).toMatchObject(NOT_LISTED);
    const [first] = aired;
    if (!first) throw new Error('the demo show has no episode');
    await play(first);
    expect(await patch({ action: 'advance', expected })).toMatchObject(NOT_LISTED);
    const evening = { action: 'advance', type: 'tv', tmdbId: SHOW, profileId: ours.profileId, expected };
    const answer = await callRoute('POST', '/api/tonight', { as: ours, body: evening });
    expect({ status: answer.status, answer: await answer.json() }).toMatchObject(NOT_LISTED);
  });
});

describe('marking', () => {
  it('marks up to here, one, and a season, and takes it back', async () => {
    const [, , third] = aired;
    if (!third) throw new Error('the demo show has too few episodes');
    const upToHere = await patch({ action: 'mark-watched', ...numbersOf(third), scope: 'up-to-here' });
    expect(upToHere.answer).toMatchObject({ thread: numbersOf(third) });
    expect(await showProgress()).toMatchObject({ watchedCount: 3, next: numbersOf(aired[3]) });
    await patch({ action: 'mark-unwatched', ...numbersOf(third) });
    expect(await showProgress()).toMatchObject({ watchedCount: 2 });
    await patch({ action: 'mark-watched', season: third.season, scope: 'season' });
    const ofSeason = aired.filter((episode) => episode.season === third.season);
    const after = await showProgress();
    expect(after.watchedCount).toBe(ofSeason.length);
    expect(after.watchedIds.sort()).toEqual(ofSeason.map(({ id }) => id).sort());
  });
});

describe('the show in Continue Watching', () => {
  const listed = async () =>
    (
      await call<{ items: { tmdbId: number; target: string; reason: { kind: string } }[] }>(
        'GET',
        `/api/progress?profileId=${ours.profileId}`,
      )
    ).answer.items;

  it('stands at the thread, then at what follows it, once', async () => {
    const [first, second] = aired;
    if (!first || !second) throw new Error('the demo show has too few episodes');
    await play(first);
    expect(await listed()).toMatchObject([{ target: `/watch/tv/${SHOW}/${first.season}/${first.number}` }]);
    await play(first, { event: 'next', position: 1700, secondsPlayed: 1700 });
    expect(await listed()).toMatchObject([
      { target: `/watch/tv/${SHOW}/${second.season}/${second.number}`, reason: { kind: 'next-episode' } },
    ]);
  });

  it('goes when dropped, and comes back by itself when it is played again', async () => {
    const [first] = aired;
    if (!first) throw new Error('the demo show has no episode');
    await play(first);
    await patch({ action: 'drop' });
    expect(await listed()).toEqual([]);
    await play(first);
    expect(await listed()).toHaveLength(1);
  });

  it('is not started before anything is played, and says what is first', async () => {
    expect(await showProgress()).toMatchObject({ status: 'not_started', watchedCount: 0, next: numbersOf(aired[0]) });
    expect((await showProgress()).airedCount).toBe(aired.length);
  });

  it.each([69, 70, 75])('is there behind %i shows caught up with later', async (count) => {
    const [first] = aired;
    if (!first) throw new Error('the demo show has no episode');
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    await play(first, { observedAt: ago(600) });
    const reports = Array.from({ length: count }, (_, index) => ({
      profileId: ours.profileId,
      type: 'tv',
      tmdbId: 1_900_000_000 + index,
      season: 1,
      episode: 1,
      position: 1800,
      duration: 1800,
      event: 'ended',
      secondsPlayed: 1800,
      sessionId: randomUUID(),
      sequence: 1,
      deviceId: randomUUID(),
      observedAt: ago(count - index),
      sentAt: new Date().toISOString(),
    }));
    expect((await call('POST', '/api/progress', { reports })).status).toBe(200);
    expect(await listed()).toMatchObject([{ tmdbId: SHOW }]);
  });

  it('is the special begun, where nothing else of it was played, until the story is', async () => {
    const [first] = aired;
    if (!first) throw new Error('the demo show has no episode');
    const snapshot = { title: 'A radio', showTitle: 'A radio', episodeTitle: 'Before' };
    await play({ ...first, season: 0, number: 1, id: 77 }, { snapshot });
    expect(await listed()).toMatchObject([{ target: `/watch/tv/${SHOW}/0/1`, reason: { kind: 'in-progress' } }]);
    await play(first);
    await play({ ...first, season: 0, number: 2, id: 78 });
    expect(await listed()).toMatchObject([{ target: `/watch/tv/${SHOW}/1/1` }]);
  });
});
