import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/http/call-api';
import { areActsKept, keepAct, sendKeptActs } from '@/lib/progress/kept-acts';

const PROFILE = '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a100';
const hide = (tmdbId: number) => ({ action: 'hide' as const, type: 'movie' as const, tmdbId, profileId: PROFILE });

const flags = new Map<string, string>();
beforeEach(async () => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => flags.get(name) ?? null,
    setItem: (name: string, value: string) => flags.set(name, value),
    removeItem: (name: string) => flags.delete(name),
  });
  await sendKeptActs(async () => undefined);
});

const answers = (status: number) => () => Promise.reject(new ApiError(status, 'said', 'no'));

it('sends what was kept in its order, with when it was done, and once', async () => {
  await keepAct(hide(1));
  await keepAct(hide(2));
  expect(areActsKept()).toBe(true);
  const sent: unknown[] = [];
  expect(await sendKeptActs(async (action) => sent.push(action))).toBe(true);
  const told = { observedAt: expect.any(String), sentAt: expect.any(String) };
  expect(sent).toEqual([
    { ...hide(1), ...told },
    { ...hide(2), ...told },
  ]);
  expect(areActsKept()).toBe(false);
  expect(await sendKeptActs(answers(500))).toBe(true);
});

it.each([0, 401, 403, 429, 500, 503])('keeps all of it, in order, where the answer is %i', async (status) => {
  await keepAct(hide(1));
  await keepAct(hide(2));
  expect(await sendKeptActs(answers(status))).toBe(false);
  const sent: number[] = [];
  await sendKeptActs(async (action) => 'tmdbId' in action && sent.push(action.tmdbId));
  expect(sent).toEqual([1, 2]);
});

it.each([404, 409, 422])('is done with what the server refuses for good: %i', async (status) => {
  await keepAct(hide(1));
  expect(await sendKeptActs(answers(status))).toBe(true);
  expect(areActsKept()).toBe(false);
});
