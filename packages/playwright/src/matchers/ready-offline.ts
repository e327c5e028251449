import { expect, type Page } from '@playwright/test';
import { isQuiet } from '../quiet.ts';

/**
 * Until these pages, and every part of the build, open without a network, and what the page that is open asked the server is
 * kept for then, too. @param timeout milliseconds. @throws after it.
 */
export async function untilReadyOffline(page: Page, paths: string[], timeout: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(areCached, paths), { timeout, message: 'kept by the service worker' })
    .toBe(true);
  // What a page asks it may ask only once it listens, and after the worker has kept it.
  await expect(page.locator('html[data-awake]'), 'listens').toHaveCount(1, { timeout });
  await isQuiet(page);
  await expect(page.locator('html[data-keeping]'), 'what the page asked is kept').toHaveCount(0, { timeout });
}

/** Runs in the page. */
async function areCached(paths: string[]): Promise<boolean> {
  const [, build = '{}'] = /^const BUILD = (.*);$/m.exec(await (await fetch('/sw.js')).text()) ?? [];
  const { chunks = [], files } = JSON.parse(build) as { chunks?: string[]; files?: string[] };
  if (!files) return false;
  const parts = [...chunks.map((name) => `chunks/${name}.js`), ...files].map((file) => `/_next/static/${file}`);
  const there = await Promise.all([...paths, ...parts].map((one) => caches.match(one, { ignoreVary: true })));
  return there.every((answer) => answer !== undefined);
}
