/**
 * `npm test`: the sources, the rules, both databases and the browser, one after the other, and how long each took.
 *
 * At a desk: a hundred cases for each property and route, and the browser tests of the main paths. With `--all`, or where CI is
 * set, nothing is left out, and the gates themselves are tested: that what fails is seen to fail.
 *
 *   npm test -- [--all] [--from test:database]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { all: { type: 'boolean' }, from: { type: 'string' } } });
const all = values.all || Boolean(process.env.CI);

/** The way through the product: browse, search, play, come back, a start that says what is wrong, and who may see what. */
const MAIN_PATHS = ['browse', 'search', 'player.spec', 'resume', 'start', 'access-pages'];

const stages = [
  { script: 'validate' },
  { script: 'test:unit' },
  all
    ? { script: 'test:database' }
    : {
        script: 'test:database',
        parameters: ['--exclude', 'supabase/tests/long/**'],
        environment: { PROPERTY_RUNS: '100', FUZZ_RUNS: '100', DATABASE_KINDS: 'pglite' },
      },
  { script: 'test:browser', parameters: all ? [] : MAIN_PATHS },
  ...(all ? [{ script: 'test:gates' }] : []),
];

const first = values.from ? stages.findIndex(({ script }) => script === values.from) : 0;
if (first < 0) {
  console.error(`There is no stage ${values.from}, only ${stages.map(({ script }) => script).join(', ')}.`);
  process.exit(1);
}

const took: string[] = [];
let failed: string | undefined;
for (const { script, parameters = [], environment } of stages.slice(first)) {
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...parameters], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  took.push(`${script} ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) failed = script;
  if (failed) break;
}
console.log(`\n${took.join(', ')}`);
if (failed) console.error(`FAILED: ${failed}`);
else if (!all)
  console.log('The evenings, faults and households in the browser, and 500 stories a property: npm run test:all');
process.exit(failed ? 1 : 0);
