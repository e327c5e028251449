import { expect, test } from '@tonight/playwright';

const SINTEL = 'movie/9000002';

test('a thumb is given on the title’s page, and another device knows it', async ({ page, household, secondDevice }) => {
  await household.profile('Ada').thinks(SINTEL, 'up');
  const other = await secondDevice();
  await Promise.all([page.goto(`/title/${SINTEL}`), other.goto(`/title/${SINTEL}`)]);
  await expect(page.getByRole('button', { name: 'I like it' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'I love it' }).click();
  await expect(page.getByRole('button', { name: 'I like it' })).toHaveAttribute('aria-pressed', 'false');
  await expect(other.getByRole('button', { name: 'I love it' })).toHaveAttribute('aria-pressed', 'true');
  await other.getByRole('button', { name: 'I love it' }).click();
  await expect(page.getByRole('button', { name: 'I love it' })).toHaveAttribute('aria-pressed', 'false');
  expect(await household.profile('Ada').thumbs()).toEqual([]);
  await expect(page).toBeAccessible();
});

test('on a poster it is in the menu, by the menu key too', async ({ page, household }) => {
  await page.goto('/movies');
  const card = page.getByRole('main').getByRole('link', { name: /^Sintel/ });
  await card.focus();
  const menu = page.getByRole('button', { name: 'What you think of Sintel' });
  await expect(menu).toBeAttached();
  await card.press('m');
  await page.getByRole('button', { name: 'Not for me' }).press('Enter');
  await expect
    .poll(() => household.profile('Ada').thumbs())
    .toEqual([{ type: 'movie', tmdbId: 9000002, thumb: 'down' }]);
  await expect(page).toBeAccessible();
});

test('at the end of a film it is asked', async ({ page, household }) => {
  await page.goto('/watch/movie/9000027?t=99999');
  await page.getByRole('region', { name: 'The end' }).getByRole('button', { name: 'I like it' }).click();
  await expect.poll(() => household.profile('Ada').thumbs()).toEqual([{ type: 'movie', tmdbId: 9000027, thumb: 'up' }]);
});

test('who has not signed in keeps it on the device', async ({ page }) => {
  await page.goto(`/title/${SINTEL}`);
  await page.getByRole('button', { name: 'I love it' }).click();
  await expect(page.getByRole('button', { name: 'I love it' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html[data-keeping]')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'I love it' })).toHaveAttribute('aria-pressed', 'true');
});
