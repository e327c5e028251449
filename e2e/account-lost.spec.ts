import { expect, SignInPage, test } from '@tonight/playwright';

test.describe('a household with a child', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 6 }], proved: false } });

  test('a parent loses a PIN, a phone and a password, one after another, and gets back in', async ({
    page,
    household,
    consoleGuard,
    profilesPage,
    settingsPage,
    devicesSettings,
    signInPage,
    stranger,
  }) => {
    consoleGuard.expect(/status of 40[13]/);
    const pin = page.getByRole('textbox', { name: 'PIN', exact: true });
    const password = page.getByLabel('The account’s password');

    await test.step('a PIN before the settings', async () => {
      await page.goto('/settings/household');
      await expect(page.getByRole('heading', { name: 'Confirm it’s you' })).toBeVisible();
      await expect(page).toBeAccessible();
      await password.fill(household.password);
      await page.getByRole('button', { name: 'Go on' }).click();
      await settingsPage.setPin('2468');
      await expect(page.getByText('The PIN is set.')).toBeVisible();
      await page.goto('/profiles');
      await profilesPage.choose('Lina');
    });

    await test.step('the PIN is lost', async () => {
      await page.goto('/settings/household');
      for (const wrong of ['0000', '1111', '2222']) {
        await pin.fill(wrong);
        await page.getByRole('button', { name: 'Open the settings' }).click();
        await expect(page.getByText('Not the PIN.')).toBeVisible();
        await expect(pin).toHaveValue('');
      }
      await page.getByRole('link', { name: 'Forgot the PIN?' }).click();
      await expect(page.getByRole('heading', { name: 'Confirm it’s you' })).toBeVisible();
      await expect(page).toBeAccessible();
      await password.fill('a guess of Lina’s');
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(password).toHaveAccessibleDescription('That is not the account’s password.');
      await password.fill(household.password);
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page).toHaveURL(/\/settings\/household$/);
      await page.getByRole('textbox', { name: 'New PIN' }).fill('8642');
      await page.getByLabel('Once more').fill('8642');
      await page.getByRole('button', { name: 'Change the PIN' }).click();
      await expect(page.getByText('The PIN is set.')).toBeVisible();
    });

    await test.step('the phone is lost', async () => {
      const phone = await stranger({ userAgent: 'Mozilla/5.0 (iPhone) Version/19.0 Safari/604.1' });
      await new SignInPage(phone).signIn(household);
      await expect(phone).toHaveURL(/\/profiles$/);
      await page.getByRole('link', { name: 'Devices' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();
      await expect(page.getByText('this one')).toHaveCount(1);
      await expect(page).toBeAccessible();
      const lost = devicesSettings.device('Safari on iPhone');
      await expect(lost).toContainText(/Last here .+ from (127\.0\.0\.1|::1)/);
      await devicesSettings.signOut('Safari on iPhone');
      expect((await phone.request.get('/api/profiles')).status()).toBe(401);
      await phone.goto('/home');
      await expect(phone.getByRole('link', { name: 'Sign in' }).first(), 'nobody is signed in there').toBeVisible();
    });

    await test.step('the password is lost', async () => {
      const second = await stranger();
      await new SignInPage(second).signIn(household);
      await expect(second).toHaveURL(/\/profiles$/);
      await page.context().clearCookies();
      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Forgot the password?' }).click();
      await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
      await page.getByLabel('Email').fill(household.email);
      await page.getByRole('button', { name: 'Send the code' }).click();
      await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
      await signInPage.enterCode(await household.mailed(/\b(\d{6})\b/));
      await expect(page.getByLabel('Current password')).toBeHidden();
      const fresh = signInPage.newPassword;
      for (const [weak, why] of [
        ['trustno1', /tried first/],
        ['Tonight, again', /product/],
        [household.email, /email address/],
        ['ß'.repeat(37), /72 bytes/],
      ] as const) {
        await signInPage.chooseNewPassword(weak);
        await expect(fresh).toHaveAccessibleDescription(why);
      }
      await signInPage.chooseNewPassword('another one to keep');
      await expect(page).toHaveURL(/\/profiles$/);
      expect((await second.request.get('/api/profiles')).status(), 'whoever knew the old one').toBe(401);
      await page.goto('/settings/household');
      await expect(page.getByRole('heading', { level: 1, name: 'Test' }), 'the code was proof').toBeVisible();
      await page.context().clearCookies();
      await signInPage.signIn(household);
      await expect(page.getByText('Email and password do not go together.')).toBeVisible();
      await signInPage.signIn({ email: household.email, password: 'another one to keep' });
      await expect(page).toHaveURL(/\/profiles$/);
    });
  });
});

test('an account is deleted with its password, and this device keeps nothing of it', async ({
  page,
  household,
  consoleGuard,
  signInPage,
}) => {
  consoleGuard.expect(/status of 40[13]/);
  await page.goto('/settings/account');
  await page.evaluate(() => localStorage.setItem('tonight-device', 'kept'));
  await page.getByRole('link', { name: 'Delete the account' }).click();
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  const password = page.getByLabel('Current password');
  await expect(password).toHaveAccessibleDescription(/password for this/);
  await password.fill('not this one');
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(password).toHaveAccessibleDescription(/not the account’s password/);
  await password.fill(household.password);
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page.getByRole('heading', { name: 'The account is deleted' })).toBeVisible();
  await expect(page).toBeAccessible();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect((await page.request.get('/api/profiles')).status()).toBe(401);
  const bearer = { authorization: `Bearer ${household.accessToken}` };
  expect((await page.request.get('/api/profiles', { headers: bearer })).status()).toBe(401);
  await page.goto('/sign-in/deleted');
  await page.context().clearCookies();
  await signInPage.signIn(household);
  await expect(page.getByText('Email and password do not go together.')).toBeVisible();
});
