import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const SINTEL = 'movie/9000002';
const METROPOLIS = 'movie/9000027';
const GENERAL = 'movie/9000017';
const sintel = { type: 'movie', tmdbId: 9000002 };
const metropolis = { type: 'movie', tmdbId: 9000027 };
const general = { type: 'movie', tmdbId: 9000017 };

const names = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');

test('is looked through, put in order, and cleared, each with a way back', { tag: '@main' }, async ({
  page,
  household,
}) => {
  await page.goto('/my-list');
  await expect(page.getByRole('heading', { name: 'Your list is empty' })).toBeVisible();
  await expect(page).toBeAccessible();

  await household.profile('Ada').wants(SINTEL, METROPOLIS, GENERAL);
  await page.reload();
  await expect(names(page)).toHaveText([/^The General/, /^Metropolis/, /^Sintel/]);
  await page.getByRole('button', { name: 'Move Sintel earlier' }).click();
  await expect(names(page)).toHaveText([/^The General/, /^Sintel/, /^Metropolis/]);
  await expect(page.getByRole('button', { name: 'Move Sintel earlier' })).toBeFocused();

  await page.getByRole('button', { name: 'Take The General off the list' }).click();
  await expect(names(page)).toHaveText([/^Sintel/, /^Metropolis/]);
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names(page)).toHaveText([/^The General/, /^Sintel/, /^Metropolis/]);
  await expect
    .poll(async () => (await page.request.get('/api/watchlist')).json())
    .toMatchObject({
      entries: [general, sintel, metropolis],
    });
});

test('two people who change one list at once both keep their changes', async ({ page, household, secondDevice }) => {
  await household.profile('Ada').wants(SINTEL, METROPOLIS, GENERAL);
  const other = await secondDevice();
  await Promise.all([page.goto('/my-list'), other.goto('/my-list')]);
  await Promise.all([
    page.getByRole('button', { name: 'Move Sintel earlier' }).click(),
    other.getByRole('button', { name: 'Take The General off the list' }).click(),
  ]);
  await expect
    .poll(async () => (await page.request.get('/api/watchlist')).json())
    .toMatchObject({
      entries: [sintel, metropolis],
    });
  for (const each of [page, other]) {
    await each.reload();
    await expect(names(each)).toHaveText([/^Sintel/, /^Metropolis/]);
  }
});

test('a move behind a title that somebody took off meanwhile ends where it was meant to', async ({
  page,
  household,
}) => {
  await household.profile('Ada').wants(SINTEL, METROPOLIS);
  const move = (also: object) => page.request.patch('/api/watchlist', { data: { ...sintel, after: general, ...also } });
  expect((await move({})).status()).toBe(409);
  expect((await (await move({ before: metropolis })).json()).entries).toMatchObject([sintel, metropolis]);
  expect((await (await move({ before: null })).json()).entries).toMatchObject([metropolis, sintel]);
});

test.describe('what the server refuses', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('is undone where one can see it', async ({ page, household }) => {
    await household.profile('Ada').wants(SINTEL, METROPOLIS);
    await page.goto('/my-list');
    await page.route('**/api/watchlist', (route) => route.fulfill({ status: 503, json: {} }));
    await page.getByRole('button', { name: 'Move Sintel earlier' }).click();
    await expect(page.getByText('Sintel could not be moved.')).toBeVisible();
    await expect(names(page)).toHaveText([/^Metropolis/, /^Sintel/]);
  });
});

test('shows what everyone wants, and adds it to one’s own in one touch', async ({ page, household }) => {
  await household.profile('Ada').wants(SINTEL);
  await household.profile('Ben').wants(SINTEL, METROPOLIS);
  await page.goto('/my-list');
  await page.getByRole('link', { name: 'Everyone' }).click();
  await expect(names(page)).toHaveText([/^Sintel/, /^Metropolis/]);
  await expect(page.getByText('Ada, Ben')).toBeVisible();
  const button = page.getByRole('button', { name: 'My list: Metropolis' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toBeAccessible();
  await page.goto('/my-list');
  await expect(names(page)).toHaveText([/^Metropolis/, /^Sintel/]);
});

test('a child’s list takes nothing above the cap, whoever asks', async ({ page, household }) => {
  const lina = await household.profile('Lina', { ratingCap: 0 }).id();
  const answer = await page.request.post('/api/watchlist', { data: { ...sintel, profileId: lina } });
  expect(answer.status()).toBe(404);
});

test('fits a phone', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').wants(SINTEL, METROPOLIS);
  await page.goto('/my-list');
  await expect(names(page)).toHaveCount(2);
  await expect(page).toKeepToTheScreen();
});
