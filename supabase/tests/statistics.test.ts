import { randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseEpisodeKey } from '@/lib/catalog/title-key';
import { readHistory, removeHistory, restoreHistory } from '@/lib/history/repository';
import type { HistoryEntry } from '@/lib/history/schema';
import { groupOf } from '@/lib/household/group/repository';
import { entryFromAct, entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { forgetProgress, recordProgress, takeBackForget } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { readWatchSums } from '@/lib/statistics/repository';
import { naiveSums } from '@/lib/testing/naive-sums';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const HOUR = 3_600_000;
const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);
const ITEMS = ['movie/1', 'movie/2', 'tv/3/1/1', 'tv/3/1/2'] as const;
const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
] as const;

/** When clocks changed in those zones, and when a year began there. */
const TURNS = [
  '2026-10-25T01:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-11-01T04:30:00Z',
  '2026-03-08T05:30:00Z',
  '2026-04-04T14:45:00Z',
  '2025-12-31T11:00:00Z',
  '2025-12-31T23:00:00Z',
  '2026-01-01T03:30:00Z',
];

/** Hours since this day, week, month, year and the last four weeks began in UTC, and since clocks changed, half an hour less and more. */
function edges(): number[] {
  const now = new Date();
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const begun = [
    Date.UTC(year, month, date),
    Date.UTC(year, month, date - ((now.getUTCDay() + 6) % 7)),
    Date.UTC(year, month, date - 27),
    Date.UTC(year, month),
    Date.UTC(year, 0),
  ];
  const turned = TURNS.map((at) => Date.parse(at)).filter((at) => at < now.getTime());
  return [...begun, ...turned].flatMap((at) =>
    [-0.5, 0.5].map((more) => Math.max(0, (now.getTime() - at) / HOUR + more)),
  );
}

/** What a household may do that changes its ledger, in any order. */
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('play' as const),
      who: fc.constantFrom('one' as const, 'group' as const),
      session: fc.nat(5),
      item: fc.constantFrom(...ITEMS),
      // Now, minutes ago, hours ago, back into another year, and on both sides of where a sum begins.
      hoursAgo: fc.oneof(fc.constantFrom(0, 0.4, 0.7, 2), fc.nat(24 * 400), fc.constantFrom(...edges())),
      seconds: fc.nat(3000),
      device: fc.constantFrom('Television', 'Phone', null),
    }),
  },
  fc.record({ do: fc.constant('forget' as const), item: fc.constantFrom(...ITEMS), whole: fc.boolean() }),
  fc.record({ do: fc.constant('remember' as const) }),
  fc.record({ do: fc.constant('remove' as const), session: fc.nat(5) }),
  fc.record({ do: fc.constant('restore' as const) }),
  fc.record({ do: fc.constant('mark' as const), item: fc.constantFrom(...ITEMS) }),
  fc.record({ do: fc.constant('credit' as const), item: fc.constantFrom(...ITEMS) }),
  fc.record({ do: fc.constant('renumber' as const), back: fc.boolean() }),
  fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom(...ZONES) }),
  fc.record({ do: fc.constant('look' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

describe.each(DATABASE_KINDS)('statistics (%s)', (kind) => {
  const runs = kind === 'pglite' ? RUNS : Math.ceil(RUNS / 4);
  let test: TestSupabase;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
  });

  it(
    'equal a naive sum over the history, whatever changes the ledger',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
          const life = await Life.begin(test);
          for (const each of deeds) await life.live(each);
          await life.expectSame();
        }),
        { numRuns: runs },
      );
    },
    60_000 + runs * 5_000,
  );

  it('go with their profile', async () => {
    const life = await Life.begin(test);
    const play = { do: 'play', session: 0, item: 'movie/1', hoursAgo: 2, seconds: 900, device: null } as const;
    await life.live({ ...play, who: 'one' });
    await life.expectSame();
    const of = `where profile_id = '${life.ours.profileId}'`;
    const rows = `select (select count(*) from public.statistics_sums ${of}) + (select count(*) from public.statistics_stale ${of})
      + (select count(*) from public.statistics_plays ${of}) + (select count(*) from public.statistics_zones ${of})
      + (select count(*) from public.statistics_audiences where people @> '{${life.ours.profileId}}') as all_rows`;
    expect(Number((await test.supabase.run(rows))[0]?.all_rows)).toBeGreaterThan(0);
    await test.admin.from('profiles').delete().eq('id', life.ours.profileId).throwOnError();
    expect(Number((await test.supabase.run(rows))[0]?.all_rows)).toBe(0);
  });

  it('keep sums of the newest four of those who are asked for together, and of everyone alone', async () => {
    const life = await Life.begin(test);
    const { profileId, householdId, client } = life.ours;
    await life.live({ do: 'play', who: 'one', session: 0, item: 'movie/1', hoursAgo: 2, seconds: 900, device: null });
    const names = Array.from({ length: 6 }, (_, number) => ({ household_id: householdId, name: `Guest ${number}` }));
    const { data: guests } = await client.from('profiles').insert(names).select('id').throwOnError();
    const ask = async (people: string[]) => (await readWatchSums(test.admin, people, { now: new Date() })).ever;
    const alone = await ask([profileId]);
    expect(alone).toBeGreaterThan(0);
    for (const { id } of guests) expect(await ask([id, profileId])).toBe(alone);
    const kept = await test.supabase.run(`
      select people, (select count(*) from public.statistics_audience_sums where audience_id = audience.id) as sums
      from public.statistics_audiences as audience where people @> '{${profileId}}' order by made_at`);
    expect(kept).toHaveLength(1 + 4);
    expect(kept.every(({ sums }) => Number(sums) > 0)).toBe(true);
    // One that went is made again, with what was watched since.
    await life.live({ do: 'play', who: 'one', session: 1, item: 'movie/2', hoursAgo: 9, seconds: 600, device: null });
    expect(await ask([guests[0]?.id ?? '', profileId])).toBe(await ask([profileId]));
    expect(await ask([profileId])).toBeGreaterThan(alone);
  });
});

