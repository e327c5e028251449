/**
 * What hash partitions of the ledger and of the places would bring on PostgreSQL, sixteen of each by profile, against the
 * tables as they are: a report that begins a session, one that goes on, Continue Watching, and a vacuum after all places
 * of one profile in sixteen were written again. See docs/scale.md.
 *
 *   npm run -s bench:partitions -- [--rows 1000000]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { type Figure, median } from '@/scripts/bench/figure';
import { filledWorld, timesOf } from '@/scripts/bench/progress-reads';
import { makeViewer, type World } from '@/scripts/bench/progress-world';
import { runBench } from '@/scripts/bench/run-bench';

const PARTITIONS = 16;
const IN_A_COMMIT = 256;
const ROUNDS = 5;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });

await runBench(async function* () {
  const migrations = partitioned();
  const whole = await filledWorld('postgres', Number(values.rows));
  const parts = await filledWorld('postgres', Number(values.rows), migrations);
  try {
    const [plain, split]: Round[][] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      plain?.push(await measured(whole, round));
      split?.push(await measured(parts, round));
    }
    const figure = (name: keyof Round, unit: string): Figure => ({
      figure: `partitions.${name}`,
      value: median((split ?? []).map((round) => round[name])),
      baseline: median((plain ?? []).map((round) => round[name])),
      unit,
      target: 'ratio<=1',
    });
    yield figure('begins', 'µs');
    yield figure('goesOn', 'µs');
    yield figure('continueWatching', 'ms');
    yield figure('vacuum', 'ms');
  } finally {
    await whole.close();
    await parts.close();
    rmSync(migrations, { recursive: true, force: true });
  }
});

type Round = Record<'begins' | 'goesOn' | 'continueWatching' | 'vacuum', number>;

async function measured(world: World, round: number): Promise<Round> {
  const viewers = Array.from({ length: IN_A_COMMIT }, (_, index) =>
    makeViewer(world.profileIds[(round * IN_A_COMMIT + index) % world.profileIds.length] ?? '', round * 1000 + index),
  );
  const commits = async (count: number) => {
    const begun = performance.now();
    for (let commit = 0; commit < count; commit += 1) {
      await recordProgress(
        world.client,
        viewers.map((next) => next()),
      );
    }
    return (1000 * (performance.now() - begun)) / (count * IN_A_COMMIT);
  };
  const [begins, goesOn] = [await commits(1), await commits(10)];
  const continueWatching = median(await timesOf(world, true));
  const some = world.profileIds.filter((_, index) => index % PARTITIONS === round);
  await world.run(
    `update public.watch_progress set position = position where profile_id = any ('{${some.join(',')}}'::uuid[])`,
  );
  const begun = performance.now();
  await world.run('vacuum public.watch_progress');
  return { begins, goesOn, continueWatching, vacuum: performance.now() - begun };
}

/** The product's migrations, but that the two large tables are made in parts. @returns their folder. */
function partitioned(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-partitions-'));
  cpSync('supabase/migrations', folder, { recursive: true });
  for (const [file, table] of [
    ['0113_ledger.sql', 'playback_sessions'],
    ['0114_places.sql', 'watch_progress'],
  ] as const) {
    const words = readFileSync(path.join(folder, file), 'utf8');
    const parts = Array.from(
      { length: PARTITIONS },
      (_, part) =>
        `create table public.${table}_${part} partition of public.${table} for values with (modulus ${PARTITIONS}, remainder ${part});`,
    );
    const made = words.replace(
      new RegExp(`(create table public\\.${table} \\([\\s\\S]*?\\n\\));`),
      (_, made: string) => `${made} partition by hash (profile_id);\n${parts.join('\n')}`,
    );
    if (made === words) throw new Error(`${file} makes ${table} in another way than this bench knows`);
    writeFileSync(path.join(folder, file), made);
  }
  return folder;
}
