/**
 * The long form of the property tests and of the fuzzing: 100 000 days of three devices over the real modules, 20 000 stories
 * sent to the database and compared with the oracle, 10 000 generated requests for every route, and a storm of 100 000 webhooks.
 * A failing case prints its seed and shrinks; `DAY_SEED=…` lives those days again.
 *
 *   npm run test:soak          DAY_RUNS=… PROPERTY_RUNS=… FUZZ_RUNS=… STORM_EVENTS=… for another length
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const { DAY_RUNS = '100000', PROPERTY_RUNS = '20000', FUZZ_RUNS = '10000', STORM_EVENTS = '100000' } = process.env;

const PROJECTS = {
  unit: ['lib/use-cases/on-device/day-of-three.test.ts'],
  database: ['progress-properties', 'api-fuzz', 'player-fuzz', 'webhook-storm'].map(
    (name) => `supabase/tests/${name}.test.ts`,
  ),
};

for (const [project, files] of Object.entries(PROJECTS)) {
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter', 'verbose', ...files],
    { stdio: 'inherit', env: { ...process.env, DAY_RUNS, PROPERTY_RUNS, FUZZ_RUNS, STORM_EVENTS } },
  );
  const [code] = await once(vitest, 'exit');
  if (code !== 0) process.exitCode = code ?? 1;
}
