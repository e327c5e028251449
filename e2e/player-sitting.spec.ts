import type { Locator } from '@playwright/test';
import { expect, test, type WatchPage } from '@tonight/playwright';

const SHOW = 9100001;
const FILM = 9000027;
const NO_STREAM_SHOW = 9100015;

test('asks after ninety minutes without a touch, and stops when nobody answers', async ({
  page,
  household: _,
  watch,
}) => {
  await page.clock.install();
  await watch.open(`movie/${FILM}`, { at: 100 });
  await watch.pictureShows((second) => second >= 101);
  await page.clock.fastForward('01:31:00');
  const question = page.getByRole('alertdialog', { name: 'Are you still watching?' });
  await expect(question).toBeVisible();
  await expect(page).toBeAccessible();
  await page.clock.fastForward('00:01:30');
  await expect(watch).toBePaused();
  await page.getByRole('button', { name: 'Keep watching' }).click();
  await expect(question).toBeHidden();
  await expect(watch).not.toBePaused();
});

test('opens the episodes beside the picture and plays another', async ({ page, household: _, watch }) => {
  const drawer = await openEpisodes(watch);
  await expect(drawer.getByRole('link', { name: /Next/ })).toBeVisible();
  await expect(page).toBeAccessible();
  await drawer.getByRole('button', { name: 'Season 2' }).click();
  await drawer.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/2/1`));
  await watch.pictureShows((second) => second < 30);
});

test('says so when a season does not arrive, and asks again', async ({
  page,
  context,
  household: _,
  consoleGuard,
  watch,
}) => {
  consoleGuard.expect(/Failed to load resource|net::ERR_/);
  const drawer = await openEpisodes(watch);
  await context.setOffline(true);
  await drawer.getByRole('button', { name: 'Season 2' }).click();
  await expect(drawer.getByRole('alert')).toContainText('The episodes did not arrive.');
  await expect(page).toBeAccessible();
  await context.setOffline(false);
  await drawer.getByRole('button', { name: 'Try again' }).click();
  await expect(drawer.getByRole('link').first()).toBeVisible();
  await expect(drawer.getByRole('alert')).toBeHidden();
});

test('stops after this episode when told to, and says good night', async ({ page, household: _, watch, tonight }) => {
  const { durationSeconds = 0 } = (await tonight.door.stream(`tv/${SHOW}/1/1`)) ?? {};
  await watch.open(`tv/${SHOW}/1/1`, { at: durationSeconds - 30 });
  await watch.pictureShows();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /Sleep timer/ }).click();
  await page.getByRole('menuitemradio', { name: 'After this episode' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'Good night' })).toBeVisible();
  await expect(watch.end.getByRole('button', { name: 'Play next episode' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/1`));
  await expect(page).toBeAccessible();
});

test('stops after the second of two episodes, says why, and goes on by one key', async ({
  page,
  household: _,
  watch,
}) => {
  test.slow();
  await watch.open(`tv/${SHOW}/1/1`);
  await watch.pictureShows();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /Sleep timer/ }).click();
  await page.getByRole('menuitemradio', { name: 'After 2 episodes' }).click();
  await expect(page.getByRole('menuitem', { name: /Sleep timer/ })).toContainText('After 2 episodes');
  // The menu takes a moment to go; the key pressed meanwhile is the player's already.
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await expect(watch).toBePaused();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeAttached();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeAttached();

  const goodNight = page.getByRole('heading', { name: 'Good night' });
  await page.evaluate(() => {
    const said = window as { goodNights?: number };
    said.goodNights = 0;
    new MutationObserver(() => {
      const headings = [...document.querySelectorAll('h2')].filter(({ textContent }) => textContent === 'Good night');
      said.goodNights = Math.max(said.goodNights ?? 0, headings.length);
    }).observe(document.body, { subtree: true, childList: true });
  });
  await watch.waitForCredits();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`), { timeout: 40_000 });
  await watch.pictureShows();
  expect(
    await page.evaluate(() => (window as { goodNights?: number }).goodNights),
    'the first end is no good night',
  ).toBe(0);

  await watch.finish();
  await expect(goodNight).toBeVisible();
  await expect(watch.end).toContainText('The sleep timer stops here. Next is S1 E3');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
  await watch.pictureShows();
  await expect(goodNight).toHaveCount(0);
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('menuitem', { name: /Sleep timer/ }), 'it has done its work').toContainText('Off');
});

test('is useful for a title without a stream', async ({ page, household: _, watch }) => {
  await watch.open(`tv/${NO_STREAM_SHOW}/1/1`);
  await expect(page.getByText('No stream on Tonight')).toBeVisible();
  await expect(page).toBeAccessible();
  await page.getByLabel('Where you stopped').fill('12:34');
  await page.getByRole('button', { name: 'Keep this place' }).click();
  await expect(page.getByText('Your place is 12:34.')).toBeVisible();
  await page.getByLabel('Where you stopped').fill('soon');
  await page.getByRole('button', { name: 'Keep this place' }).click();
  await expect(page.getByText('Write a time such as')).toBeVisible();
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Mark as watched' }).click();
  await expect(page.getByText('Marked as watched.')).toBeVisible();
});

test('has a page for what does not exist', async ({ page, household: _, consoleGuard }) => {
  consoleGuard.expect(/404/);
  for (const place of ['movie/999999', 'movie/abc', `tv/${SHOW}/1/999`]) {
    const response = await page.goto(`/watch/${place}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Go home' })).toBeVisible();
  }
  await expect(page).toBeAccessible();
});

/** Plays an episode and opens the drawer over it. */
async function openEpisodes(watch: WatchPage): Promise<Locator> {
  await watch.open(`tv/${SHOW}/1/1`, { at: 200 });
  await watch.pictureShows((second) => second >= 200);
  await watch.page.keyboard.press('e');
  const drawer = watch.page.getByRole('dialog', { name: 'Episodes' });
  await expect(drawer.getByRole('link', { name: /Playing/ })).toBeFocused();
  return drawer;
}
