import type { Page } from '@playwright/test';
import { expect, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';

test.beforeEach(() => test.slow());

const said = (page: Page) => page.getByRole('status').filter({ hasText: /^Off the record/ });

/** Chosen in the player's settings. */
async function choose(page: Page, choice: 'No' | 'In this tab'): Promise<void> {
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /^Off the record/ }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
  await page.keyboard.press('Escape');
}

test('what is watched off the record is known in its tab alone', async ({ page, household, watch, secondDevice }) => {
  const ada = household.profile('Ada');
  await watch.open(FILM);
  await watch.pictureShows();
  await choose(page, 'In this tab');
  await expect(said(page)).toBeVisible();
  await expect(page).toBeAccessible();
  await watch.seek('20:00');
  await watch.playsUntil('20:13');
  await watch.pause();
  const left = await watch.pictureShows();

  await page.goto('/home');
  await expect(page.getByRole('heading', { name: 'Trending' }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Continue watching' }).getByRole('link')).toHaveCount(0);
  await page.goto('/history');
  await expect(page.getByText('Metropolis')).toHaveCount(0);
  expect((await ada.place(FILM))?.position ?? 0).toBeLessThan(60);

  await watch.open(FILM);
  await expect(said(page)).toBeVisible();
  const back = await watch.pictureShows();
  expect(Math.abs(back - left)).toBeLessThanOrEqual(2);
  const other = new WatchPage(await secondDevice());
  await other.open(FILM);
  expect(await other.pictureShows()).toBeLessThan(60);

  await choose(page, 'No');
  await expect(said(page)).toBeHidden();
  await watch.play();
  const stored = watch.stored('pause');
  await watch.playsUntil(back + 11);
  await watch.pause();
  expect((await stored).position).toBeGreaterThan(1200);
});
