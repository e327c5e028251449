import { randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseEpisodeKey } from '@/lib/catalog/title-key';
import { removeHistory, restoreHistory } from '@/lib/history/repository';
import { groupOf } from '@/lib/household/group/repository';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { forgetProgress, recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { listOperatorSums, readOperatorSums, refreshOperatorSums } from '@/lib/statistics/operator/repository';
import { type LedgerRow, operatorOracle } from '@/lib/testing/operator-oracle';
import { DATABASE_KINDS, sharedSupabase, type TestSupabase } from './test-supabase';

const HOUR = 3_600_000;
const RUNS = Number(process.env.PROPERTY_RUNS ?? 25);
const ITEMS = ['movie/1', 'tv/3/1/1', 'tv/3/1/2'] as const;

/** What four people may do, in any order. */
const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('play' as const),
      who: fc.nat(3),
      session: fc.nat(3),
      item: fc.constantFrom(...ITEMS),
      hoursAgo: fc.oneof(fc.constantFrom(0, 0.3, 0.7, 3), fc.nat(72)),
      from: fc.nat(1700),
      // Further than it was played: a jump.
      to: fc.nat(1800),
      played: fc.nat(1800),
      duration: fc.constantFrom<number>(1800, 1790.5, 900),
    }),
  },
  fc.record({
    do: fc.constant('forget' as const),
    who: fc.nat(3),
    item: fc.constantFrom(...ITEMS),
    whole: fc.boolean(),
  }),
  fc.record({ do: fc.constant('remove' as const), who: fc.nat(3), session: fc.nat(3) }),
  fc.record({ do: fc.constant('restore' as const), who: fc.nat(3) }),
  fc.record({
    do: fc.constant('zone' as const),
    who: fc.nat(3),
    zone: fc.constantFrom('Asia/Kolkata', 'America/Los_Angeles'),
  }),
  fc.record({ do: fc.constant('leave' as const), who: fc.nat(3) }),
  fc.record({ do: fc.constant('look' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

describe.each(DATABASE_KINDS)('what a title did to people (%s)', (kind) => {
  const runs = kind === 'pglite' ? RUNS : Math.ceil(RUNS / 3);
  let test: TestSupabase;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
  });

  it(
    'equals a replay of the ledger, whatever changes it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 16 }), async (deeds) => {
          const life = await Life.begin(test);
          for (const each of deeds) await life.live(each);
          await life.expectSame();
        }),
        { numRuns: runs },
      );
    },
    60_000 + runs * 5_000,
  );

  it('counts neither a group, whose members are credited, nor a visitor of the demo', async () => {
    const life = await Life.begin(test);
    const play = { do: 'play', who: 0, session: 0, item: 'movie/1', hoursAgo: 1 } as const;
    const straight = { from: 0, to: 600, played: 600, duration: 1800 };
    await life.live({ ...play, ...straight });
    await life.playAsGroup({ ...play, ...straight });
    await life.expectSame();
    expect(await life.viewersOf('movie/1')).toBe(1);
    await test.admin.from('demo_households').insert({ household_id: life.householdId }).throwOnError();
    await life.live({ ...play, ...straight, to: 660, played: 660 });
    await refreshOperatorSums(test.admin);
    expect(await life.viewersOf('movie/1')).toBe(0);
    await test.admin.from('demo_households').delete().eq('household_id', life.householdId).throwOnError();
  });

  it('lists titles from three people on, and reads the sums alone', async () => {
    const life = await Life.begin(test);
    const straight = { from: 0, to: 1750, played: 1750, duration: 1800, hoursAgo: 1 };
    for (const who of [0, 1, 2]) await life.live({ do: 'play', who, session: who, item: 'movie/1', ...straight });
    for (const who of [0, 1]) await life.live({ do: 'play', who, session: who, item: 'tv/3/1/1', ...straight });
    await refreshOperatorSums(test.admin);
    const listed = (await listOperatorSums(test.admin)).filter(({ tmdbId }) => life.isOurs(tmdbId));
    expect(listed).toMatchObject([{ type: 'movie', viewers: 3, completed: 3, starts: 3 }]);
    const plan = await test.supabase.run(`explain select * from public.operator_items where viewers >= 3
      order by viewers desc limit 200`);
    expect(JSON.stringify(plan)).not.toContain('playback_sessions');
  });
});

class Life {
  private sequence = 0;
  private readonly removals = new Map<number, string[]>();
  private readonly sessions = Array.from({ length: 4 }, () => randomUUID());
  private readonly base = randomInt(1, 200_000_000) * 10;
  private readonly test: TestSupabase;
  readonly householdId: string;
  private readonly people: (string | null)[];
  private readonly group: string;

  private constructor(test: TestSupabase, householdId: string, people: string[], group: string) {
    this.test = test;
    this.householdId = householdId;
    this.people = people;
    this.group = group;
  }

  static async begin(test: TestSupabase): Promise<Life> {
    const ours = await test.signUp();
    const rows = ['Ben', 'Cleo', 'Dan'].map((name) => ({ household_id: ours.householdId, name, time_zone: 'UTC' }));
    const { data } = await ours.client.from('profiles').insert(rows).select('id').throwOnError();
    const people = [ours.profileId, ...data.map(({ id }) => id)];
    const group = await groupOf(ours.client, people.slice(0, 2));
    if (!group) throw new Error('there is no group');
    return new Life(test, ours.householdId, people, group);
  }

