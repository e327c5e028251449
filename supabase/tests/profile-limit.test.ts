import { beforeAll, describe, expect, it } from 'vitest';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

describe.each(DATABASE_KINDS)('the twelve profiles of a household (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  const there = async (): Promise<{ id: string }[]> =>
    (await (await callRoute('GET', '/api/profiles', { as: ours })).json()).profiles;
  const add = (name: string) => callRoute('POST', '/api/profiles', { as: ours, body: { name } });

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    serveFrom(test);
  });

  it('are no more, however many are made at once, and whichever way', async () => {
    const before = (await there()).length;
    const made = await Promise.all(Array.from({ length: 14 }, (_, index) => add(`Guest ${index}`)));
    expect(made.filter(({ status }) => status === 201)).toHaveLength(12 - before);
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const straight = await ours.client
      .from('profiles')
      .insert({ household_id: ours.householdId, name: 'One more', sort_order: 20 });
    expect(straight.error?.message).toMatch(/at most 12 profiles/);
    expect(await there()).toHaveLength(12);
  });

  it('leave room when one is deleted, and it comes back only into room', async () => {
    const last = (await there()).at(-1);
    await callRoute('DELETE', `/api/profiles/${last?.id}`, { as: ours });
    expect((await add('In its place')).status).toBe(201);
    expect((await callRoute('POST', `/api/profiles/${last?.id}/restore`, { as: ours })).status).toBe(409);
  });
});
