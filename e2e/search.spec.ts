import { expect, test } from '@tonight/playwright';

test('finds titles while one types, and people', { tag: '@main' }, async ({ page, searchPage }) => {
  await searchPage.open();
  await searchPage.field.pressSequentially('metrop', { delay: 40 });
  await expect(searchPage.result(/^Metropolis/)).toBeVisible();
  await expect(page).toHaveURL(/q=metrop$/);
  await expect(searchPage.field, 'typing goes on').toBeFocused();
  await searchPage.field.fill('buster keaton');
  await searchPage.result(/^Buster Keaton/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buster Keaton');
  await page.goBack();
  await expect(searchPage.field).toHaveValue('buster keaton');
});

test('a click on the way to an answer is not lost', async ({ page, searchPage }) => {
  await searchPage.open();
  const trending = page.getByRole('region', { name: 'Trending this week' }).getByRole('link').first();
  await searchPage.field.fill('something else');
  await trending.click();
  await expect(page).toHaveURL(/\/title\//);
});

test('keeps what led somewhere, on the device only, until it is cleared', async ({ page, searchPage }) => {
  await searchPage.open('sintel');
  await searchPage.result(/^Sintel/).click();
  await expect(page).toHaveURL(/\/title\/movie\//);
  await searchPage.open();
  await page.getByRole('region', { name: 'Recent searches' }).getByRole('link', { name: 'sintel' }).click();
  await expect(searchPage.field).toHaveValue('sintel');
  await expect(searchPage.result(/^Sintel/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(searchPage.field).toHaveValue('');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Recent searches' })).toBeHidden();
});

test('says so when nothing is found, with a way on', async ({ page, searchPage }) => {
  await searchPage.open('zzzz no such thing');
  await expect(page.getByRole('heading', { name: /Nothing is called/ })).toContainText('zzzz no such thing');
  await expect(page.getByRole('region', { name: 'Trending this week' }).getByRole('link').first()).toBeVisible();
});

test('whatever one types is a search like any other', async ({ page, searchPage }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await searchPage.open();
  for (const query of ['abcdefghi '.repeat(50).trim(), 'x'.repeat(500), '🦊🎬👩‍👩‍👧', 'مدينة الأحلام']) {
    await searchPage.field.fill(query);
    await expect(page.getByRole('heading', { name: `Nothing is called “${query.slice(0, 4)}` })).toBeVisible();
    await expect(page).toKeepToTheScreen();
  }
  await searchPage.field.fill('sintel\ud83e');
  await expect(searchPage.result(/^Sintel/), 'half an emoji is left out').toBeVisible();
});

test('only blanks are no search', async ({ page }) => {
  await page.goto('/search?q=%20%20');
  await expect(page.getByRole('region', { name: 'Trending this week' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Nothing is called/ })).toBeHidden();
});
