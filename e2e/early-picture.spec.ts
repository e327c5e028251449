import type { Page } from '@playwright/test';
import { ContinueWatching, expect, type Household, isQuiet, test } from '@tonight/playwright';

const FILM = 'movie/9000027';
const WATCH = `/watch/${FILM}`;

test.beforeEach(async ({ page, household }) => {
  await leaveAt(household, 1830);
  await page.goto('/movies');
  await page.goto('/home');
  await isQuiet(page);
});

test('the description of a stream is read while the pointer rests on its card, and nothing of the stream', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const sound = page.waitForResponse(/\.m3u8$/).then(() => page.waitForResponse(/audio-en\.m3u8$/));
  await card(page).hover();
  await sound;
  await isQuiet(page);
  expect(asked.filter((path) => path.endsWith('.m3u8'))).toHaveLength(3);
  expect(asked.filter((path) => path.endsWith('.mp4'))).toEqual([]);
});

test('the picture is there before the page, and the player goes on with it', async ({ page, watch }) => {
  const release = await holdThePage(page);
  await card(page).click();
  expect(Math.abs((await watch.pictureShows()) - 1830)).toBeLessThanOrEqual(1);
  await expect(page.locator('video')).toBeVisible();
  await expect(page).toHaveURL(/\/home$/);
  // Nothing is watched before the player is there to report it.
  await expect(watch).toBePaused();
  const early = await page.evaluateHandle(() => document.querySelector('video'));

  release();
  await expect(page).toHaveURL(new RegExp(`${WATCH}$`));
  await watch.pictureShows((second) => second >= 1832);
  expect(await page.evaluate((video) => document.querySelector('#player video') === video, early)).toBe(true);
  await expect(page.locator('video')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('the keyboard opens it as well', async ({ page, watch }) => {
  const release = await holdThePage(page);
  await card(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('video')).toBeVisible();
  release();
  await watch.pictureShows((second) => second >= 1831);
});

test('whoever goes back before the page has come is back', async ({ page }) => {
  const release = await holdThePage(page);
  await card(page).click();
  await expect(page.locator('video')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/movies(\?|$)/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('video')).toHaveCount(0);
  release();
});

test('a place from another device, newer than the card, has the last word', async ({ page, household, watch }) => {
  // The card learns of it only when its page asks again, which is never answered.
  await page.route('**/api/progress?*', () => undefined);
  await leaveAt(household, 2400);
  await card(page).click();
  const second = await watch.pictureShows((second) => second >= 2399);
  expect(second).toBeLessThanOrEqual(2410);
});

test('a page without a player keeps nothing over it', async ({ page }) => {
  const release = await holdThePage(page);
  await card(page).click();
  await expect(page.locator('video')).toBeVisible();
  release('/movies');
  await expect(page).toHaveURL(/\/movies(\?|$)/);
  await expect(page.locator('video')).toHaveCount(0);
});

const card = (page: Page) => new ContinueWatching(page).card(/Metropolis.*min left/);

/** Keeps the player's page on its way until the answer is called; another address sends it elsewhere. */
async function holdThePage(page: Page): Promise<(elsewhere?: string) => void> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  await page.route(
    (url) => url.pathname === WATCH,
    async (route) => {
      const elsewhere = await promise;
      if (elsewhere) await route.fulfill({ status: 307, headers: { location: elsewhere } });
      else await route.continue();
    },
  );
  return resolve;
}

/** Another device leaves the film there, in seconds. */
const leaveAt = (household: Household, seconds: number) => household.profile('Ada').at(FILM, seconds);
