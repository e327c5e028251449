import { expect, JoinPage, ProfilesPage, SignInPage, SignUpPage, test } from '@tonight/playwright';

const accountOf = (name: string) => ({
  name,
  email: `${name.toLowerCase()}-${crypto.randomUUID()}@example.org`,
  password: 'long enough to keep',
});

test('a household is built: profiles are added, changed, ordered, deleted and brought back', async ({
  settingsPage,
  page,
  signUpPage,
}) => {
  await signUpPage.open();
  await signUpPage.signUp(accountOf('Ada'));
  await page.getByRole('link', { name: 'Manage profiles' }).click();
  await page.getByRole('link', { name: 'Add a profile' }).click();
  await page.getByRole('button', { name: 'Add the profile' }).click();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Give a name.');
  await page.getByLabel('Name').fill('Lina');
  await page.getByRole('button', { name: 'whale' }).click();
  await page.getByRole('button', { name: /^Region/ }).click();
  await page.getByRole('button', { name: 'Germany' }).click();
  await page.getByRole('button', { name: /^May watch/ }).click();
  await page.getByRole('button', { name: 'Up to 6' }).click();
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Add the profile' }).click();

  // Once a profile has a cap, the settings ask for the account's password.
  await settingsPage.prove('long enough to keep');
  const names = page.getByRole('main').getByRole('listitem').locator('p:first-child');
  await expect(names).toHaveText(['Ada', 'Lina']);
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Move Lina up' }).focus();
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['Lina', 'Ada']);
  await page.getByRole('button', { name: 'Delete Ada' }).click();
  await expect(names).toHaveText(['Lina']);
  const restored = page.waitForResponse((response) => response.url().endsWith('/restore') && response.ok());
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names).toHaveText(['Lina', 'Ada']);
  await restored;
  await page.reload();
  await expect(names).toHaveText(['Lina', 'Ada']);

  // Arrow keys alone: from the first thing on the page to changing the last profile.
  await page.getByRole('button', { name: 'Move Lina down' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: 'Change Lina' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Change Ada' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada');
  await page.getByLabel('Name').fill('Ada L.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(names).toHaveText(['Lina', 'Ada L.']);
});

