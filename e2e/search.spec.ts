import { expect, test } from './fixtures';
import { expectNoSidewaysScroll } from './pages/accessibility';
import { SearchPage } from './pages/search';

test('finds titles while one types, and people', { tag: '@main' }, async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.field.pressSequentially('metrop', { delay: 40 });
  await expect(search.result(/^Metropolis/)).toBeVisible();
  await expect(page).toHaveURL(/q=metrop$/);
  await expect(search.field, 'typing goes on').toBeFocused();
  await search.field.fill('buster keaton');
  await search.result(/^Buster Keaton/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buster Keaton');
  await page.goBack();
  await expect(search.field).toHaveValue('buster keaton');
});

test('a click on the way to an answer is not lost', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  const trending = page.getByRole('region', { name: 'Trending this week' }).getByRole('link').first();
  await search.field.fill('something else');
  await trending.click();
  await expect(page).toHaveURL(/\/title\//);
});

test('keeps what led somewhere, on the device only, until it is cleared', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('sintel');
  await search.result(/^Sintel/).click();
  await expect(page).toHaveURL(/\/title\/movie\//);
  await search.open();
  await page.getByRole('region', { name: 'Recent searches' }).getByRole('link', { name: 'sintel' }).click();
  await expect(search.field).toHaveValue('sintel');
  await expect(search.result(/^Sintel/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(search.field).toHaveValue('');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Recent searches' })).toBeHidden();
});

test('says so when nothing is found, with a way on', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('zzzz no such thing');
  await expect(page.getByRole('heading', { name: /Nothing is called/ })).toContainText('zzzz no such thing');
  await expect(page.getByRole('region', { name: 'Trending this week' }).getByRole('link').first()).toBeVisible();
});

test('whatever one types is a search like any other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const search = new SearchPage(page);
  await search.open();
  for (const query of ['abcdefghi '.repeat(50).trim(), 'x'.repeat(500), '🦊🎬👩‍👩‍👧', 'مدينة الأحلام']) {
    await search.field.fill(query);
    await expect(page.getByRole('heading', { name: `Nothing is called “${query.slice(0, 4)}` })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await search.field.fill('sintel\ud83e');
  await expect(search.result(/^Sintel/), 'half an emoji is left out').toBeVisible();
});

test('only blanks are no search', async ({ page }) => {
  await page.goto('/search?q=%20%20');
  await expect(page.getByRole('region', { name: 'Trending this week' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Nothing is called/ })).toBeHidden();
});
