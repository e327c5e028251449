/**
 * The long form of the property tests and of the fuzzing: 20 000 stories sent to the database and compared with the
 * oracle, and 10 000 generated requests for every route. A failing case prints its seed and shrinks.
 *
 *   npm run test:soak          PROPERTY_RUNS=… FUZZ_RUNS=… for another length
 */
import { spawn } from 'node:child_process';

const { PROPERTY_RUNS = '20000', FUZZ_RUNS = '10000' } = process.env;
const files = ['supabase/tests/progress-properties.test.ts', 'supabase/tests/api-fuzz.test.ts'];
const vitest = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', '--reporter', 'verbose', ...files],
  { stdio: 'inherit', env: { ...process.env, PROPERTY_RUNS, FUZZ_RUNS } },
);
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
