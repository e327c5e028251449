/**
 * What numbers cost after twenty years, in a user's life: the pages of statistics, the year in review and the operator's
 * pages open at once, with 100 000 playbacks of one profile and a million in all, against reading the ledger for them. And
 * what it costs every report that they are kept right.
 *
 *   npm run -s bench:statistics -- [--quick] [--plan]
 */
import { parseArgs } from 'node:util';
import { openWorld } from '@/scripts/bench/progress-world';
import { runBench } from '@/scripts/bench/run-bench';
import { fillLedger } from '@/scripts/bench/statistics-ledger';
import { pageFigures } from '@/scripts/bench/statistics-pages';
import { triggerFigures } from '@/scripts/bench/statistics-triggers';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, plan: { type: 'boolean', default: false } },
});
const size = values.quick ? { oneProfile: 10_000, others: 90_000 } : { oneProfile: 100_000, others: 900_000 };

await runBench(async function* () {
  const world = await openWorld('postgres', 46);
  try {
    await fillLedger(world, size);
    yield* pageFigures(world, values.plan);
    yield* await triggerFigures(world, values.quick ? 5 : 11);
  } finally {
    await world.close();
  }
});
