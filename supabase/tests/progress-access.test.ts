import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const TABLES = ['watch_progress', 'playback_sessions', 'show_progress'] as const;
const ACTORS = ['anonymous', 'other household', 'member', 'owner'] as const;
const OPERATIONS = ['read', 'insert', 'update', 'delete'] as const;

/** The functions that write, and those that read for their caller, with arguments that would succeed for the service. */
const WRITING_FUNCTIONS = [
  'record_progress',
  'forget_progress',
  'take_back_forget',
  'hide_progress',
  'drop_show',
  'purge_forgotten',
  'lock_progress',
] as const;

const matrix = TABLES.flatMap((table) =>
  ACTORS.flatMap((actor) => OPERATIONS.map((operation) => ({ table, actor, operation }))),
);

describe.each(DATABASE_KINDS)('who may touch progress (%s)', (kind) => {
  let test: TestSupabase;
  let owner: TestHousehold;
  let member: TestHousehold;
  let stranger: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    owner = await test.signUp();
    stranger = await test.signUp();
    member = await test.signUp();
    await test.admin.from('household_members').delete().eq('user_id', member.userId).throwOnError();
    await test.admin
      .from('household_members')
      .insert({ household_id: owner.householdId, user_id: member.userId, role: 'member' })
      .throwOnError();
    await recordProgress(test.admin, [entryFor(owner.profileId)]);
  });

  const entryFor = (profileId: string) =>
    entryFromAct({
      kind: 'set',
      profileId,
      key: { type: 'tv', tmdbId: 7, season: 1, episode: 1 },
      position: 100,
      duration: 1000,
      at: Date.now(),
    });

  const clientOf = (actor: (typeof ACTORS)[number]) =>
    ({ anonymous: test.anonymous, 'other household': stranger.client, member: member.client, owner: owner.client })[
      actor
    ];

  it.each(matrix)('$actor: $operation $table', async ({ table, actor, operation }) => {
    const client = clientOf(actor);
    const before = (await test.admin.from(table).select('*').throwOnError()).data;
    if (operation === 'read') {
      const { data } = await client.from(table).select('profile_id');
      const may = actor === 'member' || actor === 'owner';
      expect(data ?? []).toEqual(may ? [{ profile_id: owner.profileId }] : []);
      return;
    }
    const own = { profile_id: owner.profileId };
    const answer =
      operation === 'insert'
        ? await client.from(table).insert({ ...before?.[0], tmdb_id: 8 } as never)
        : operation === 'update'
          ? await client
              .from(table)
              .update({ tmdb_id: 9 } as never)
              .match(own)
              .select()
          : await client.from(table).delete().match(own).select();
    if (operation === 'insert') expect(answer.error).not.toBeNull();
    else expect(answer.data ?? []).toEqual([]);
    expect((await test.admin.from(table).select('*').throwOnError()).data).toEqual(before);
  });

  it.each(WRITING_FUNCTIONS.flatMap((name) => ACTORS.map((actor) => ({ name, actor }))))(
    '$actor: call $name',
    async ({ name, actor }) => {
      const title = { profile: owner.profileId, media: 'tv', tmdb: 7 };
      const item = { ...title, season: 1, episode: 1, forget_id: randomUUID() };
      const callArguments = {
        record_progress: { reports: JSON.stringify([]) },
        forget_progress: item,
        take_back_forget: item,
        hide_progress: { ...title, hidden: true },
        drop_show: { profile: owner.profileId, tmdb: 7, dropped: true },
        purge_forgotten: { before: new Date().toISOString() },
        lock_progress: { profiles: [owner.profileId] },
      }[name];
      const { error } = await clientOf(actor).rpc(name, callArguments as never);
      expect(error?.code).toBe('42501');
    },
  );

  it.each(ACTORS.map((actor) => ({ actor })))('$actor: reads through the functions', async ({ actor }) => {
    const may = actor === 'member' || actor === 'owner';
    const client = clientOf(actor);
    const continuing = await client.rpc('continue_watching', {
      profile: owner.profileId,
      skip: 0,
      at_most: 9,
    });
    expect(continuing.data ?? []).toHaveLength(may ? 1 : 0);
    const keys = JSON.stringify([{ media_type: 'tv', tmdb_id: 7, season_number: 1, episode_number: 1 }]);
    const places = await client.rpc('progress_places', { profile: owner.profileId, keys });
    expect(places.data ?? []).toHaveLength(may ? 1 : 0);
  });
});