  async live(deed: Deed): Promise<void> {
    const { admin } = this.test;
    if (deed.do === 'look') return this.expectSame();
    const who = this.people[deed.who];
    if (!who) return;
    switch (deed.do) {
      case 'play':
        return this.play(who, deed);
      case 'forget': {
        const key = this.keyOf(deed.item);
        const numbers = deed.whole && key.type === 'tv' ? { season: -1, episode: -1 } : key;
        await forgetProgress(admin, who, { type: key.type, tmdbId: key.tmdbId, ...numbers, forgetId: randomUUID() });
        return;
      }
      case 'remove': {
        const removal = randomUUID();
        await removeHistory(admin, who, removal, { sessionId: this.sessionOf(deed.who, deed.session) });
        this.removals.set(deed.who, [...(this.removals.get(deed.who) ?? []), removal]);
        return;
      }
      case 'restore': {
        const removal = this.removals.get(deed.who)?.pop();
        if (removal) await restoreHistory(admin, who, removal);
        return;
      }
      case 'zone':
        await admin.from('profiles').update({ time_zone: deed.zone }).eq('id', who).throwOnError();
        return;
      case 'leave':
        // One profile stays.
        if (deed.who === 0) return;
        await admin.from('profiles').delete().eq('id', who).throwOnError();
        this.people[deed.who] = null;
    }
  }

  async playAsGroup(deed: Extract<Deed, { do: 'play' }>): Promise<void> {
    await this.play(this.group, deed);
  }

  private async play(who: string, deed: Extract<Deed, { do: 'play' }>): Promise<void> {
    const now = Date.now();
    const at = now - deed.hoursAgo * HOUR;
    const report = (position: number, played: number) =>
      entryFromReport(
        reportSchema.parse({
          profileId: who,
          ...this.keyOf(deed.item),
          position: Math.min(position, deed.duration),
          duration: deed.duration,
          sessionId: this.sessionOf(deed.who, deed.session),
          sequence: this.sequence++,
          secondsPlayed: played,
          observedAt: new Date(at - (deed.played - played) * 1000).toISOString(),
          sentAt: new Date(now).toISOString(),
          deviceId: randomUUID(),
        }),
        now,
      );
    await recordProgress(this.test.admin, [report(deed.from, 0), report(deed.to, deed.played)]);
  }

  async expectSame(): Promise<void> {
    await refreshOperatorSums(this.test.admin);
    const people = this.people.filter((id) => id !== null);
    const rows = (await this.test.supabase.run(`
      select profile_id as "profileId", season_number as season, kind, watched, show,
        case when media_type = 'movie' then show else concat_ws('/', show, season_number, episode_number) end as item,
        "startedMs", "observedMs", position, least, furthest, duration, seconds
      from (
        select session.*, concat(media_type, '/', tmdb_id - ${this.base}) as show,
          (1000 * extract(epoch from started_at))::double precision as "startedMs",
          (1000 * extract(epoch from observed_at))::double precision as "observedMs",
          position_least as least, position_furthest as furthest, public.session_seconds(session) as seconds,
          coalesce(crossed_at is not null and crossed_needs <= public.session_seconds(session), false) as watched
        from public.playback_sessions as session
        where profile_id in (${people.map((id) => `'${id}'`).join()}) and kind in ('playback', 'forget')
      ) as told`)) as unknown as LedgerRow[];
    const zones = await this.test.supabase.run(`select id, time_zone from public.profiles
      where household_id = '${this.householdId}'`);
    const singles = rows.map(asStored);
    const told = operatorOracle(singles, new Map(zones.map(({ id, time_zone }) => [String(id), String(time_zone)])));
    for (const item of ITEMS) {
      const { type, tmdbId, season, episode } = this.keyOf(item);
      const sums = await readOperatorSums(this.test.admin, { type, tmdbId, season, episode });
      const { item: _, ...expected } = told.find((one) => one.item === item) ?? { item };
      expect(sums && { ...sums }, item).toEqual(
        'viewers' in expected ? { type, tmdbId, season, episode, ...expected } : null,
      );
    }
  }

  async viewersOf(item: string): Promise<number> {
    return (await readOperatorSums(this.test.admin, this.keyOf(item)))?.viewers ?? 0;
  }

  isOurs(tmdbId: number): boolean {
    return tmdbId > this.base && tmdbId < this.base + 10;
  }

  /** Each person's sessions are their own. */
  private sessionOf(who: number, session: number): string {
    const id = this.sessions[session] ?? '';
    return `${id.slice(0, -1)}${who}`;
  }

  private keyOf(item: string) {
    const key = parseEpisodeKey(item);
    if (!key) throw new Error(`${item} is no key`);
    return { ...key, tmdbId: this.base + key.tmdbId };
  }
}

/** Seconds are single-precision numbers in the store, of which a driver tells the shortest decimal. */
function asStored(row: LedgerRow): LedgerRow {
  const { position, least, furthest, duration, seconds } = row;
  const single = (number: number) => Math.fround(Number(number));
  return {
    ...row,
    startedMs: Number(row.startedMs),
    observedMs: Number(row.observedMs),
    season: Number(row.season),
    position: single(position),
    least: single(least),
    furthest: single(furthest),
    duration: single(duration),
    seconds: single(seconds),
  };
}
