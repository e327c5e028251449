import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Films, LONG, SHORT } from '@/scripts/bench/everywhere-films';
import type { Figure } from '@/scripts/bench/figure';
import { openBrowser } from '@/scripts/bench/killable-browser';

/** No more than a piece may be lost with the browser. */
const PIECE = 8 * 1024 * 1024;
const MB = 1_000_000;

/** A film on its way to the device: how fast, what a killed browser costs, and how much room ten of them take. */
export async function downloadFigures(server: TonightServer, films: Films): Promise<Figure[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-browser-'));
  const household = await signUpHousehold(server);
  const running = await openBrowser(directory, household);
  const page = await running.context.newPage();
  await page.goto(`${server.url}/downloads`);
  const size = films.bytesOf(LONG);
  const plain = await plainFetch(page, films.addressOf(LONG));
  const kept = await timeDownload(page, server, LONG, size);
  await removeFirst(page, server);

  films.sent();
  await begin(page, server, LONG);
  await untilStored(page, size / 2);
  await running.kill();
  const sent = films.sent();
  const again = await openBrowser(directory, household);
  const later = await again.context.newPage();
  await later.goto(`${server.url}/downloads`);
  await untilKept(later, 1);
  // What had come, and was asked for again.
  const lost = sent + films.sent() - size;

  const before = await usage(later);
  for (const film of SHORT) await begin(later, server, film);
  await later.goto(`${server.url}/downloads`);
  await untilKept(later, 1 + SHORT.length);
  const used = (await usage(later)) - before;
  await again.kill();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  const short = SHORT.reduce((sum, film) => sum + films.bytesOf(film), 0);
  return [
    {
      figure: 'everywhere.download_speed',
      value: size / MB / kept,
      baseline: size / MB / plain,
      unit: 'MB/s',
      target: 'ratio>=0.5',
    },
    {
      figure: 'everywhere.download_lost_with_browser',
      value: lost / MB,
      baseline: PIECE / MB,
      unit: 'MB',
      target: 'ratio<=1',
    },
    {
      figure: 'everywhere.download_room_for_ten',
      value: used / MB,
      baseline: short / MB,
      unit: 'MB',
      target: 'ratio<=1.02',
    },
  ];
}

/** Seconds for the same bytes, which nobody keeps. */
function plainFetch(page: Page, address: string): Promise<number> {
  return page.evaluate(async (address) => {
    const from = performance.now();
    const reader = (await fetch(address, { cache: 'no-store' })).body?.getReader();
    while (reader && !(await reader.read()).done);
    return (performance.now() - from) / 1000;
  }, address);
}

async function begin(page: Page, server: TonightServer, film: number): Promise<void> {
  await page.goto(`${server.url}/title/movie/${film}`);
  await page.locator('html[data-awake]').waitFor();
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const press = page.getByRole('dialog').getByRole('button', { name: 'Download' });
  await press.evaluate((button) => {
    button.addEventListener('click', () => Object.assign(window, { pressedAt: performance.now() }));
  });
  await press.click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Seconds from the press until all of it is safe. */
async function timeDownload(page: Page, server: TonightServer, film: number, size: number): Promise<number> {
  await begin(page, server, film);
  return (await untilStored(page, size)) / 1000;
}

/** Milliseconds from the press until that many bytes were there. */
async function untilStored(page: Page, bytes: number): Promise<number> {
  const found = await page.waitForFunction(
    async ({ read, bytes }) => {
      const stored = (await new Function(`return (${read})()`)()) as number;
      const { pressedAt = 0 } = window as unknown as { pressedAt?: number };
      return stored >= bytes && performance.now() - pressedAt;
    },
    { read: String(readStored), bytes },
    { timeout: 300_000, polling: 20 },
  );
  return Number(await found.jsonValue());
}

/** Bytes that the ledger calls safe; runs in the page. */
function readStored(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tonight-downloads');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('downloads')) return resolve(0);
      const asking = database.transaction('downloads').objectStore('downloads').getAll();
      asking.onsuccess = () => {
        database.close();
        resolve((asking.result as { stored: number }[]).reduce((sum, { stored }) => sum + stored, 0));
      };
    };
  });
}

async function removeFirst(page: Page, server: TonightServer): Promise<void> {
  await page.goto(`${server.url}/downloads`);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByText('Nothing is kept on this device.').waitFor();
}

async function untilKept(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.body.textContent?.split('On this device ·').length === count + 1,
    count,
    { timeout: 300_000 },
  );
}

/** Bytes that the browser says are used by files. */
function usage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const estimate: StorageEstimate & { usageDetails?: { fileSystem?: number } } = await navigator.storage.estimate();
    return estimate.usageDetails?.fileSystem ?? 0;
  });
}
