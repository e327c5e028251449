import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const TELEVISION = { width: 1920, height: 1080 };
const textSize = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

test('a screen with a mouse keeps its size, until it is said to be across the room', async ({ demo: _, page }) => {
  await page.setViewportSize(TELEVISION);
  await page.goto('/settings/display');
  expect(await textSize(page)).toBe(16);
  await page.getByRole('switch', { name: /^Across the room/ }).click();
  await expect.poll(() => textSize(page)).toBe(24);

  await page.goto('/home');
  expect(await textSize(page), 'from the first moment').toBe(24);
  const heading = await page.getByRole('heading', { name: 'Continue watching' }).boundingBox();
  expect(heading?.x, 'off the edge').toBeGreaterThanOrEqual(TELEVISION.width * 0.05);
  await expect(page.getByRole('link', { name: /^Resume/ })).toBeVisible();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, 'px too wide').toBeLessThanOrEqual(0);
});

test('the controls of the player are larger there, and off the edges', async ({ demo: _, page, watch }) => {
  await page.setViewportSize(TELEVISION);
  await page.addInitScript(() => localStorage.setItem('tonight-distance', 'far'));
  await watch.open('movie/9000027', { at: 121 });
  await watch.pictureShows((second) => second >= 121);
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowUp');
  const settings = await page.getByRole('button', { name: 'Settings' }).boundingBox();
  const back = await page.getByRole('link', { name: /^Back to/ }).boundingBox();
  expect(settings?.height).toBeGreaterThanOrEqual(66);
  expect((settings?.y ?? 0) + (settings?.height ?? 0)).toBeLessThanOrEqual(TELEVISION.height * 0.95 + 1);
  expect(back?.x).toBeGreaterThanOrEqual(TELEVISION.width * 0.05);
  expect(back?.y).toBeGreaterThanOrEqual(TELEVISION.height * 0.05);
});
