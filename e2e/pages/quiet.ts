import type { Page } from '@playwright/test';

const QUIET_MS = 1_000;

/** Waits until the page has asked for nothing more for a while. A page that listens to a stream is never idle to the network. */
export async function everythingHasCome(page: Page): Promise<void> {
  await page.waitForFunction((quietMs) => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const last = Math.max(0, ...resources.map(({ responseEnd }) => responseEnd));
    return document.readyState === 'complete' && performance.now() - last > quietMs;
  }, QUIET_MS);
}
