import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createMemoryAnswerStore } from '@/lib/testing/memory-answer-store';
import type { AnswersOnDisk } from '@/lib/tmdb/answers-on-disk';
import { TmdbUnauthorizedError, TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createTmdbReader, type Question } from '@/lib/tmdb/reader';

const hour = 3_600_000;
const day = 24 * hour;

let now: number;
let answer: () => Promise<unknown>;
let asked: number;
let store: ReturnType<typeof createMemoryAnswerStore>;

const schema = z.object({ title: z.string(), ended: z.boolean().default(true) });

const question: Question<z.infer<typeof schema>> = {
  path: '/tv/7',
  params: { language: 'en-US' },
  schema,
  tags: ['tmdb:tv:7'],
  maxAgeSeconds: (data) => (data === null ? 600 : data.ended ? 86_400 : 3_600),
};

beforeEach(() => {
  now = Date.parse('2026-11-20T12:00:00Z');
  asked = 0;
  answer = async () => ({ title: 'First' });
  store = createMemoryAnswerStore(() => now);
});

function reader(options: { baseUrl?: string; remainingMs?: () => number; onDisk?: AnswersOnDisk } = {}) {
  const source = {
    get: () => {
      asked += 1;
      return answer();
    },
  };
  return createTmdbReader({ source, baseUrl: 'https://tmdb.example/3', store, now: () => now, ...options });
}

const away = () => Promise.reject(new TmdbUnavailableError('timeout', '/tv/7', 'no answer in time'));

test('an answer is parsed, stored under the base URL, and says when it was given', async () => {
  answer = async () => ({ title: 'First', unknown: 'field' });
  const first = await reader()(question);
  expect(first).toMatchObject({ data: { title: 'First', ended: true }, fetchedAt: '2026-11-20T12:00:00.000Z' });
  expect(await reader()(question)).toEqual(first);
  expect(asked).toBe(1);
  expect(store.keys()).toEqual(['tmdb 1 https://tmdb.example/3/tv/7?language=en-US']);
  expect(store.tags()).toEqual(['tmdb:tv:7']);
});

test('another base URL, path or parameter is another answer', async () => {
  await reader()(question);
  await reader({ baseUrl: 'http://127.0.0.1:4010/3' })(question);
  await reader()({ ...question, path: '/tv/8' });
  await reader()({ ...question, params: { language: 'de-DE' } });
  expect(asked).toBe(4);
});

test('"not found" is stored too', async () => {
  answer = async () => null;
  expect((await reader()(question)).data).toBeNull();
  await reader()(question);
  expect(asked).toBe(1);
});

test.each([
  ['of the wrong shape', async () => ({ name: 'no title' })],
  ['that is no answer at all', away],
])('an answer %s is an error and never stored', async (_, wrong) => {
  answer = wrong;
  await expect(reader()(question)).rejects.toThrow(TmdbUnavailableError);
  expect(store.keys()).toEqual([]);
  answer = async () => ({ title: 'Second' });
  expect((await reader()(question)).data?.title).toBe('Second');
});

test('what has just failed is not asked again at once: a failing page is rendered twice', async () => {
  const read = reader();
  answer = away;
  await expect(read(question)).rejects.toThrow('no answer in time');
  answer = async () => ({ title: 'Second' });
  now += 400;
  await expect(read(question)).rejects.toThrow('no answer in time');
  expect((await read({ ...question, path: '/tv/8' })).data?.title).toBe('Second');
  now += 200;
  expect((await read(question)).data?.title).toBe('Second');
});

test('a page that gave up on a question does not wait for it again when it is rendered as an error', async () => {
  answer = () => new Promise(() => undefined);
  const read = reader({ remainingMs: () => 400 });
  await expect(read(question)).rejects.toThrow('within the time of the page');
  const patient = performance.now();
  await expect(read(question)).rejects.toThrow('within the time of the page');
  expect(performance.now() - patient).toBeLessThan(300);
});

describe('ages', () => {
  test.each([
    ['an ended show within a day', { title: 'First' }, 23 * hour, 1],
    ['an ended show after a day', { title: 'First' }, 25 * hour, 2],
    ['an airing show within an hour', { title: 'First', ended: false }, hour / 2, 1],
    ['an airing show after an hour', { title: 'First', ended: false }, 2 * hour, 2],
    ['nothing found, within its age', null, 9 * 60_000, 1],
    ['nothing found, after it', null, 11 * 60_000, 2],
  ])('%s', async (_, given, later, requests) => {
    answer = async () => given;
    await reader()(question);
    now += later;
    await reader()(question);
    await store.settled();
    expect(asked).toBe(requests);
  });

  test('a stale answer is served while the next one comes', async () => {
    const read = reader();
    await read(question);
    now += 2 * day;
    answer = async () => ({ title: 'Second' });
    expect((await read(question)).data?.title).toBe('First');
    await store.settled();
    const refreshed = await read(question);
    expect(refreshed).toMatchObject({ data: { title: 'Second' }, fetchedAt: new Date(now).toISOString() });
  });
});

describe('what does not exist', () => {
  beforeEach(async () => {
    answer = async () => null;
    await reader()(question);
    now += 11 * 60_000;
  });

  test('is not said to be missing once it is there, however old the last answer', async () => {
    answer = async () => ({ title: 'New' });
    expect((await reader()(question)).data?.title).toBe('New');
    await store.settled();
    answer = away;
    expect((await reader()(question)).data?.title).toBe('New');
  });

  test('is not believed on when TMDB is away', async () => {
    answer = away;
    await expect(reader()(question)).rejects.toThrow(TmdbUnavailableError);
  });
});

