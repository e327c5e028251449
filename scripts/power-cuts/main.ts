/**
 * The plug is pulled on a household that watches: whatever the system has not confirmed to PostgreSQL as on disk is
 * kept in any part, or not at all, and the next start must find every acknowledged report. Cuts come while it opens,
 * too. Beside it a control without fsync, which must be seen to lose, so that this test is known to be able to fail.
 *
 *   npm run test:power-cuts -- [--cuts 200]
 */
import { parseArgs } from 'node:util';
import { cutPower, type PowerCutOutcome } from '@/scripts/power-cuts/run';

const { values } = parseArgs({ options: { cuts: { type: 'string', default: '200' } } });
const cuts = Number(values.cuts);

const [product, control] = await Promise.all([
  cutPower({ cuts }),
  cutPower({ cuts: Math.max(4, Math.ceil(cuts / 10)), careless: true }),
]);
const told = (outcome: PowerCutOutcome) =>
  `power cut ${outcome.cuts} times: ${outcome.acknowledged} acknowledged, ${outcome.lost} lost, ${outcome.broken} times it did not open ${outcome.words}`;
console.log(told(product));
console.log(`control without fsync: ${told(control)}`);
if (control.lost === 0) console.error('The control lost nothing, so that this test proves nothing.');
const held = product.acknowledged > 0 && product.lost === 0 && product.broken === 0;
process.exitCode = held && control.lost > 0 ? 0 : 1;
