import { type Figure, median, percentile } from '@/scripts/bench/figure';
import { openWorld, type StoreKind, type World } from '@/scripts/bench/progress-world';

const ROWS_PER_PROFILE = 200;

/**
 * How long Continue Watching takes in the database when the table is large, against the same query in a small one: the
 * row at the top of the page must not grow slower with the years. Prints the plan to standard error.
 * And what a row costs on disk with its indexes, its session in the ledger and its share of the thread.
 */
export async function readFigures(kind: StoreKind, quick: boolean): Promise<Figure[]> {
  const large = kind === 'postgres' ? (quick ? 200_000 : 1_000_000) : quick ? 30_000 : 100_000;
  const small = 10_000;
  const [few, many] = [await filledWorld(kind, small), await filledWorld(kind, large)];
  try {
    console.error(`${kind}, ${large} rows:\n${await planOf(many)}`);
    const rounds = [];
    for (let round = 0; round < (quick ? 3 : 7); round += 1) {
      rounds.push({ large: await timesOf(many, quick), small: await timesOf(few, quick) });
    }
    const bytes = await bytesPerRow(many);
    return [
      {
        figure: `continue_watching.${kind}.p99`,
        value: median(rounds.map((round) => percentile(round.large, 0.99))),
        baseline: median(rounds.map((round) => percentile(round.small, 0.99))),
        unit: 'ms',
        target: '<5',
      },
      {
        figure: `continue_watching.${kind}.large_to_small`,
        value: median(rounds.map((round) => median(round.large))),
        baseline: median(rounds.map((round) => median(round.small))),
        unit: 'ms',
        target: 'ratio<=1.5',
      },
      { figure: `disk.${kind}.bytes_per_row`, ...bytes, unit: 'bytes', target: '<400' },
    ];
  } finally {
    await few.close();
    await many.close();
  }
}

/** Each profile with films (some in the middle, some finished) and shows of ten episodes, one session each. */
export async function filledWorld(kind: StoreKind, rows: number, migrationsDirectory?: string): Promise<World> {
  const world = await openWorld(kind, Math.ceil(rows / ROWS_PER_PROFILE), migrationsDirectory);
  const chunk = 50;
  for (let from = 0; from < world.profileIds.length; from += chunk) {
    const ids = world.profileIds.slice(from, from + chunk);
    await world.run(fillSql(ids));
  }
  await world.run('analyze');
  return world;
}

function fillSql(ids: string[]): string {
  return `
    create temp table if not exists made as select null::uuid as profile_id, null::public.media_type as media_type,
      0 as tmdb_id, 0::smallint as season_number, 0 as episode_number, 0 as n, null::uuid as id,
      now() as at limit 0;
    truncate made;
    insert into made
    select profile_id, case when n < 100 then 'movie' else 'tv' end::public.media_type,
      case when n < 100 then 1 + n * 37 else 100000 + n / 10 end, case when n < 100 then 0 else 1 end,
      case when n < 100 then 0 else n % 10 + 1 end, n, gen_random_uuid(), now() - (n || ' hours')::interval
    from unnest('{${ids.join(',')}}'::uuid[]) as profile_id, generate_series(0, ${ROWS_PER_PROFILE - 1}) as n;
    insert into public.playback_sessions (profile_id, media_type, tmdb_id, season_number, episode_number, id, kind,
      explicit, observed_at, clock_offset_ms, started_at, sequence, first_sequence, position, position_from,
      position_least, position_furthest, duration, seconds_played, seconds_first, episode_id, device_id, device_name)
    select profile_id, media_type, tmdb_id, season_number, episode_number, id, 'playback', false, at, 20,
      at - interval '1 hour', 100, 1, case when n % 3 = 0 then 7000 else 3000 end, 0, 0, 7000, 7200, 4000, 4000,
      case when media_type = 'tv' then 5000 + n end, gen_random_uuid(), 'Television'
    from made order by profile_id, media_type, tmdb_id, season_number, episode_number;
    select count(*) from public.fold_progress(array(
      select (profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item from made));
    select public.follow_threads(array(
      select (profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item from made));`;
}

const queryFor = (profileId: string) => `select * from public.continue_watching('${profileId}', 0, 100)`;

export async function timesOf(world: World, quick: boolean): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < (quick ? 100 : 300); turn += 1) {
    const profileId = world.profileIds[(turn * 7919) % world.profileIds.length] ?? '';
    const [row] = await world.run(`explain (analyze, timing off, format json) ${queryFor(profileId)}`);
    times.push(executionTime(row));
  }
  return times;
}

function executionTime(row: Record<string, unknown> | undefined): number {
  const plan = row?.['QUERY PLAN'];
  const [top] = (typeof plan === 'string' ? JSON.parse(plan) : plan) as { 'Execution Time': number }[];
  return top?.['Execution Time'] ?? Number.NaN;
}

/** A function hides its plan; its body, with the parameters in place, shows it. */
async function planOf(world: World): Promise<string> {
  const [row] = await world.run(`select prosrc from pg_proc where proname = 'continue_watching'`);
  const body = String(row?.prosrc)
    .replaceAll(/\bprofile\b/g, `'${world.profileIds[0]}'::uuid`)
    .replaceAll(/\bskip\b/g, '0')
    .replaceAll(/\bat_most\b/g, '100');
  const rows = await world.run(`explain (analyze, costs off, timing off, summary off) ${body}`);
  return rows.map((line) => line['QUERY PLAN']).join('\n');
}

async function bytesPerRow(world: World): Promise<{ value: number; baseline: number }> {
  const [row] = await world.run(`
    select
      (select count(*) from public.watch_progress)::int as rows,
      (pg_total_relation_size('public.watch_progress') + pg_total_relation_size('public.playback_sessions')
        + pg_total_relation_size('public.show_progress'))::float8 as bytes,
      pg_relation_size('public.watch_progress')::float8 as heap`);
  const { rows, bytes, heap } = row as { rows: number; bytes: number; heap: number };
  return { value: bytes / rows, baseline: heap / rows };
}