/** A person and the group they make with another, and what they did so far. */
class Life {
  private zone = 'UTC';
  private sequence = 0;
  private forgotten: Parameters<typeof takeBackForget>[2][] = [];
  private removals: string[] = [];
  private readonly sessions = Array.from({ length: 6 }, () => randomUUID());
  /** Titles of this household alone, as a server's own files are renumbered for everyone. */
  private readonly renumbered = `title-${randomUUID()}`;
  private readonly base = randomInt(1, 200_000_000) * 10;

  private readonly test: TestSupabase;
  readonly ours: TestHousehold;
  private readonly other: string;
  private readonly group: string;

  private constructor(test: TestSupabase, ours: TestHousehold, other: string, group: string) {
    this.test = test;
    this.ours = ours;
    this.other = other;
    this.group = group;
  }

  static async begin(test: TestSupabase): Promise<Life> {
    const ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Ben', time_zone: 'UTC' };
    const { data } = await ours.client.from('profiles').insert(row).select('id').single().throwOnError();
    await test.admin.from('profiles').update({ time_zone: 'UTC' }).eq('id', ours.profileId).throwOnError();
    const group = await groupOf(ours.client, [ours.profileId, data.id]);
    if (!group) throw new Error('there is no group');
    const life = new Life(test, ours, data.id, group);
    await test.supabase.run(`insert into public.library_titles (key, label, media_type, own_id)
      values ('${life.renumbered}', 'A film', 'movie', ${life.base + 9})`);
    return life;
  }

