import { expect, test } from './fixtures';
import { HomePage } from './pages/home';
import { ProfilePicker } from './pages/profile-picker';

test('every visitor has a demo household of their own', async ({ page, browser, tonight }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Explore the demo' }).click();
  await new ProfilePicker(page).choose('Maya');
  await expect(new HomePage(page).card('Continue watching', /min left/).first()).toBeVisible();
  await page.goto('/settings/profiles');
  await page.getByRole('main').getByRole('link', { name: /Jonas/ }).first().click();
  await page.getByLabel('Name').fill('Somebody else');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByText('Somebody else').first()).toBeVisible();

  const other = await browser.newContext({ baseURL: tonight.url });
  const theirs = await other.newPage();
  await theirs.goto('/');
  await theirs.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(theirs.getByRole('button', { name: /Jonas/ })).toBeVisible();
  await expect(theirs.getByRole('button', { name: /Somebody else/ })).toBeHidden();
  await other.close();
});

test('a demo that cannot be opened says why', async ({ page }) => {
  for (const reason of ['full', 'wait']) {
    await page.goto(`/?demo=${reason}`);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Try again in an hour');
  }
  await page.goto('/?demo=%00');
  await expect(page.getByRole('main').getByRole('alert')).toBeHidden();
});
