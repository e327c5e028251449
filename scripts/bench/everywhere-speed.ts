import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { begin } from '@/scripts/bench/everywhere-downloads';
import { type Films, LONG_FILM } from '@/scripts/bench/everywhere-films';
import { type Figure, median } from '@/scripts/bench/figure';
import { openBrowser } from '@/scripts/bench/killable-browser';

const MB = 1_000_000;

/** How fast a film comes onto the device, beside a `fetch` in the same page that throws its bytes away, in turn. */
export async function speedFigure(server: TonightServer, films: Films, rounds: number): Promise<Figure> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-browser-'));
  const running = await openBrowser(directory, await signUpHousehold(server));
  const page = await running.context.newPage();
  const downloads: number[] = [];
  const plain: number[] = [];
  const { bytes, address } = films.long;
  for (let round = -1; round < rounds; round++) {
    await begin(page, server, LONG_FILM);
    const took = await untilWhole(page);
    const thrownAway = await throwAway(page, address);
    if (round >= 0) {
      downloads.push(bytes / MB / (took / 1000));
      plain.push(bytes / MB / (thrownAway / 1000));
    }
    await remove(page, server);
  }
  await running.kill();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return {
    figure: 'everywhere.download_speed',
    value: median(downloads),
    baseline: median(plain),
    unit: 'MB/s',
    target: 'ratio>=0.5',
  };
}

/** Milliseconds from when the download was wanted until all of it was safe, by the page's own clock. It looks when it hears of a change. */
async function untilWhole(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const hearing = new BroadcastChannel('tonight-downloads');
    const opened = indexedDB.open('tonight-downloads');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const all = () =>
      new Promise<{ state: string; addedAt: number }[]>((resolve, reject) => {
        const asked = database.transaction('downloads').objectStore('downloads').getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    for (;;) {
      const told = new Promise<number>((resolve) => {
        hearing.onmessage = () => resolve(Date.now());
      });
      const [one] = await all();
      if (one?.state === 'failed' || one?.state === 'paused') throw new Error('The download failed.');
      // It was whole before this page listened: until now is a little too long.
      if (one?.state === 'whole') return Date.now() - one.addedAt;
      const toldAt = await told;
      const [now] = await all();
      if (now?.state === 'whole') return toldAt - now.addedAt;
    }
  });
}

function throwAway(page: Page, address: string): Promise<number> {
  return page.evaluate(async (film) => {
    const from = performance.now();
    const reader = (await fetch(film, { cache: 'no-store' })).body?.getReader();
    while (reader && !(await reader.read()).done);
    return performance.now() - from;
  }, address);
}

async function remove(page: Page, server: TonightServer): Promise<void> {
  await page.goto(`${server.url}/downloads`);
  await page.locator('html[data-awake]').waitFor();
  await page.getByRole('button', { name: /^Remove / }).click();
  await page.getByRole('button', { name: /^Remove / }).waitFor({ state: 'hidden' });
}
