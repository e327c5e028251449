import { expect, test } from '@tonight/playwright';

/** One episode of it airs today, the next a week later. */
const TOMORROW_DESK = 'tv/9100016';
/** Its third season is announced without a day. */
const SOL = 'tv/9100005';

test('says that nothing is followed, with a way on', async ({ page, household: _ }) => {
  await page.goto('/coming-up');
  await expect(page.getByText('Begin a show, or put one on your list')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Find a show' })).toHaveAttribute('href', '/shows');
  await expect(page).toBeAccessible();
});

test('what airs next is on home and on its page, today first, and leads to the season', async ({ page, household }) => {
  const ada = household.profile('Ada');
  await ada.watchedUpTo(`${TOMORROW_DESK}/1/4`);
  await ada.wants(SOL);
  await page.goto('/home');
  const row = page.getByRole('region', { name: 'Coming up' });
  await expect(row.getByRole('listitem')).toHaveText([/Tomorrow Desk.*Today · S1 E5/]);
  await row.getByRole('link', { name: /what is coming up/ }).click();

  const part = (name: string) => page.getByRole('region', { name, exact: true }).getByRole('listitem');
  await expect(part('Today')).toHaveText([/Tomorrow Desk.*S1 E5/]);
  await expect(part('Returns')).toHaveText([/Season 3.*No day is known yet/]);
  await expect(page).toBeAccessible();
  await part('Today').getByRole('link').click();
  await expect(page).toHaveURL(/\/title\/tv\/9100016\/season\/1$/);
});

test('a calendar reads it at an address that can be revoked', async ({ page, household }) => {
  await household.profile('Ada').wants(TOMORROW_DESK);
  await page.goto('/coming-up');
  await page.getByRole('button', { name: 'Make a calendar’s address' }).click();
  const shown = page.getByText(/\/api\/calendars\/tonight_[0-9a-f]{64}\.ics$/);
  await expect(shown).toBeVisible();
  await expect(page).toBeAccessible();
  const { pathname } = new URL((await shown.textContent()) ?? '');
  const calendar = await page.request.get(pathname);
  expect(await calendar.text()).toContain('SUMMARY:Tomorrow Desk S1 E5');

  await page.getByRole('button', { name: 'Revoke it' }).click();
  await expect(page.getByText('The address is revoked')).toBeVisible();
  await expect(shown).toHaveCount(0);
  const revoked = await page.request.get(pathname);
  expect([revoked.status(), (await revoked.json()).detail]).toEqual([404, expect.stringContaining('revoked')]);
});

test('fits a phone', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').wants(TOMORROW_DESK, SOL);
  await page.goto('/coming-up');
  await expect(page.getByRole('heading', { name: 'Returns' })).toBeVisible();
  await expect(page).toKeepToTheScreen();
  await expect(page).toBeAccessible();
});
