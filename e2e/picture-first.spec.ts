import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const PAGES = ['/home', '/tonight', '/title/movie/9000002'];

/** Milliseconds of the page's life: its first script was asked for, its large picture was there, a key was pressed. */
interface Noted {
  script: number;
  picture: number;
  press: number;
}

test.beforeEach(async ({ page, household: _ }) => {
  await page.addInitScript(() => {
    const noted: Partial<Noted> = {};
    Object.assign(window, { noted });
    window.addEventListener('keydown', () => {
      noted.press ??= performance.now();
    });
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLImageElement && target.fetchPriority === 'high') noted.picture ??= performance.now();
      },
      true,
    );
  });
});

for (const address of PAGES) {
  test(`the scripts of ${address} begin behind its large picture`, { tag: '@ci' }, async ({ page }) => {
    await page.goto(address);
    const { script, picture } = await noted(page);
    expect(script).toBeGreaterThan(picture);
  });
}

test('a picture that does not come is waited for, and not for long', async ({ page }) => {
  await page.route(/\.webp/, () => undefined);
  await page.goto('/title/movie/9000002', { waitUntil: 'commit' });
  const { script } = await noted(page);
  expect(script).toBeGreaterThan(500);
  expect(script).toBeLessThan(5000);
});

test('nor by who presses a key', async ({ page }) => {
  await page.route(/\.webp/, () => undefined);
  await page.goto('/title/movie/9000002', { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  await page.keyboard.press('Tab');
  const { script, press } = await noted(page);
  expect(script - press).toBeLessThan(300);
});

async function noted(page: Page): Promise<Noted> {
  const read = () =>
    page.evaluate(() => {
      const scripts = performance
        .getEntriesByType('resource')
        .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
        .map(({ startTime }) => startTime);
      const { noted } = window as Window & { noted?: Partial<Noted> };
      return { script: Math.min(...scripts), picture: noted?.picture ?? Number.NaN, press: noted?.press ?? Number.NaN };
    });
  await expect.poll(async () => Number.isFinite((await read()).script)).toBe(true);
  return read();
}
