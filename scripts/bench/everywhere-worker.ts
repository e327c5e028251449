import { chromium, type Page } from '@playwright/test';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { watchedAlone } from '@/scripts/bench/everywhere-offline';
import { type Figure, median } from '@/scripts/bench/figure';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

/**
 * By how much a navigation's first byte comes later where the browser has to start the service worker for it: in turn with the same
 * page asked for past the worker, whose median stands beside it.
 */
export async function workerFigure(server: TonightServer, rounds: number): Promise<Figure> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  const context = await browser.newContext();
  const page = await watchedAlone(context, server);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('ServiceWorker.enable');
  const by = async (worker: 'started' | 'passed') => {
    await session.send('Network.setBypassServiceWorker', { bypass: worker === 'passed' });
    await session.send('ServiceWorker.stopAllWorkers');
    await page.reload({ waitUntil: 'load' });
    return firstByte(page, worker === 'started');
  };
  const later: number[] = [];
  const alone: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const [started, passed] = round % 2 === 0 ? [await by('started'), await by('passed')] : await turned(by);
    if (round < 0) continue;
    later.push(started - passed);
    alone.push(passed);
  }
  await browser.close();
  return {
    figure: 'everywhere.worker_start',
    value: median(later),
    baseline: median(alone),
    unit: 'ms',
    target: '<=10',
  };
}

async function turned(by: (worker: 'started' | 'passed') => Promise<number>): Promise<[number, number]> {
  const passed = await by('passed');
  return [await by('started'), passed];
}

/** Milliseconds from the navigation until the first byte. @throws an error where the page did not come as it should have. */
async function firstByte(page: Page, byWorker: boolean): Promise<number> {
  const { workerStart, responseStart } = await page.evaluate(
    () => performance.getEntriesByType('navigation')[0]?.toJSON() as PerformanceNavigationTiming,
  );
  if (workerStart > 0 !== byWorker) throw new Error(`The page came ${byWorker ? 'past' : 'by'} the service worker.`);
  return responseStart;
}
