import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const METROPOLIS = 'movie/9000027';

declare global {
  interface Window {
    /** Lost with the page. */
    wasHere?: true;
  }
}

/** The browser of these tests keeps no page for Back: the page hears what it would hear. */
const hear = (page: Page, what: 'pagehide' | 'pageshow') =>
  page.evaluate((type) => void window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), what);

test('a page that comes back is shown to who watches alone', async ({ page, household, consoleGuard }) => {
  await household.profile('Ada').at(METROPOLIS, 2000, { duration: 4000 });
  const minutesLeft = page.getByRole('link', { name: /Metropolis.*min left/ });
  await page.goto('/home');
  await expect(minutesLeft.first()).toBeVisible();
  await page.evaluate(() => {
    window.wasHere = true;
  });
  await hear(page, 'pagehide');
  await expect(minutesLeft.first()).toBeHidden();
  await hear(page, 'pageshow');
  await expect(minutesLeft.first()).toBeVisible();
  expect(await page.evaluate(() => window.wasHere)).toBe(true);

  await hear(page, 'pagehide');
  // Its live stream may begin again before it is loaded anew.
  consoleGuard.expect(/status of 401/);
  await page.context().clearCookies();
  await hear(page, 'pageshow');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(minutesLeft).toHaveCount(0);
  expect(await page.evaluate(() => window.wasHere)).toBeUndefined();
});

test('Back after signing out shows nothing of the account out of a cache', async ({ page, household }) => {
  await household.profile('Ada').at(METROPOLIS, 2000, { duration: 4000 });
  const minutesLeft = page.getByRole('link', { name: /Metropolis.*min left/ });
  await page.goto('/home');
  await expect(minutesLeft.first()).toBeVisible();
  await page.goto('/about');
  await page.context().clearCookies();
  await page.goBack();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(minutesLeft).toHaveCount(0);
});

test('Back shows the place as it is now, not as it was when the page was left', async ({ page, household }) => {
  const ada = household.profile('Ada');
  await ada.at(METROPOLIS, 2000, { duration: 4000 });
  const minutesLeft = (minutes: number) =>
    page.getByRole('link', { name: new RegExp(`Metropolis.*\\b${minutes} min left`) });
  await page.goto('/home');
  await expect(minutesLeft(34).first()).toBeVisible();
  await page.goto('/about');
  await ada.at(METROPOLIS, 3000, { duration: 4000 });
  await page.goBack();
  await expect(minutesLeft(17).first()).toBeVisible();
  await expect(minutesLeft(34)).toHaveCount(0);
});