  async live(deed: Deed): Promise<void> {
    const { admin } = this.test;
    const who = this.ours.profileId;
    switch (deed.do) {
      case 'play':
        return this.play(deed);
      case 'forget': {
        const key = this.keyOf(deed.item);
        const numbers = deed.whole && key.type === 'tv' ? { season: -1, episode: -1 } : key;
        const undo = { type: key.type, tmdbId: key.tmdbId, ...numbers, forgetId: randomUUID() };
        if (await forgetProgress(admin, who, undo)) this.forgotten.push(undo);
        return;
      }
      case 'remember': {
        const undo = this.forgotten.pop();
        if (undo) await takeBackForget(admin, who, undo);
        return;
      }
      case 'remove': {
        const removal = randomUUID();
        await removeHistory(admin, who, removal, { sessionId: this.sessions[deed.session] ?? '' });
        this.removals.push(removal);
        return;
      }
      case 'restore': {
        const removal = this.removals.pop();
        if (removal) await restoreHistory(admin, who, removal);
        return;
      }
      case 'mark': {
        const act = { kind: 'mark-watched' as const, profileId: who, key: this.keyOf(deed.item), at: Date.now() };
        await recordProgress(admin, [entryFromAct({ ...act, position: 3000, duration: 3000 })]);
        return;
      }
      case 'credit': {
        const { type: media, tmdbId: tmdb, season, episode } = this.keyOf(deed.item);
        await admin.rpc('credit_group', { watch_group: this.group, media, tmdb, season, episode }).throwOnError();
        return;
      }
      case 'renumber': {
        const numbers = { from_id: this.base + 1, to_id: this.base + 2, back: deed.back };
        await admin
          .rpc('move_library_title', { of_title: this.renumbered, as_type: 'movie', ...numbers })
          .throwOnError();
        return;
      }
      case 'zone':
        this.zone = deed.zone;
        await admin
          .from('profiles')
          .update({ time_zone: deed.zone })
          .eq('household_id', this.ours.householdId)
          .throwOnError();
        return;
      case 'look':
        return this.expectSame();
    }
  }

  private async play({ who, session, item, hoursAgo, seconds, device }: Extract<Deed, { do: 'play' }>) {
    const now = Date.now();
    const at = now - hoursAgo * HOUR;
    const report = (played: number) =>
      entryFromReport(
        reportSchema.parse({
          profileId: who === 'one' ? this.ours.profileId : this.group,
          ...this.keyOf(item),
          position: played,
          duration: 3000,
          sessionId: this.sessions[session],
          sequence: this.sequence++,
          secondsPlayed: played,
          observedAt: new Date(at - (seconds - played) * 1000).toISOString(),
          sentAt: new Date(now).toISOString(),
          deviceId: randomUUID(),
          ...(device && { deviceName: device }),
        }),
        now,
      );
    await recordProgress(this.test.admin, [report(0), report(seconds)]);
  }

  /** Its own and, for the household, everyone's together: what a group watched counts once. */
  async expectSame(): Promise<void> {
    const people = [this.ours.profileId, this.other, this.group];
    const now = new Date();
    const [own = [], others = [], shared = []] = await Promise.all(people.map((id) => this.historyOf(id)));
    const rows = await this.test.supabase.run(
      `select id, media_type, tmdb_id, season_number, episode_number from public.playback_sessions where profile_id = '${this.group}'`,
    );
    const told = rows.map(
      (row) => `${row.id} ${row.media_type} ${row.tmdb_id} ${row.season_number} ${row.episode_number}`,
    );
    const nameOf = ({ sessionId, type, tmdbId, season, episode }: HistoryEntry) =>
      `${sessionId} ${type} ${tmdbId} ${season} ${episode}`;
    const alone = (entries: HistoryEntry[]) => entries.filter((entry) => !told.includes(nameOf(entry)));
    const asked = { zone: this.zone, now };
    const sums = await readWatchSums(this.test.admin, [this.ours.profileId], { now });
    expect(sums).toMatchObject(naiveSums([own], asked));
    expect(sums.together).toEqual(
      own.length === alone(own).length
        ? []
        : [{ groupId: this.group, milliseconds: naiveSums([own], asked).ever - naiveSums([alone(own)], asked).ever }],
    );
    const year = now.getUTCFullYear() - 1;
    const ofYear = await readWatchSums(this.test.admin, [this.ours.profileId], { year, now });
    expect(ofYear).toMatchObject(naiveSums([own], { ...asked, year }));
    const all = await readWatchSums(this.test.admin, people, { now });
    expect(all).toMatchObject(naiveSums([alone(own), alone(others), shared], asked));
  }

  private async historyOf(profileId: string) {
    return (await readHistory(this.ours.client, [profileId], { limit: 200 })).entries;
  }

  private keyOf(item: string) {
    const key = parseEpisodeKey(item);
    if (!key) throw new Error(`${item} is no key`);
    return { ...key, tmdbId: this.base + key.tmdbId };
  }
}
