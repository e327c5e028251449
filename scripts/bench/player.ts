/**
 * What the player costs, in a user's life: somebody clicks a card in Continue Watching and is back in the film, at the
 * second, before they have leaned back. Beside it a bare page with a plain video element, which is as fast as it gets.
 *
 *   npm run -s bench:player -- [--quick]
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startTonight } from '@/lib/testing/tonight-server';
import { printFigure } from '@/scripts/bench/figure';
import { firstFrameFigures } from '@/scripts/bench/player-first-frame';
import { CHROMIUM_ARGUMENTS, findSystemChromium } from '@/scripts/find-chromium';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

const server = await startTonight();
const browser = await chromium.launch({
  executablePath: findSystemChromium(),
  args: [...CHROMIUM_ARGUMENTS, '--autoplay-policy=no-user-gesture-required'],
});
try {
  const figures = await firstFrameFigures(browser, server, values.quick ? 5 : 20);
  if (!figures.map(printFigure).every((ok) => ok)) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
