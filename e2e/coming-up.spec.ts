import { expect, test } from '@tonight/playwright';

/** One episode of it airs today, the next a week later. */
const TOMORROW_DESK = 'tv/9100016';
/** Its third season is announced without a day. */
const SOL = 'tv/9100005';

test('says that nothing is followed, with a way on', async ({ page, comingUpPage, household: _ }) => {
  await comingUpPage.open();
  await expect(page.getByText('Begin a show, or put one on your list')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Find a show' })).toHaveAttribute('href', '/shows');
  await expect(page).toBeAccessible();
});

test('what airs next is on home and on its page, today first, and leads to the season', async ({
  page,
  home,
  comingUpPage,
  household,
}) => {
  const ada = household.profile('Ada');
  await ada.watchedUpTo(`${TOMORROW_DESK}/1/4`);
  await ada.wants(SOL);
  const row = home.row('Coming up');
  // What a busy server did not know in time is there the next time.
  await expect(async () => {
    await home.open();
    await expect(row.getByRole('listitem')).toHaveText([/Tomorrow Desk.*Today · S1 E5/], { timeout: 1000 });
  }).toPass();
  await row.getByRole('link', { name: /what is coming up/ }).click();

  await expect(comingUpPage.part('Today')).toHaveText([/Tomorrow Desk.*S1 E5/]);
  await expect(comingUpPage.part('Returns')).toHaveText([/Season 3.*No day is known yet/]);
  await expect(page).toBeAccessible();
  await comingUpPage.part('Today').getByRole('link').click();
  await expect(page).toHaveURL(/\/title\/tv\/9100016\/season\/1$/);
});

test('a calendar reads it at an address that can be revoked', async ({ page, comingUpPage, household }) => {
  await household.profile('Ada').wants(TOMORROW_DESK);
  await comingUpPage.open();
  const { pathname } = new URL(await comingUpPage.makeCalendar());
  await expect(page).toBeAccessible();
  const calendar = await page.request.get(pathname);
  expect(await calendar.text()).toContain('SUMMARY:Tomorrow Desk S1 E5');

  await comingUpPage.revokeCalendar();
  await expect(page.getByText('The address is revoked')).toBeVisible();
  const revoked = await page.request.get(pathname);
  expect([revoked.status(), (await revoked.json()).detail]).toEqual([404, expect.stringContaining('revoked')]);
});

test('fits a phone', async ({ page, comingUpPage, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').wants(TOMORROW_DESK, SOL);
  await comingUpPage.open();
  await expect(page.getByRole('heading', { name: 'Returns' })).toBeVisible();
  await expect(page).toKeepToTheScreen();
  await expect(page).toBeAccessible();
});
