/**
 * What the player costs, in a user's life: a viewer clicks a card in Continue Watching and is back in the film, at the
 * second, before they have leaned back. Beside it a bare page with a plain video element, which is as fast as it gets.
 * At the end of an episode the next one is as near. Then an evening of watching and seeking, which neither stutters nor
 * grows; and a tab and a browser that are killed.
 *
 *   npm run -s bench:player -- [--quick]
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startTonight } from '@/lib/testing/tonight-server';
import { firstFrameFigures } from '@/scripts/bench/player-first-frame';
import { killedFigures } from '@/scripts/bench/player-killed';
import { nextEpisodeFigures } from '@/scripts/bench/player-next';
import { steadyFigures } from '@/scripts/bench/player-steady';
import { runBench } from '@/scripts/bench/run-bench';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

await runBench(async function* () {
  const server = await startTonight();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS, '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    yield* await firstFrameFigures(browser, server, values.quick ? 5 : 20);
    yield* await nextEpisodeFigures(browser, server, values.quick ? 4 : 20);
    yield* await steadyFigures(browser, server, values.quick ? { seconds: 5, seeks: 20 } : { seconds: 60, seeks: 200 });
    yield* await killedFigures(server, values.quick ? 1 : 3);
  } finally {
    await browser.close();
    await server.stop();
  }
});
