import { expect, test } from '@tonight/playwright';

const SHOW = 'tv/9100001';

test('a show opens the season one is in, at the episode one is at, and says one thing everywhere', async ({
  page,
  household,
  titlePage,
}) => {
  const ada = household.profile('Ada');
  await ada.watchedUpTo('tv/9100001/2/3');
  await ada.at('tv/9100001/2/4', '10:00', { ended: { minutes: 60 } });
  await titlePage.open(SHOW);
  await expect(titlePage.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await expect(titlePage.season('Season 1')).toContainText('8 of 8');
  await expect(titlePage.season('Season 2')).toContainText('3 of 8');
  await expect(titlePage.play).toHaveText(/Resume S2 E4/);
  const here = titlePage.episodes.filter({ hasText: 'You are here' });
  await expect(here).toHaveCount(1);
  await expect(here).toContainText('4');
  await expect(here, 'it is scrolled to').toBeInViewport({ ratio: 0.9 });
  expect(new URL(page.url()).pathname, 'the address is as it was asked for').toBe(`/title/${SHOW}`);
  await expect(page.locator('body'), 'and the focus is nobody’s yet').toBeFocused();
  await expect(page).toBeAccessible();

  // By the arrow keys alone: along the seasons, and into another.
  await titlePage.season('Season 2').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(titlePage.season('Season 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titlePage.season('Season 1')).toHaveAttribute('aria-current', 'page');
  await expect(titlePage.episodes.first()).toContainText('Watched');
  await expect(here).toHaveCount(0);

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page).toKeepToTheScreen();
});

test('over the end of a season, the next one is where one is', async ({ household, titlePage }) => {
  await household.profile('Ada').watchedUpTo('tv/9100001/1/8');
  await titlePage.open(SHOW);
  await expect(titlePage.play).toHaveText(/Continue S2 E1/);
  await expect(titlePage.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await expect(titlePage.episodes.first()).toContainText('You are here');
});

test('a season that the address asks for is the one that opens', async ({ page, household, titlePage }) => {
  await household.profile('Ada').at('tv/9100001/2/4', '10:00', { ended: { minutes: 60 } });
  await page.goto(`/title/${SHOW}/season/1`);
  await expect(titlePage.play).toHaveText(/Resume S2 E4/);
  await expect(titlePage.season('Season 1')).toHaveAttribute('aria-current', 'page');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a newcomer reads how long each season is, and stays on top', async ({ page, household: _, titlePage }) => {
  await titlePage.open(SHOW);
  await expect(titlePage.season('Season 2')).toContainText('8 episodes');
  await expect(titlePage.season('Season 1')).toHaveAttribute('aria-current', 'page');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});
