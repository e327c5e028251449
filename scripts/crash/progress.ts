/**
 * Nothing acknowledged is ever lost. The built product is killed over and over while films are watched, marked and
 * forgotten over HTTP, also while it stops, and on its first start; everything acknowledged must be there at the
 * next. Then the engine alone, faster than any network, on PGlite and on PostgreSQL, where the whole server falls too.
 * Each beside a control that believes before it is answered, or answers before it commits, and must be seen to lose, so
 * that this test is known to be able to fail.
 *
 *   npm run test:crash -- [--kills 50] [--only product|start|pglite|postgres]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '@/scripts/build-if-needed';
import { crashFirstStarts, crashProduct } from '@/scripts/crash/product';
import { crash } from '@/scripts/crash/run';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, only: { type: 'string' } },
});
const kills = Number(values.kills);
const fewer = Math.max(2, Math.ceil(kills / 10));
const isWanted = (part: string) => !values.only || values.only === part;

let sound = true;

if (isWanted('product') || isWanted('start')) await buildIfNeeded(path.join(import.meta.dirname, '../..'));

if (isWanted('product')) {
  const { acknowledged, lost } = await crashProduct({ kills });
  console.log(`product: killed ${kills} times, ${acknowledged} acknowledged, ${lost} lost`);
  endIfLost(lost);
  const control = await crashProduct({ kills: fewer, believesAtOnce: true });
  console.log(`control that believes before it is answered: ${control.acknowledged} believed, ${control.lost} lost`);
  expectSound(acknowledged, control.lost);
}

if (isWanted('start')) {
  const broken = await crashFirstStarts(fewer);
  console.log(`first start: killed ${fewer} times on its way, ${broken} never served again`);
  sound &&= broken === 0;
}

const kinds = (['pglite', 'postgres'] as const).filter(isWanted);
for (const kind of kinds) {
  const { acknowledged, lost } = await crash(kind, { kills });
  console.log(`${kind}: killed ${kills} times, ${acknowledged} acknowledged, ${lost} lost`);
  endIfLost(lost);
  const control = await crash(kind, { kills: fewer, beforeCommit: true });
  console.log(`control that answers before it commits: ${control.acknowledged} acknowledged, ${control.lost} lost`);
  expectSound(acknowledged, control.lost);
}
process.exit(sound ? 0 : 1);

/** What has lost something needs no control to be believed. */
function endIfLost(lost: number): void {
  if (lost > 0) process.exit(1);
}

function expectSound(acknowledged: number, lostByControl: number): void {
  if (acknowledged === 0 || lostByControl === 0) {
    console.error('Nothing was acknowledged, or the control lost nothing: this proves nothing.');
  }
  sound &&= acknowledged > 0 && lostByControl > 0;
}
