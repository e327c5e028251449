/**
 * `npm test`: the sources, the rules, the database, the browser, and that a failure in any of these is seen to fail; one after
 * the other, and how long each took. The pages are built meanwhile: neither keeps two cores busy alone.
 *
 * At a desk: fifty cases for each property and route, on PGlite alone where a test is the same on PostgreSQL, without the access
 * matrix and the tests that make films, and the browser tests of the way through the product (`@main`). With `--all`, or where
 * CI is set, nothing is left out; with `--whole`, nothing of one stage; `--browser` says which files and titles of the browser's
 * tests.
 *
 *   npm test -- [--all] [--whole test:database] [--from test:database] [--browser '@main|search.spec']
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build-if-needed.ts';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    whole: { type: 'string', multiple: true, default: [] },
    from: { type: 'string' },
    browser: { type: 'string', default: '@main' },
  },
});
const all = values.all || Boolean(process.env.CI);
const isWhole = (script: string) => all || values.whole.includes(script);

/** Those of the gates that are stages here; that benches, crash and soak are seen to fail is CI's to see. */
const STAGES_ALONE = ' in (validate|test:(unit|database|browser)$)';

const stages = [
  { script: 'validate' },
  isWhole('test:unit')
    ? { script: 'test:unit' }
    : { script: 'test:unit', parameters: ['--exclude', '**/*.films.test.ts'] },
  isWhole('test:database')
    ? { script: 'test:database' }
    : {
        script: 'test:database',
        parameters: ['--exclude', 'supabase/tests/{access,long}/**'],
        environment: { PROPERTY_RUNS: '50', FUZZ_RUNS: '50', DATABASE_KINDS: 'pglite' },
      },
  { script: 'test:browser', parameters: isWhole('test:browser') ? [] : ['--grep', values.browser] },
  { script: 'test:gates', parameters: isWhole('test:gates') ? [] : ['--testNamePattern', STAGES_ALONE] },
];

const names = stages.map(({ script }) => script);
const unknown = [...values.whole, values.from ?? 'validate'].find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no stage ${unknown}, only ${names.join(', ')}.`);
  process.exit(1);
}
const first = values.from ? names.indexOf(values.from) : 0;

const took: string[] = [];
let failed: string | undefined;
const ended = new AbortController();
let built: Promise<void> | undefined;
for (const { script, parameters = [], environment } of stages.slice(first)) {
  const started = Date.now();
  // Of one that fails, the browser's tests say why: they try it again.
  if (script !== 'validate')
    built ??= buildIfNeeded(path.join(import.meta.dirname, '..'), ended.signal).catch(() => {});
  if (script === 'test:browser') await built;
  const status = await run(['run', '-s', script, '--', ...parameters], environment);
  took.push(`${script} ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) failed = script;
  if (failed) break;
}
ended.abort();
await built;
console.log(`\n${took.join(', ')}`);
if (failed) console.error(`FAILED: ${failed}`);
else if (!all)
  console.log(
    'Both databases, the access matrix, kills, evenings, faults and households in the browser, every gate: npm run test:all',
  );
process.exit(failed ? 1 : 0);

function run(parameters: string[], environment = {}): Promise<number | null> {
  const child = spawn('npm', parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve) => child.once('close', resolve));
}
