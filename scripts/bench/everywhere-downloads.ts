import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { FILMS, type Films } from '@/scripts/bench/everywhere-films';
import type { Figure } from '@/scripts/bench/figure';
import { openBrowser } from '@/scripts/bench/killable-browser';

const MB = 1_000_000;

/** How much room ten downloaded films take on the device, beside their bytes. */
export async function roomFigure(server: TonightServer, films: Films): Promise<Figure> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-browser-'));
  const running = await openBrowser(directory, await signUpHousehold(server));
  const page = await running.context.newPage();
  await page.goto(`${server.url}/downloads`);
  const before = await usage(page);
  for (const film of FILMS) await begin(page, server, film);
  await page.goto(`${server.url}/downloads`);
  await page.waitForFunction(
    (count) => document.body.textContent?.split('On this device ·').length === count + 1,
    FILMS.length,
    { timeout: 300_000 },
  );
  const used = (await usage(page)) - before;
  await running.kill();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return {
    figure: 'everywhere.download_room_for_ten',
    value: used / MB,
    baseline: (FILMS.length * films.bytes) / MB,
    unit: 'MB',
    target: 'ratio<=1.02',
  };
}

/** Presses Download on a film's page. */
export async function begin(page: Page, server: TonightServer, film: number): Promise<void> {
  await page.goto(`${server.url}/title/movie/${film}`);
  await page.locator('html[data-awake]').waitFor();
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Bytes that the browser says are used by files. */
function usage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const estimate: StorageEstimate & { usageDetails?: { fileSystem?: number } } = await navigator.storage.estimate();
    return estimate.usageDetails?.fileSystem ?? 0;
  });
}
