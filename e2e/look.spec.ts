import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

/** Notes the theme that a page has when its body begins, before anything of it is drawn. */
async function noteFirstTheme(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const noted = window as Window & { firstTheme?: string };
      noted.firstTheme = document.documentElement.dataset.theme ?? 'as the device says';
    }).observe(document, { childList: true, subtree: true });
  });
}

const firstTheme = (page: Page) => page.evaluate(() => (window as Window & { firstTheme?: string }).firstTheme);

/** How light the ground is: 0 is black, 255 white. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data[1] ?? 0;
  });

test('a page is as the device says, until a look is chosen, which every page has from its first moment', async ({
  page,
  context,
  consoleGuard,
}) => {
  consoleGuard.expect(/404/);
  await noteFirstTheme(page);
  await page.goto('/settings/display');
  await expect.poll(() => ground(page)).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => ground(page)).toBeGreaterThan(200);

  const other = await context.newPage();
  await other.goto('/about');
  await page.getByRole('button', { name: /^Dark/ }).click();
  await expect.poll(() => ground(page)).toBeLessThan(60);
  await expect(other.locator('html'), 'another tab follows').toHaveAttribute('data-theme', 'dark');
  await page.getByRole('switch', { name: /^More contrast/ }).click();
  await expect.poll(() => ground(page), 'black').toBe(0);

  for (const address of ['/title/movie/9000003', '/home', '/nowhere-at-all']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // React draws the page for an unknown address, and what it draws has its look before it shows.
    if (address !== '/nowhere-at-all') expect(await firstTheme(page), address).toBe('dark');
    await expect(page.locator('html'), address).toHaveAttribute('data-contrast', 'more');
    expect(await ground(page), address).toBe(0);
  }

  await page.goto('/settings/display');
  await page.getByRole('button', { name: /^As the device says/ }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('what plays is dark in the light theme, too', async ({ demo: _, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/watch/movie/9000003');
  const player = page.locator('#player');
  await expect(player).toHaveCSS('color-scheme', 'dark');
  const ink = await player.evaluate((element) => getComputedStyle(element).getPropertyValue('--ink'));
  expect(Number.parseFloat(ink.replace(/^\D+/, ''))).toBeGreaterThan(0.9);
});
