/**
 * `npm test`: the sources, the rules, both databases and the browser, one after the other, and how long each took.
 *
 * At a desk: a hundred cases for each property and route, and the browser tests of the main paths. With `--all`, or where CI is
 * set, nothing is left out.
 */
import { spawnSync } from 'node:child_process';

const all = process.argv.includes('--all') || Boolean(process.env.CI);

/** The way through the product: browse, search, play, come back, and a start that says what is wrong. */
const MAIN_PATHS = ['browse', 'search', 'player.spec', 'resume', 'start'];

const stages = [
  { script: 'validate' },
  { script: 'test:unit' },
  { script: 'test:database', environment: all ? {} : { PROPERTY_RUNS: '100', FUZZ_RUNS: '100' } },
  { script: 'test:browser', parameters: all ? [] : MAIN_PATHS },
];

const took: string[] = [];
for (const { script, parameters = [], environment } of stages) {
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...parameters], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  took.push(`${script} ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`\n${took.join(', ')}`);
if (!all)
  console.log('The evenings, faults and households in the browser, and 500 stories a property: npm run test:all');
