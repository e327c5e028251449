/**
 * What bringing a history along costs, in a user's life: a person who comes with ten years of evenings, 10 000 entries
 * of 100 shows and 500 films, half of them without ids, sees what they come to and has them half a minute later. The
 * baseline is what the questions alone take that TMDB has to be asked, at the pace that it allows. And a file of a
 * million lines is read in the memory that one of a hundred thousand takes.
 *
 *   npm run -s bench:imports -- [--quick]
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFile } from '@/lib/imports/read-file';
import { timedImport } from '@/scripts/bench/imports-timed';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const folder = mkdtempSync(path.join(tmpdir(), 'tonight-bench-imports-'));

await runBench(async function* () {
  try {
    const { seconds, questions } = await timedImport(values.quick ? 2_000 : 10_000);
    yield {
      figure: 'imports.rows_in_seconds',
      value: seconds,
      baseline: questions / 45,
      unit: 's',
      target: '<30',
    };
    const few = await memoryOf(values.quick ? 10_000 : 100_000);
    yield {
      figure: 'imports.memory_for_ten_times_the_lines',
      value: await memoryOf(values.quick ? 100_000 : 1_000_000),
      baseline: few,
      unit: 'MB',
      target: 'ratio<=1.5',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The most memory that is in use while a file of so many lines is read. */
async function memoryOf(lines: number): Promise<number> {
  const file = path.join(folder, randomUUID());
  const out = createWriteStream(file);
  out.write('Title,Date\n');
  for (let line = 0; line < lines; line += 1) {
    const day = new Date(Date.UTC(2025, 0, 1) - line * 60_000).toISOString().slice(0, 10);
    if (!out.write(`"Show ${line % 100}: Season 1: Episode ${line % 20}","${day}"\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  globalThis.gc?.();
  let most = 0;
  let rows = 0;
  for await (const _ of readFile(file, 'history.csv', '2026-01-01')) {
    rows += 1;
    if (rows % 5_000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  if (rows !== lines) throw new Error(`${rows} of ${lines} lines were read`);
  return most / 1_000_000;
}
