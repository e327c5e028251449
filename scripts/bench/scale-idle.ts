import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTonight } from '@/lib/testing/tonight-server';
import { newDataDirectory } from '@/packages/playwright/src/server/data-directory';
import { type Figure, median } from '@/scripts/bench/figure';
import { cpuMicroseconds, family } from '@/scripts/bench/scale-load';
import type { ScaleWorld } from '@/scripts/bench/scale-world';

const IDLE_MS = 10_000;

/** A start on a database that is there, and what the server holds ten seconds later, without a request in between. */
export async function* idleFigures({ quick }: ScaleWorld): AsyncGenerator<Figure> {
  const dataDirectory = newDataDirectory();
  const rounds: { took: number; worked: number; held: number; once: number; most: number }[] = [];
  const [warm, measured] = quick ? [2, 1] : [2, 5];
  try {
    // The first makes the database, the second reads what the first has compiled.
    for (let turn = 0; turn < warm + measured; turn += 1) {
      const begun = performance.now();
      const server = await startTonight({ dataDirectory });
      const took = performance.now() - begun;
      const pids = family(server.pid);
      const worked = cpuMicroseconds(pids) / 1000;
      await sleep(turn < warm ? 0 : IDLE_MS);
      const sum = (file: string, name: string) =>
        pids.reduce((sum, pid) => sum + megabytes(`/proc/${pid}/${file}`, name), 0);
      rounds.push({
        took,
        worked,
        held: sum('status', 'VmRSS'),
        once: sum('smaps_rollup', 'Rss') - sharedTwice(pids),
        most: sum('status', 'VmHWM'),
      });
      await server.stop();
    }
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
  const of = (name: keyof (typeof rounds)[number]) => median(rounds.slice(warm).map((round) => round[name]));
  // Beside it, what the processors worked for it; what the start held at most; and what is held where the program's own pages, which both share, count once.
  yield { figure: 'scale.start', value: of('took'), baseline: of('worked'), unit: 'ms', target: '<2000' };
  yield { figure: 'scale.most', value: of('most'), baseline: of('held'), unit: 'MB', target: '<1536' };
  yield { figure: 'scale.idle', value: of('held'), baseline: of('once'), unit: 'MB', target: '<300' };
}

/** Of the program's own pages, which all of its processes share, what counting each process counts again; in MB. */
function sharedTwice(pids: readonly number[]): number {
  const shared = pids.map((pid) => megabytes(`/proc/${pid}/smaps_rollup`, 'Shared_Clean'));
  return shared.reduce((sum, own) => sum + own, 0) - Math.max(...shared);
}

/** Linux says it in kilobytes. */
function megabytes(file: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1]) / 1024;
}
