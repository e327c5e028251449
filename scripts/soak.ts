/**
 * The long form of the property tests and of the fuzzing: 20 000 stories sent to the database and compared with the
 * oracle, 10 000 generated requests for every route, and a storm of 100 000 webhooks. A failing case prints its seed and shrinks.
 *
 *   npm run test:soak          PROPERTY_RUNS=… FUZZ_RUNS=… STORM_EVENTS=… for another length
 */
import { spawn } from 'node:child_process';

const { PROPERTY_RUNS = '20000', FUZZ_RUNS = '10000', STORM_EVENTS = '100000' } = process.env;
const files = ['progress-properties', 'api-fuzz', 'player-fuzz', 'webhook-storm'].map(
  (name) => `supabase/tests/${name}.test.ts`,
);
const vitest = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', '--reporter', 'verbose', ...files],
  { stdio: 'inherit', env: { ...process.env, PROPERTY_RUNS, FUZZ_RUNS, STORM_EVENTS } },
);
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
