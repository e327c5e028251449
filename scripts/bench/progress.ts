/**
 * What progress costs, in a user's life:
 * - reports per second: on a busy evening everyone's place is still kept, and no report is answered before it is;
 * - gateway: why a batch is one call and not an upsert;
 * - alone: when only one person watches, keeping their place takes no longer than a plain write;
 * - durable: what it costs that whatever was answered survives a power cut;
 * - p99 at 100 a second: pausing and closing the lid at once loses nothing;
 * - Continue Watching: the row at the top of the page is as quick after years as on the first day;
 * - bytes per row: what those years weigh on disk;
 * - memory: a server at home can run until the next power cut;
 * - http (with `--http`, on a build): what the engine adds to what Next costs by itself.
 *
 *   npm run -s bench:progress -- [--quick] [--http | --http-only] [--only pglite|postgres]
 */
import { parseArgs } from 'node:util';
import { durabilityFigures } from '@/scripts/bench/progress-durability';
import { gatewayFigure } from '@/scripts/bench/progress-gateway';
import { httpFigure } from '@/scripts/bench/progress-http';
import { readFigures } from '@/scripts/bench/progress-reads';
import { openWorld, type StoreKind } from '@/scripts/bench/progress-world';
import { aloneFigure, memoryFigure, steadyFigure, throughputFigures } from '@/scripts/bench/progress-writes';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    http: { type: 'boolean', default: false },
    'http-only': { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const { quick } = values;
const kinds = (['pglite', 'postgres'] as StoreKind[]).filter((kind) => !values.only || values.only === kind);

await runBench(async function* () {
  for (const kind of values['http-only'] ? [] : kinds) {
    const world = await openWorld(kind, 1000);
    yield* await throughputFigures(world, quick);
    yield await gatewayFigure(world, quick);
    yield await aloneFigure(world, quick);
    yield await steadyFigure(world, quick);
    yield await memoryFigure(world, quick);
    await world.close();
    if (kind === 'pglite') yield* await durabilityFigures(quick);
    yield* await readFigures(kind, quick);
  }
  if (values.http || values['http-only']) yield await httpFigure(quick);
});
