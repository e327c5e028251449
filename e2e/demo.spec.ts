import { expect, FirstPage, test } from '@tonight/playwright';

test('every visitor has a demo household of their own', async ({ page, stranger, firstPage, home, profilesPage }) => {
  await firstPage.open();
  await firstPage.exploreTheDemo.click();
  await profilesPage.choose('Maya');
  await expect(home.card('Continue watching', /min left/).first()).toBeVisible();
  await page.goto('/settings/profiles');
  await page.getByRole('main').getByRole('link', { name: /Jonas/ }).first().click();
  await page.getByLabel('Name').fill('Somebody else');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByText('Somebody else').first()).toBeVisible();

  const theirs = await stranger();
  await new FirstPage(theirs).open();
  await new FirstPage(theirs).exploreTheDemo.click();
  await expect(theirs.getByRole('button', { name: /Jonas/ })).toBeVisible();
  await expect(theirs.getByRole('button', { name: /Somebody else/ })).toBeHidden();
});

test('a demo that cannot be opened says why', async ({ page }) => {
  for (const reason of ['full', 'wait']) {
    await page.goto(`/?demo=${reason}`);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Try again in an hour');
  }
  await page.goto('/?demo=%00');
  await expect(page.getByRole('main').getByRole('alert')).toBeHidden();
});
