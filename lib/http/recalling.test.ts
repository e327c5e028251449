import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from '@/lib/http/call-api';
import { keepAct } from '@/lib/http/kept-acts/stored-acts';
import { forgetKnown, recallAnswer, rememberAnswer } from '@/lib/http/known';
import { isAnothersKnown } from '@/lib/http/known-flag';
import { recalling } from '@/lib/http/recalling';

const of = { owner: 'ada', what: 'list', schema: z.array(z.number()) };
const away = () => Promise.reject(new ApiError(0, 'unreachable', 'No answer from the server.'));

beforeEach(async () => {
  const flags = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => flags.get(name) ?? null,
    setItem: (name: string, value: string) => flags.set(name, value),
    removeItem: (name: string) => flags.delete(name),
  });
  vi.stubGlobal('window', new EventTarget());
  await forgetKnown();
  return () => vi.unstubAllGlobals();
});

it('answers as the server does, and without it as it did last', async () => {
  await expect(recalling(of, away)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await recalling(of, async () => [1])).toEqual([1]);
  expect(await recalling(of, async () => [1, 2])).toEqual([1, 2]);
  await vi.waitFor(async () => expect(await recalling(of, away)).toEqual([1, 2]));
  await expect(recalling({ ...of, what: 'thumbs' }, away)).rejects.toThrow();
});

it('has what a page came with, unless the server answered later', async () => {
  const cameWithPage = { answer: [5], at: Date.now() - 1000 };
  expect(await recalling({ ...of, cameWithPage }, away)).toEqual([5]);
  await rememberAnswer('ada', 'list', [1]);
  expect(await recalling({ ...of, cameWithPage }, away)).toEqual([1]);
  expect(await recalling({ ...of, cameWithPage: { answer: [6], at: Date.now() + 1000 } }, away)).toEqual([6]);
});

it('throws what the server refuses, whatever is known', async () => {
  await rememberAnswer('ada', 'list', [1]);
  const refuse = () => Promise.reject(new ApiError(401, 'not-signed-in', 'Sign in.'));
  await expect(recalling(of, refuse)).rejects.toMatchObject({ status: 401 });
});

it('shows with it what the profile did since, and no other', async () => {
  await rememberAnswer('ada', 'list', [1]);
  const act = (owner: string, shows: number) => ({
    owner,
    call: { method: 'PUT' as const, address: '/api/thumbs', body: {} },
    trouble: '',
    shows,
    observedAt: new Date().toISOString(),
  });
  await keepAct(act('ada', 2));
  await keepAct(act('ben', 3));
  const after = (known: number[], acts: { shows?: unknown }[]) => [...known, ...acts.map(({ shows }) => Number(shows))];
  expect(await recalling(of, away, async () => after)).toEqual([1, 2]);
});

it('has nothing of what another version wrote, or of another profile', async () => {
  await rememberAnswer('ada', 'list', { entries: [] });
  await expect(recalling(of, away)).rejects.toThrow();
  await rememberAnswer('ada', 'list', [1]);
  expect([isAnothersKnown('ada'), isAnothersKnown('ben')]).toEqual([false, true]);
  await rememberAnswer('ben', 'list', [2]);
  expect([await recallAnswer('ada', 'list'), await recallAnswer('ben', 'list')]).toEqual([undefined, [2]]);
  await forgetKnown();
  expect([await recallAnswer('ben', 'list'), isAnothersKnown('ada')]).toEqual([undefined, false]);
});

it('forgets the oldest of many answers', async () => {
  for (let page = 0; page <= 300; page += 1) await rememberAnswer('ada', `page ${page}`, page);
  expect([await recallAnswer('ada', 'page 0'), await recallAnswer('ada', 'page 300')]).toEqual([undefined, 300]);
});
