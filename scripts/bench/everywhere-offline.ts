import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ROW_KEY } from '@/lib/http/early-row';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { untilReadyOffline } from '@/packages/playwright/src/matchers/ready-offline';
import { FILMS } from '@/scripts/bench/everywhere-films';
import { type Figure, median, percentile } from '@/scripts/bench/figure';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

interface Opened {
  /** Milliseconds from the page's first byte, in which its first script is, until the row has its cards. */
  row: number;
  /** Milliseconds from when that script began to run until the row has its cards: what lies before it is the page's own way. */
  sinceScript: number;
  /** Milliseconds from the navigation until something is painted. */
  paint: number;
}

/**
 * Home of who has not signed in and is in the middle of ten films, without a network: from the first byte to the row, beside the
 * same row where the page's first script has none to draw; and until something is painted, beside the same with a network.
 */
export async function offlineFigures(server: TonightServer, rounds: number): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  const context = await browser.newContext();
  const page = await watchedAlone(context, server);
  const online: Opened[] = [];
  const offline: Opened[] = [];
  const late: Opened[] = [];
  for (let round = -2; round < rounds; round++) {
    for (const [isOff, isEarly, opened] of [
      [false, true, online],
      [true, true, offline],
      [true, false, late],
    ] as const) {
      await context.setOffline(isOff);
      const found = await openHome(page, isEarly);
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
        late.map(({ row }) => row),
        0.95,
      ),
      unit: 'ms',
      target: '<=50',
    },
    {
      figure: 'everywhere.row_from_script_start',
      value: percentile(
        offline.map(({ sinceScript }) => sinceScript),
        0.95,
      ),
      baseline: percentile(
        late.map(({ sinceScript }) => sinceScript),
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

/** A page of who has not signed in and is in the middle of ten films, ready for the day without a network. */
export async function watchedAlone(context: BrowserContext, server: TonightServer): Promise<Page> {
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
  await untilReadyOffline(page, ['/home'], 120_000);
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, ROW_KEY);
  return page;
}

/** Notes when the first script began and when the first card of the row came; runs in the page, before its own scripts. */
export function watchForRow(): void {
  const marks = window as unknown as { rowAt?: number; scriptAt?: number };
  // The first script begins by asking for the chosen look.
  const read = Storage.prototype.getItem;
  Storage.prototype.getItem = function (this: Storage, key: string) {
    marks.scriptAt ??= performance.now();
    return read.call(this, key);
  };
  const looking = new MutationObserver(() => {
    if (!document.querySelector('li.still-width a[href^="/watch/movie/"]')) return;
    marks.rowAt ??= performance.now();
    looking.disconnect();
  });
  looking.observe(document, { childList: true, subtree: true });
}

/** @param isEarly whether the first script finds a row to draw; what this page draws is kept for the next. */
async function openHome(page: Page, isEarly: boolean): Promise<Opened> {
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, ROW_KEY);
  if (!isEarly) await page.evaluate((key) => localStorage.removeItem(key), ROW_KEY);
  await page.reload();
  return untilOpened(page);
}

/** Until the row has its cards, and something is painted. */
export async function untilOpened(page: Page): Promise<Opened> {
  const found = await page.waitForFunction(() => {
    const { rowAt, scriptAt } = window as unknown as { rowAt?: number; scriptAt?: number };
    const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (rowAt === undefined || scriptAt === undefined || !opened || paint === undefined) return false;
    return { row: rowAt - opened.responseStart, sinceScript: rowAt - scriptAt, paint };
  });
  return (await found.jsonValue()) as Opened;
}
