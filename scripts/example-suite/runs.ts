/**
 * Whether suites can rely on the kit: the example suite and the recipes of the docs, laid out once as a stranger has them, each
 * test ten times a run (some two hundred tests), run after run, on two workers. A test that failed once is a flake, and fails
 * the command. Prints one JSON line per run, and one per test at the end, the slowest first; what a flake said goes to standard
 * error.
 *
 *   npm run -s test:runs -- [--runs 20] [--repeat-each 10] [--grep <part of a title>]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Ran, readReport } from '@/scripts/example-suite/read-report';
import { titlesOf } from '@/scripts/example-suite/summary';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    'repeat-each': { type: 'string', default: '10' },
    grep: { type: 'string', default: '' },
  },
});
const checkout = process.cwd();
const suite = mkdtempSync(path.join(tmpdir(), 'tonight-runs-'));
process.once('exit', () => rmSync(suite, { recursive: true, force: true }));
const report = path.join(suite, 'report.json');

if ((await run('bash', ['scripts/example-suite/lay-out.sh', suite], checkout)) !== 0) process.exit(1);
const environment = {
  CHROMIUM_PATH: readFileSync(path.join(suite, 'chromium'), 'utf8').trim(),
  TONIGHT_CHECKOUT: checkout,
  PLAYWRIGHT_JSON_OUTPUT_NAME: report,
};
// Pages are compared with how they look now: that is made once, and no run after it may differ.
await play('--update-snapshots', '--grep', 'looks');

const all: Ran[] = [];
for (let count = 1; count <= Number(values.runs); count += 1) {
  const started = performance.now();
  const ran = await play('--repeat-each', values['repeat-each'], '--grep', values.grep);
  const failed = ran.filter(({ failure }) => failure !== null);
  const seconds = Math.round((performance.now() - started) / 1000);
  say({ run: count, tests: ran.length, failed: failed.length, seconds, load: loadavg()[0] });
  for (const { title, failure } of failed) console.error(`run ${count}: ${title}\n${failure}\n`);
  all.push(...ran);
}
for (const title of titlesOf(all)) say(title);
process.exit(all.length > 0 && all.every(({ failure }) => failure === null) ? 0 : 1);

/** @returns what ran, whatever became of it. */
async function play(...parameters: string[]): Promise<Ran[]> {
  rmSync(report, { force: true });
  await run('npx', ['playwright', 'test', '--reporter', 'json', ...parameters], suite, environment);
  return readReport(readFileSync(report, 'utf8'));
}

function run(command: string, parameters: string[], cwd: string, added: Record<string, string> = {}) {
  const child = spawn(command, parameters, { cwd, env: { ...process.env, ...added }, stdio: ['ignore', 2, 2] });
  return new Promise<number | null>((resolve) => child.once('close', resolve));
}

function say(line: object): void {
  console.log(JSON.stringify(line));
}
