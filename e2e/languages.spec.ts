import { expect, test } from '@tonight/playwright';

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });

  test('a household is German from signing up to a title’s page', async ({ page, signUpPage, titlePage }) => {
    await signUpPage.open();
    await page.getByRole('button', { name: 'Titles in Deutsch, for Germany, by the clock of Berlin. Change' }).click();
    await expect(page.getByText('Tonight’s own words are English for now.')).toBeVisible();
    await signUpPage.signUp({
      name: 'Lotte',
      email: `lotte-${Date.now()}@example.org`,
      password: 'gut behütet seit 1927',
    });
    await page.getByRole('button', { name: 'Lotte' }).click();
    await expect(page).toHaveURL(/\/home$/);

    await titlePage.open('movie/9000002');
    await expect(page.getByRole('heading', { name: /^Where to watch in/ })).toHaveText('Where to watch in Germany');

    await page.goto('/settings/profiles/new');
    for (const field of ['Language Deutsch', 'Region Germany', 'Time zone Berlin']) {
      await expect(page.getByRole('button', { name: field })).toBeVisible();
    }
  });
});
