import type { Page } from '@playwright/test';

const QUIET_MS = 1_000;

/**
 * Waits until a page has fetched nothing for a second: its pictures and what it fetches ahead are there. Playwright's
 * `networkidle` never comes, since our pages listen to a stream of changes.
 */
export async function isQuiet(page: Page): Promise<void> {
  await page.waitForFunction((quietMs) => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const last = Math.max(0, ...resources.map(({ responseEnd }) => responseEnd));
    return document.readyState === 'complete' && performance.now() - last > quietMs;
  }, QUIET_MS);
}
