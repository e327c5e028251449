import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { untilOpened, watchedAlone, watchForRow } from '@/scripts/bench/everywhere-offline';
import { type Figure, median, percentile } from '@/scripts/bench/figure';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

/** The first page of a browser that has just been started, without a network: from its first script to the row. The median beside it. */
export async function coldFigure(server: TonightServer, rounds: number): Promise<Figure> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-browser-'));
  const start = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(directory, { executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  const before = await start();
  await watchedAlone(before, server);
  await before.close();
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await start();
    await context.setOffline(true);
    const page = await context.newPage();
    await page.addInitScript(watchForRow);
    await page.goto(`${server.url}/home`);
    took.push((await untilOpened(page)).sinceScript);
    await context.close();
  }
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return {
    figure: 'everywhere.row_from_script_start_cold',
    value: percentile(took, 0.95),
    baseline: median(took),
    unit: 'ms',
    target: '<=200',
  };
}
