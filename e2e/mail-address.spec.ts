import { expect, SignInPage, test } from '@tonight/playwright';

const CODE = /\b(\d{6})\b/;

test.describe('in a household with a child', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 6 }], proved: false } });

  test('a new mail address is confirmed by its code, and the one before can be taken back', async ({
    settingsPage,
    page,
    household,
    tonight,
    consoleGuard,
    stranger,
  }) => {
    consoleGuard.expect(/status of 40[013]/);
    const fresh = `new-${household.email}`;
    const thief = await stranger();
    await new SignInPage(thief).signIn(household);
    await expect(thief).toHaveURL(/\/profiles$/);

    await test.step('it takes the password', async () => {
      await page.goto('/settings/account');
      await settingsPage.prove(household.password);
      await page.getByRole('link', { name: 'Change the address' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Mail address' })).toBeVisible();
      await expect(page).toBeAccessible();
      const address = page.getByLabel('New address');
      const password = page.getByLabel('Current password');
      const send = page.getByRole('button', { name: 'Send the code' });
      await address.fill(fresh);
      await send.click();
      await expect(password).toHaveAccessibleDescription(/password for this/);
      await password.fill('not this one');
      await send.click();
      await expect(password).toHaveAccessibleDescription(/not the account’s password/);
      await expect(address).toHaveValue(fresh);
      await password.fill(household.password);
      await send.click();
      await expect(page.getByText(`on its way to ${fresh}`)).toBeVisible();
      await expect(page).toBeAccessible();
      expect(await household.mailed(/asked for (\S+) to be/)).toBe(fresh);
    });

    await test.step('a wrong code does nothing, the right one changes it', async () => {
      const code = await tonight.door.mailed(fresh, CODE);
      const field = page.getByRole('textbox', { name: 'Code' });
      await expect(field, 'where one goes on').toBeFocused();
      await field.fill(code === '111111' ? '222222' : '111111');
      await page.getByRole('button', { name: 'Change the address' }).click();
      await expect(field).toHaveAccessibleDescription(/not right/);
      await field.fill(code);
      await page.getByRole('button', { name: 'Change the address' }).click();
      await expect(page.getByText(`Signed in as ${fresh}`)).toBeVisible();
      expect((await thief.request.get('/api/profiles')).status(), 'every other device is out').toBe(401);
    });

    await test.step('whoever reads the mail of the one before gets the account back', async () => {
      const owner = await stranger();
      const link = await household.mailed(/(http\S+\/sign-in\/address-back\?\S+)/);
      await owner.goto(`${link}x`);
      await expect(owner.getByText('not good any more')).toBeVisible();
      await owner.goto(link);
      await expect(owner).toBeAccessible();
      expect((await page.request.get('/api/profiles')).status(), 'looking at it does nothing').toBe(200);
      await owner.getByRole('button', { name: 'Take it back' }).click();
      await expect(owner.getByRole('heading', { name: 'A new password' })).toBeVisible();
      expect((await page.request.get('/api/profiles')).status()).toBe(401);
      await new SignInPage(thief).signIn(household);
      await expect(thief.getByText('Email and password do not go together.')).toBeVisible();
      await owner.getByLabel('Email').fill(household.email);
      await owner.getByRole('button', { name: 'Send the code' }).click();
      await expect(owner.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
      const theirs = new SignInPage(owner);
      await theirs.enterCode(await household.mailed(CODE));
      await theirs.chooseNewPassword('another one to keep');
      await expect(owner).toHaveURL(/\/profiles$/);
    });
  });
});

test('an address that somebody else has looks the same, and the demo has none to change', async ({
  firstPage,
  page,
  household,
  households,
}) => {
  const others = await households.create({ profiles: [{ name: 'Grace' }] });
  const { email: taken } = others.household;
  await page.goto('/settings/account/address');
  await page.getByLabel('New address').fill(taken);
  await page.getByLabel('Current password').fill(household.password);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByText(`on its way to ${taken}`)).toBeVisible();
  expect(await others.household.mails()).toEqual([]);
  await page.context().clearCookies();
  await firstPage.open();
  await firstPage.exploreTheDemo.click();
  await expect(page).toHaveURL(/\/profiles$/);
  await page.goto('/settings/account/address');
  await expect(page.getByRole('heading', { name: 'The demo has no account' })).toBeVisible();
  await page.goto('/settings/account/delete');
  await expect(page.getByRole('heading', { name: 'The demo has no account' })).toBeVisible();
  await page.getByRole('link', { name: 'Make an account' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
});
