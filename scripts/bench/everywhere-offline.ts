import { chromium, type Page } from '@playwright/test';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { untilKept } from '@/packages/playwright/src/matchers/kept';
import { FILMS } from '@/scripts/bench/everywhere-films';
import { type Figure, median, percentile } from '@/scripts/bench/figure';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

interface Opened {
  /** Milliseconds from the first script until the row has its cards. */
  row: number;
  /** Milliseconds from the navigation until something is painted. */
  paint: number;
}

/**
 * Home of who has not signed in and is in the middle of ten films, without a network: from the first script to the row, and
 * until something is painted, beside the same page with a network.
 */
export async function offlineFigures(server: TonightServer, rounds: number): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchForRow);
  await page.goto(`${server.url}/`);
  await page.evaluate((films) => {
    const updatedAt = Date.now();
    for (const film of films)
      localStorage.setItem(`progress_movie_${film}`, JSON.stringify({ position: 600, duration: 3600, updatedAt }));
  }, FILMS);
  await page.goto(`${server.url}/home`);
  await page.locator('li.still-width a[href^="/watch/movie/"]').first().waitFor();
  await untilKept(page, ['/home'], 120_000);
  const online: Opened[] = [];
  const offline: Opened[] = [];
  for (let round = -2; round < rounds; round++) {
    for (const [isOff, opened] of [
      [false, online],
      [true, offline],
    ] as const) {
      await context.setOffline(isOff);
      const found = await openHome(page);
      if (round >= 0) opened.push(found);
    }
  }
  await browser.close();
  return [
    {
      figure: 'everywhere.row_without_network',
      value: percentile(
        offline.map(({ row }) => row),
        0.95,
      ),
      baseline: percentile(
        online.map(({ row }) => row),
        0.95,
      ),
      unit: 'ms',
      target: '<=50',
    },
    {
      figure: 'everywhere.first_paint_without_network',
      value: median(offline.map(({ paint }) => paint)),
      baseline: median(online.map(({ paint }) => paint)),
      unit: 'ms',
      target: 'ratio<=1.2',
    },
  ];
}

/** Notes when the first card of the row came; runs in the page, before its own scripts. */
function watchForRow(): void {
  const marks = window as unknown as { rowAt?: number; scriptAt?: number };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name.includes('/_next/static/')) marks.scriptAt ??= (entry as PerformanceResourceTiming).responseEnd;
  }).observe({ type: 'resource', buffered: true });
  const look = () => {
    if (document.querySelector('li.still-width a[href^="/watch/movie/"]')) marks.rowAt ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function openHome(page: Page): Promise<Opened> {
  await page.reload();
  const found = await page.waitForFunction(() => {
    const { rowAt, scriptAt } = window as unknown as { rowAt?: number; scriptAt?: number };
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return rowAt !== undefined && scriptAt !== undefined && paint !== undefined && { row: rowAt - scriptAt, paint };
  });
  return (await found.jsonValue()) as Opened;
}