describe('after a restart', () => {
  /** Keeps in memory what a folder would. */
  function keeping() {
    const all = new Map<string, { fetchedAt: string; answer: unknown }>();
    const onDisk: AnswersOnDisk = {
      read: async (key) => all.get(key) ?? null,
      write: async (key, one) => void all.set(key, one),
      forget: async (key) => void all.delete(key),
    };
    return { all, onDisk };
  }

  const restarted = (onDisk: AnswersOnDisk) => {
    store = createMemoryAnswerStore(() => now);
    return reader({ onDisk });
  };

  test.each([
    ['away', away],
    ['refusing the token', () => Promise.reject(new TmdbUnauthorizedError('Invalid API key'))],
    ['answering nonsense', async () => ({ unexpected: true })],
  ])('with TMDB %s the last answer is there, with its age', async (_, failing) => {
    const { onDisk } = keeping();
    await reader({ onDisk })(question);
    now += 30 * day;
    answer = failing;
    expect(await restarted(onDisk)(question)).toMatchObject({
      data: { title: 'First' },
      fetchedAt: '2026-11-20T12:00:00.000Z',
    });
  });

  test('with TMDB silent it is there soon, and then at once', async () => {
    const { onDisk } = keeping();
    await reader({ onDisk })(question);
    answer = () => new Promise(() => undefined);
    const read = restarted(onDisk);
    const started = performance.now();
    expect((await read(question)).data?.title).toBe('First');
    expect(performance.now() - started).toBeLessThan(3_000);
    const again = performance.now();
    expect((await read({ ...question, params: { language: 'en-US' } })).data?.title).toBe('First');
    expect(performance.now() - again).toBeLessThan(500);
  });

  test('and when TMDB answers again, so does its answer', async () => {
    const { onDisk } = keeping();
    await reader({ onDisk })(question);
    answer = away;
    const read = restarted(onDisk);
    // There is always a reader.
    for (let view = 0; view < 6; view += 1) {
      await read(question);
      now += 2_000;
    }
    answer = async () => ({ title: 'Second' });
    now += 4_000;
    expect((await read(question)).data?.title).toBe('Second');
  });

  test("yesterday's list stands in for today's", async () => {
    const { onDisk } = keeping();
    const upTo = (today: string) => ({ ...question, params: { language: 'en-US', 'primary_release_date.lte': today } });
    await reader({ onDisk })(upTo('2026-11-20'));
    answer = away;
    expect((await restarted(onDisk)(upTo('2026-11-21'))).data?.title).toBe('First');
  });

  test('what TMDB took away is not kept, and nonsense never is', async () => {
    const { all, onDisk } = keeping();
    answer = async () => ({ unexpected: true });
    await expect(reader({ onDisk })(question)).rejects.toThrow(TmdbUnavailableError);
    expect(all.size).toBe(0);
    answer = async () => ({ title: 'First' });
    now += 1_000;
    await reader({ onDisk })(question);
    expect(all.size).toBe(1);
    answer = async () => null;
    await restarted(onDisk)(question);
    expect(all.size).toBe(0);
  });
});

describe('while TMDB is away', () => {
  test.each([
    ['unavailable', away],
    ['refusing the token', () => Promise.reject(new TmdbUnauthorizedError('Invalid API key'))],
    ['answering nonsense', async () => ({ unexpected: true })],
  ])('%s: what is stored is served, with its age', async (_, failing) => {
    const read = reader();
    await read(question);
    now += 30 * day;
    answer = failing;
    for (let view = 0; view < 3; view += 1) {
      const { data, fetchedAt } = await read(question);
      expect(data?.title).toBe('First');
      expect(fetchedAt).toBe('2026-11-20T12:00:00.000Z');
      await store.settled();
    }
  });

  test('many visitors start one refresh in a while, and the first after it does again', async () => {
    const read = reader();
    await read(question);
    now += 2 * day;
    answer = away;
    for (let view = 0; view < 5; view += 1) {
      await read(question);
      await store.settled();
    }
    expect(asked).toBe(2);
    now += 20_000;
    answer = async () => ({ title: 'Second' });
    await read(question);
    await store.settled();
    expect((await read(question)).data?.title).toBe('Second');
  });

  test('nothing is shown that is older than six months', async () => {
    const read = reader();
    await read(question);
    now += 181 * day;
    answer = away;
    await expect(read(question)).rejects.toThrow(TmdbUnavailableError);
    answer = async () => ({ title: 'Second' });
    now += 2_000;
    expect((await read(question)).data?.title).toBe('Second');
  });
});

describe('time', () => {
  test('a page out of time is told at once what is missing', async () => {
    answer = () => new Promise(() => undefined);
    await expect(reader({ remainingMs: () => 5 })(question)).rejects.toThrow('within the time of the page');
  });

  test('a page out of time still has what is stored', async () => {
    await reader()(question);
    now += 2 * day;
    answer = () => new Promise(() => undefined);
    expect((await reader({ remainingMs: () => 50 })(question)).data?.title).toBe('First');
  });

  test('a question with a good default is not waited for longer than it deserves', async () => {
    answer = () => new Promise(() => undefined);
    await expect(reader()({ ...question, patienceMs: 5 })).rejects.toThrow(TmdbUnavailableError);
  });
});
