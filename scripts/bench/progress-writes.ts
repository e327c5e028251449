import { randomUUID } from 'node:crypto';
import { Batcher } from '@/lib/progress/batcher';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { type Figure, median, percentile } from '@/scripts/bench/figure';
import { makeViewer, type World } from '@/scripts/bench/progress-world';

const IN_FLIGHT = 256;

interface Round {
  perSecond: number;
  commits: number;
  reports: number;
}

/**
 * How many reports a second are acknowledged with 256 in flight, against the plainest upsert of as many rows into one
 * table of the same width, which is what this store can do at all.
 */
export async function throughputFigures(world: World, quick: boolean): Promise<Figure[]> {
  const seconds = quick ? 2 : 5;
  await world.run(
    `create table bench_plain (like public.watch_progress including defaults including generated including indexes)`,
  );
  const ours: Round[] = [];
  const plain: number[] = [];
  await acknowledge(world, 1);
  for (let round = 0; round < 3; round += 1) {
    ours.push(await acknowledge(world, seconds));
    plain.push(await upsertPlainly(world, seconds));
  }
  await world.run('drop table bench_plain');
  const perHundred = ours.map(({ commits, reports }) => (100 * commits) / reports);
  return [
    {
      figure: `service.${world.kind}.reports_per_second`,
      value: median(ours.map(({ perSecond }) => perSecond)),
      baseline: median(plain),
      unit: '1/s',
      target: '>=15000',
    },
    {
      figure: `service.${world.kind}.commits_per_100_reports`,
      value: median(perHundred),
      baseline: 100,
      unit: 'commits',
      target: '<=3',
    },
  ];
}

async function acknowledge(world: World, seconds: number): Promise<Round> {
  let commits = 0;
  let reports = 0;
  const batcher = new Batcher<LedgerEntry, unknown>({
    write: (entries, signal) => {
      commits += 1;
      return recordProgress(world.client, entries, signal);
    },
  });
  const started = performance.now();
  const viewers = world.profileIds.slice(0, IN_FLIGHT).map(async (profileId, index) => {
    const next = makeViewer(profileId, index);
    while (performance.now() - started < seconds * 1000) {
      await batcher.submit([next()]);
      reports += 1;
    }
  });
  await Promise.all(viewers);
  return { commits, reports, perSecond: (1000 * reports) / (performance.now() - started) };
}

async function upsertPlainly(world: World, seconds: number): Promise<number> {
  const rows = world.profileIds
    .slice(0, IN_FLIGHT)
    .map(
      (profileId) =>
        `('${profileId}','movie',1,0,0,'${randomUUID()}',now(),now(),now()::date,10,7200,10,'${randomUUID()}','Television')`,
    );
  const sql = `insert into bench_plain (profile_id, media_type, tmdb_id, season_number, episode_number, session_id,
      observed_at, played_at, observed_on, position, duration, seconds_played, device_id, device_name)
    values ${rows.join(',')}
    on conflict (profile_id, media_type, tmdb_id, season_number, episode_number) do update set
      observed_at = excluded.observed_at, position = excluded.position, seconds_played = excluded.seconds_played`;
  const started = performance.now();
  let written = 0;
  while (performance.now() - started < seconds * 1000) {
    await world.run(sql);
    written += rows.length;
  }
  return (1000 * written) / (performance.now() - started);
}

/**
 * How long one person's report takes when no other person is there, against the barest upsert of one row by
 * supabase-js.
 */
export async function aloneFigure(world: World, quick: boolean): Promise<Figure> {
  const [profileId = ''] = world.profileIds;
  const next = makeViewer(profileId, 1);
  const batcher = new Batcher<LedgerEntry, unknown>({
    write: (entries, signal) => recordProgress(world.client, entries, signal),
  });
  const turns = quick ? 60 : 300;
  const ours: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(await timeOf(() => batcher.submit([next()])));
    bare.push(
      await timeOf(async () => {
        await world.client
          .from('show_progress')
          .upsert({ profile_id: profileId, tmdb_id: 1 }, { onConflict: 'profile_id,tmdb_id' })
          .select()
          .throwOnError();
      }),
    );
  }
  return {
    figure: `service.${world.kind}.alone`,
    value: median(ours),
    baseline: median(bare),
    unit: 'ms',
    target: 'ratio<=3',
  };
}

/** What the slowest of a hundred people waits while a hundred reports a second come in, against the same upserts. */
export async function steadyFigure(world: World, quick: boolean): Promise<Figure> {
  const seconds = quick ? 3 : 10;
  const batcher = new Batcher<LedgerEntry, unknown>({
    write: (entries, signal) => recordProgress(world.client, entries, signal),
  });
  const viewers = world.profileIds.slice(0, 1000).map(makeViewer);
  const ours = await atHundredASecond(seconds, async (index) => {
    const next = viewers[index % viewers.length];
    if (next) await batcher.submit([next()]);
  });
  const bare = await atHundredASecond(seconds, async (index) => {
    const profile_id = world.profileIds[index % world.profileIds.length] ?? '';
    const row = { profile_id, tmdb_id: 1 };
    await world.client.from('show_progress').upsert(row, { onConflict: 'profile_id,tmdb_id' }).throwOnError();
  });
  return {
    figure: `service.${world.kind}.p99_at_100_per_second`,
    value: percentile(ours, 0.99),
    baseline: percentile(bare, 0.99),
    unit: 'ms',
    target: '<50',
  };
}

/** Starts one piece of work every ten milliseconds, whether or not those before it are done. */
async function atHundredASecond(seconds: number, work: (index: number) => Promise<void>): Promise<number[]> {
  const times: Promise<number>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const index = times.length;
      times.push(timeOf(() => work(index)));
      if (times.length < seconds * 100) return;
      clearInterval(timer);
      resolve();
    }, 10);
  });
  return Promise.all(times);
}

/**
 * Whether a server that runs for weeks grows: resident size after 200 000 reports against after 20 000.
 * The value is the growth in megabytes.
 */
export async function memoryFigure(world: World, quick: boolean): Promise<Figure> {
  const early = quick ? 2_000 : 20_000;
  await acknowledgeMany(world, early);
  const before = residentMegabytes();
  await acknowledgeMany(world, early * 9);
  return {
    figure: `service.${world.kind}.memory_growth`,
    value: residentMegabytes() - before,
    baseline: before,
    unit: 'MB',
    target: '<=30',
  };
}

async function acknowledgeMany(world: World, reports: number): Promise<void> {
  const batcher = new Batcher<LedgerEntry, unknown>({
    write: (entries, signal) => recordProgress(world.client, entries, signal),
  });
  let left = reports;
  await Promise.all(
    world.profileIds.slice(0, IN_FLIGHT).map(async (profileId, index) => {
      const next = makeViewer(profileId, index);
      while (left > 0) {
        left -= 1;
        await batcher.submit([next()]);
      }
    }),
  );
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
