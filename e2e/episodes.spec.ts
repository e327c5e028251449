import type { Page } from '@playwright/test';
import { expect, MoreMenu, TitlePage, test } from '@tonight/playwright';

const episode = (page: Page, number: number) => new TitlePage(page).episodes.nth(number - 1);
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last();
const percentage = (page: Page) => page.locator('p').filter({ hasText: /\d+% watched/ });
const thread = async (page: Page) => (await (await page.request.get('/api/progress/show/9100001')).json()).thread;

const choose = (page: Page, label: string, act: string | RegExp) => new MoreMenu(page, label).choose(act);

test('says of each episode how it stands, and takes marks back', async ({ page, household, titlePage }) => {
  const ada = household.profile('Ada');
  await ada.finished('tv/9100001/1/1', { ended: { days: 2 } });
  await ada.at('tv/9100001/1/3', '23:20', { ended: { minutes: 60 } });
  await titlePage.open('tv/9100001');
  await expect(episode(page, 1)).toContainText('Watched');
  await expect(episode(page, 2)).toContainText('Skipped');
  await expect(episode(page, 3)).toContainText('You are here');
  await expect(episode(page, 4)).not.toContainText(/Watched|Skipped|You are here/);
  await expect(percentage(page)).toHaveText(/^\d+% watched · \d+ h( \d+ min)? left$/);
  const before = (await percentage(page).textContent()) ?? '';
  await expect(page).toBeAccessible();

  await choose(page, 'S1 E2', 'Mark watched');
  await expect(episode(page, 2)).toContainText('Watched');
  await expect(percentage(page)).not.toHaveText(before);
  await expect(episode(page, 3), 'an earlier mark moves nobody back').toContainText('You are here');
  await undo(page).click();
  await expect(episode(page, 2)).toContainText('Skipped');
  await expect(percentage(page)).toHaveText(before);

  await choose(page, 'S1 E5', 'Mark all up to here watched');
  for (const number of [2, 3, 4, 5]) await expect(episode(page, number)).toContainText('Watched');
  await expect(episode(page, 6)).not.toContainText('Watched');
  await undo(page).click();
  await expect(episode(page, 3)).toContainText('You are here');
  await expect(episode(page, 5)).not.toContainText('Watched');

  await page.getByRole('button', { name: 'Mark season watched' }).click();
  await expect(page.getByRole('button', { name: 'Mark season not watched' })).toBeVisible();
  await expect(episode(page, 8)).toContainText('Watched');
  await undo(page).click();
  await expect(page.getByRole('button', { name: 'Mark season watched' })).toBeVisible();
  await expect(percentage(page)).toHaveText(before);

  await choose(page, 'S1 E6', /^I’m here/);
  await expect(episode(page, 6)).toContainText('You are here');
  await expect.poll(() => thread(page)).toMatchObject({ episode: 6 });
  await expect(titlePage.play).toHaveText(/Continue S1 E6/);
  await undo(page).click();
  await expect(episode(page, 3)).toContainText('You are here');
  await expect.poll(() => thread(page)).toMatchObject({ episode: 3 });
});

test('is walked by arrow keys, and fits a phone', async ({ page, household, titlePage }) => {
  await household.profile('Ada').at('tv/9100001/1/1', '23:20', { ended: { minutes: 60 } });
  await titlePage.open('tv/9100001');
  await expect(episode(page, 1)).toContainText('You are here');
  await episode(page, 1).getByRole('link').focus();
  await page.keyboard.press('ArrowRight');
  await expect(episode(page, 2).getByRole('link')).toBeFocused();
  await expect(page.getByRole('button', { name: 'More for S1 E2' })).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'More for S1 E2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Mark all up to here watched' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(episode(page, 2)).toContainText('Watched');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page).toKeepToTheScreen();
});

test('keeps the secrets of what is to come, until one asks', async ({ page, household, titlePage }) => {
  await household.profile('Ada').at('tv/9100001/1/2', '23:20', { ended: { minutes: 60 } });
  await titlePage.open('tv/9100001');
  const secret =
    (await episode(page, 4).getByRole('link').locator('span.wrap-anywhere, span').last().textContent()) ?? '';
  expect(secret).not.toBe('');
  const veil = page.getByRole('switch', { name: 'Veil spoilers' });
  await veil.click();
  await expect(episode(page, 4)).toContainText('Episode 4');
  await page.reload();
  await expect(veil, 'kept').toBeChecked();
  await expect(episode(page, 4)).toContainText('Episode 4');
  await expect(episode(page, 4)).not.toContainText(secret);
  await expect(episode(page, 2)).not.toContainText('Reveal');
  await expect(page).toBeAccessible();
  await episode(page, 4)
    .getByRole('button', { name: /Reveal/ })
    .click();
  await expect(episode(page, 4)).toContainText(secret);
  await expect(episode(page, 4).getByRole('link')).toBeFocused();
  await expect(episode(page, 5)).toContainText('Reveal');
});

test.describe('what the server refuses', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('is undone where one can see it', async ({ page, household: _, titlePage }) => {
    await titlePage.open('tv/9100001');
    await page.route('**/api/progress', (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 503, json: {} }) : route.continue(),
    );
    await choose(page, 'S1 E1', 'Mark watched');
    await expect(page.getByText('That could not be marked.')).toBeVisible();
    await expect(episode(page, 1)).not.toContainText('Watched');
  });
});
