/**
 * The plug is pulled on a household that watches: whatever PostgreSQL has not been told to be on disk is kept in any part,
 * or not at all, and the next start must find every acknowledged report. Cuts come while it opens, too. Beside it a
 * control without fsync, which must be seen to lose, so that this test is known to be able to fail.
 *
 *   npm run test:power-cuts -- [--cuts 200]
 */
import { parseArgs } from 'node:util';
import { cutPower } from '@/scripts/power-cuts/run';

const { values } = parseArgs({ options: { cuts: { type: 'string', default: '200' } } });
const cuts = Number(values.cuts);

const { acknowledged, lost, broken, words } = await cutPower({ cuts });
console.log(
  `power cut ${cuts} times: ${acknowledged} acknowledged, ${lost} lost, ${broken} times it did not open ${words}`,
);
const control = await cutPower({ cuts: Math.max(4, Math.ceil(cuts / 10)), careless: true });
console.log(
  `control without fsync: ${control.acknowledged} acknowledged, ${control.lost} lost, ${control.broken} times it did not open`,
);
if (control.lost === 0) console.error('The control lost nothing, so that this test proves nothing.');
process.exitCode = acknowledged > 0 && lost === 0 && broken === 0 && control.lost > 0 ? 0 : 1;
