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

  await begin(page, server, LONG);
  await untilStored(page, size / 2);
  const stored = await storedBytes(page);
  await running.kill();
  films.sent();
  const again = await openBrowser(directory, household);
  const later = await again.context.newPage();
  await later.goto(`${server.url}/downloads`);
  await untilKept(later, 1);
  const asked = films.sent();

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
      value: (asked - (size - stored)) / MB,
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
  await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Seconds from the first byte that is safe until all are. */
async function timeDownload(page: Page, server: TonightServer, film: number, size: number): Promise<number> {
  await begin(page, server, film);
  const first = await untilStored(page, 1);
  const last = await untilStored(page, size);
  return (last.at - first.at) / 1000 / (1 - first.stored / size);
}

/** When that many bytes were there, by the page's clock, and how many there were. */
async function untilStored(page: Page, bytes: number): Promise<{ at: number; stored: number }> {
  const found = await page.waitForFunction(
    async ({ read, bytes }) => {
      const stored = (await new Function(`return (${read})()`)()) as number;
      return stored >= bytes && { at: performance.now(), stored };
    },
    { read: String(readStored), bytes },
    { timeout: 300_000, polling: 20 },
  );
  return (await found.jsonValue()) as { at: number; stored: number };
}

const storedBytes = (page: Page) => page.evaluate(readStored);

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

/** Bytes that the browser says are used. */
const usage = (page: Page) => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
