/**
 * What one's own films cost, in a user's life: a folder of 20 000 files is the catalog after minutes, and looked through
 * again in one; and a film that the browser would not play begins, and goes on after a jump, nearly as quickly as a plain
 * video element with an MP4 of the same content. Beside the scan stands what the questions alone take that TMDB has to be
 * asked, at the pace that it allows; beside the second look, what reading the folders takes alone. And how many intros of made
 * seasons are found, beside those that the first episode's place would say.
 *
 *   npm run -s bench:shelf -- [--quick] [--only intros|scan|playing]
 */
import { parseArgs } from 'node:util';
import { runBench } from '@/scripts/bench/run-bench';
import { introFigures } from '@/scripts/bench/shelf-intros';
import { playingFigures } from '@/scripts/bench/shelf-playing';
import { scanFigures } from '@/scripts/bench/shelf-scan';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wants = (part: string) => values.only === undefined || values.only === part;

await runBench(async function* () {
  if (wants('intros')) yield* await introFigures(values.quick ? 3 : 15);
  if (wants('scan')) yield* await scanFigures(values.quick ? 2_000 : 20_000);
  if (wants('playing')) yield* await playingFigures(values.quick ? 6 : 60);
});
