/**
 * Nothing acknowledged is ever lost: a process under load is killed with SIGKILL at random moments, and opened again on
 * the same data. Every acknowledged report must be there. On PostgreSQL the whole server is killed too. Beside it a
 * control that answers before it commits, and must be seen to lose, so that this test is known to be able to fail.
 *
 *   npm run test:crash -- [--kills 50] [--only pglite|postgres]
 */
import { parseArgs } from 'node:util';
import { crash } from '@/scripts/crash/run';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, only: { type: 'string' } },
});
const kills = Number(values.kills);

let sound = true;
for (const kind of (['pglite', 'postgres'] as const).filter((each) => !values.only || each === values.only)) {
  const { acknowledged, lost } = await crash(kind, { kills });
  console.log(`${kind}: killed ${kills} times, ${acknowledged} acknowledged, ${lost} lost`);
  sound &&= lost === 0 && acknowledged > 0;
}
const control = await crash('pglite', { kills: Math.max(2, Math.ceil(kills / 10)), beforeCommit: true });
console.log(`control that answers before it commits: ${control.acknowledged} acknowledged, ${control.lost} lost`);
if (control.lost === 0) console.error('The control lost nothing, so that this test proves nothing.');
process.exitCode = sound && control.lost > 0 ? 0 : 1;