test('preferences are kept, and a profile deleted elsewhere or a session that ends says where to go', async ({
  page,
  household,
  consoleGuard,
  profilesPage,
}) => {
  consoleGuard.expect(/ERR_FAILED.*settings\/playback/, /status of 40[13]/);
  const adaId = await household.profile('Ada').id();
  await household.profile('Ben').id();
  await page.goto('/settings/playback');
  const veil = page.getByRole('switch', { name: /Veil what I have not seen/ });
  await veil.click();
  await expect(veil).toBeChecked();
  await expect(page).toBeAccessible();
  await page.route('**/settings/playback', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  const autoplay = page.getByRole('switch', { name: /next episode by itself/ });
  await autoplay.click();
  await expect(page.getByText('That could not be kept.')).toBeVisible();
  await expect(autoplay, 'turned back').toBeChecked();
  await page.unroute('**/settings/playback');
  await page.reload();
  await expect(veil).toBeChecked();

  await page.goto('/tonight');
  const deleted = await page.request.delete(`/api/profiles/${adaId}`);
  expect(deleted.status()).toBe(204);
  expect((await page.request.get('/api/progress')).status()).toBe(403);
  await expect(page.getByText('This profile is not open here any more.')).toBeVisible();
  await page.getByRole('button', { name: 'Who’s watching?' }).click();
  await expect(page).toHaveURL(/\/profiles$/);
  await expect(page.getByText('is not there any more')).toBeVisible();
  await profilesPage.choose('Ben');

  // And a session that ends mid-evening.
  await page.goto('/tonight');
  await page.context().clearCookies({ name: /^tonight-session/ });
  await expect(page.getByText('You are signed out on this device.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftonight$/);
});

test('an invite works once; who joined leaves, and the owner takes everything along and deletes it', async ({
  page,
  household,
  stranger,
}) => {
  await page.goto('/settings/household');
  await page.getByRole('button', { name: 'Invite someone' }).click();
  const link = (await page.getByText(/\/join\//).textContent()) ?? '';
  const copy = page.getByRole('button', { name: 'Copy link' });
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await page.evaluate(() => {
    // As browsers do that let no page copy.
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'It is selected' })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  await expect(page).toBeAccessible();
  await expect(page.getByText(/An invite, open until/)).toBeVisible();

  const guest = await stranger();
  const signUp = async (name: string) => {
    await new JoinPage(guest).open(link);
    await expect(guest.getByRole('heading', { name: 'Join Test' })).toBeVisible();
    await expect(guest).toBeAccessible();
    await new JoinPage(guest).makeAccount.click();
    await new SignUpPage(guest).signUp(accountOf(name));
  };
  await signUp('Ben');
  await new JoinPage(guest).join.click();
  await new ProfilesPage(guest).choose('Ada');

  const late = await stranger();
  await new JoinPage(late).open(link);
  await expect(late.getByText('This invitation has been used.')).toBeVisible();
  await expect(late).toBeAccessible();

  await guest.goto('/settings/household');
  await expect(guest.getByText('The owner invites further people.')).toBeVisible();
  await guest.getByRole('button', { name: 'Leave the household' }).click();
  await expect(guest.getByRole('heading', { name: 'No household yet' })).toBeVisible();
  await expect(guest).toBeAccessible();
  await guest.getByLabel('Its name').fill('Ben alone');
  await guest.getByRole('button', { name: 'Start a household' }).click();
  await expect(guest.getByText('Nobody is in this household yet.')).toBeVisible();

  const exported = await page.request.get('/api/household/export');
  expect(await exported.json()).toMatchObject({
    household: 'Test',
    profiles: [{ id: await household.profile('Ada').id() }],
  });
  await page.reload();
  await page.getByLabel('Type the household’s name').fill('Tset');
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page.getByLabel('Type the household’s name')).toHaveAccessibleDescription('Type “Test”.');
  await page.getByLabel('Type the household’s name').fill('Test');
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page.getByRole('heading', { name: 'No household yet' })).toBeVisible();
});

test('a mailed code, a mailed link, a new password, and signing out everywhere', async ({
  page,
  household,
  consoleGuard,
  stranger,
}) => {
  consoleGuard.expect(/status of 401/);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot the password?' }).click();
  await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
  await page.getByLabel('Email').fill(household.email);
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await page.getByLabel('Code').fill('12');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Code')).toHaveAccessibleDescription('The code has six digits.');
  await expect(page).toBeAccessible();
  await page.getByLabel('Code').fill(await household.mailed(/\b(\d{6})\b/));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('New password').fill('another one to keep');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page).toHaveURL(/\/profiles$/);

  const elsewhere = await stranger();
  await new SignInPage(elsewhere).signIn(household);
  await expect(elsewhere.getByText('Email and password do not go together.')).toBeVisible();
  await elsewhere.goto('/sign-in/link');
  await elsewhere.getByLabel('Email').fill(household.email);
  await elsewhere.getByRole('button', { name: 'Send the code' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expect.poll(async () => (await household.mails()).length).toBe(2);
  const link = await household.mailed(/(http\S+type=email)/);
  await elsewhere.goto(link);
  await expect(elsewhere).toHaveURL(/\/profiles$/);
  await elsewhere.context().clearCookies();
  await elsewhere.goto(link);
  await expect(elsewhere.getByText('That link has been used')).toBeVisible();

  await page.goto('/settings/account');
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('at 360 pixels nothing of the settings slips sideways', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    'profiles',
    `profiles/${await household.profile('Ada').id()}`,
    'profiles/new',
    'playback',
    'household',
    'account',
  ]) {
    await page.goto(`/settings/${path}`);
    await expect(page).toKeepToTheScreen();
  }
});
