import { expect, test } from './fixtures';
import { expectAccessible, expectNoSidewaysScroll } from './pages/accessibility';
import { watchForArrowKeys } from './pages/arrow-keys';
import { addProfile } from './pages/played';
import { ProfilePicker } from './pages/profile-picker';

test('a household is built: profiles are added, changed, ordered, deleted and brought back', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('Email').fill(`ada-${crypto.randomUUID()}@example.org`);
  await page.getByLabel('Password').fill('long enough to keep');
  await page.getByRole('button', { name: 'Make the account' }).click();
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
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the profile' }).click();

  // Once a profile has a cap, the settings ask for the account's password.
  await page.getByLabel('The account’s password').fill('long enough to keep');
  await page.getByRole('button', { name: 'Go on' }).click();
  const names = page.getByRole('main').getByRole('listitem').locator('p:first-child');
  await expect(names).toHaveText(['Ada', 'Lina']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Move Lina up' }).focus();
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['Lina', 'Ada']);
  await page.getByRole('button', { name: 'Delete Ada' }).click();
  await expect(names).toHaveText(['Lina']);
  const restored = page.waitForResponse((response) => response.url().endsWith('/restore') && response.ok());
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names).toHaveText(['Lina', 'Ada']);
  await restored;
  const arrowKeysWork = await watchForArrowKeys(page);
  await page.reload();
  await expect(names).toHaveText(['Lina', 'Ada']);

  // Arrow keys alone: from the first thing on the page to changing the last profile.
  await arrowKeysWork();
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
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED.*settings\/playback/, /status of 40[13]/);
  await addProfile(page.request, { name: 'Ben', avatar: 'owl', color: 'sky' });
  await page.goto('/settings/playback');
  const veil = page.getByRole('switch', { name: /Veil what I have not seen/ });
  await veil.click();
  await expect(veil).toBeChecked();
  await expectAccessible(page);
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
  const deleted = await page.request.delete(`/api/profiles/${household.profileId}`);
  expect(deleted.status()).toBe(204);
  expect((await page.request.get('/api/progress')).status()).toBe(403);
  await expect(page.getByText('This profile is not open here any more.')).toBeVisible();
  await page.getByRole('button', { name: 'Who’s watching?' }).click();
  await expect(page).toHaveURL(/\/profiles$/);
  await expect(page.getByText('is not there any more')).toBeVisible();
  await new ProfilePicker(page).choose('Ben');

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
  browser,
  baseURL,
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
  await expect(page.getByRole('status').filter({ hasText: 'The link is selected' })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  await expectAccessible(page);
  await expect(page.getByText(/An invite, open until/)).toBeVisible();

  const second = await browser.newContext({ baseURL });
  const guest = await second.newPage();
  const signUp = async (name: string) => {
    await guest.goto(new URL(link).pathname);
    await expect(guest.getByRole('heading', { name: 'Join Test' })).toBeVisible();
    await expectAccessible(guest);
    await guest.getByRole('link', { name: 'Make an account' }).click();
    await guest.getByLabel('Your name').fill(name);
    await guest.getByLabel('Email').fill(`${name.toLowerCase()}-${crypto.randomUUID()}@example.org`);
    await guest.getByLabel('Password').fill('long enough to keep');
    await guest.getByRole('button', { name: 'Make the account' }).click();
  };
  await signUp('Ben');
  await guest.getByRole('button', { name: 'Join', exact: true }).click();
  await new ProfilePicker(guest).choose('Ada');

  const third = await browser.newContext({ baseURL });
  const late = await third.newPage();
  await late.goto(new URL(link).pathname);
  await expect(late.getByText('This invitation has been used.')).toBeVisible();
  await expectAccessible(late);
  await third.close();

  await guest.goto('/settings/household');
  await expect(guest.getByText('The owner invites further people.')).toBeVisible();
  await guest.getByRole('button', { name: 'Leave the household' }).click();
  await expect(guest.getByRole('heading', { name: 'No household yet' })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel('Its name').fill('Ben alone');
  await guest.getByRole('button', { name: 'Start a household' }).click();
  await expect(guest.getByText('Nobody is in this household yet.')).toBeVisible();
  await second.close();

  const exported = await page.request.get('/api/household/export');
  expect(await exported.json()).toMatchObject({ household: 'Test', profiles: [{ id: household.profileId }] });
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
  tonight,
  browser,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 401/);
  const mail = (pattern: RegExp) => {
    const [, text = ''] =
      [...tonight.output().matchAll(new RegExp(`To: ${household.email}[^]*?${pattern.source}`, 'g'))].at(-1) ?? [];
    return text;
  };
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot the password?' }).click();
  await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
  await page.getByLabel('Email').fill(household.email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await page.getByLabel('Code').fill('12');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Code')).toHaveAccessibleDescription('The code has six digits.');
  await expectAccessible(page);
  await expect.poll(() => mail(/\b(\d{6})\b/)).toMatch(/^\d{6}$/);
  await page.getByLabel('Code').fill(mail(/\b(\d{6})\b/));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('New password').fill('another one to keep');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page).toHaveURL(/\/profiles$/);

  const other = await browser.newContext({ baseURL });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/sign-in');
  await elsewhere.getByLabel('Email').fill(household.email);
  await elsewhere.getByLabel('Password').fill(household.password);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByText('Email and password do not go together.')).toBeVisible();
  await elsewhere.goto('/sign-in/link');
  await elsewhere.getByLabel('Email').fill(household.email);
  await elsewhere.getByRole('button', { name: 'Send the code' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expect.poll(() => mail(/(http\S+type=email)/)).toMatch(/^http/);
  await elsewhere.goto(mail(/(http\S+type=email)/));
  await expect(elsewhere).toHaveURL(/\/profiles$/);
  await elsewhere.context().clearCookies();
  await elsewhere.goto(mail(/(http\S+type=email)/));
  await expect(elsewhere.getByText('That link has been used')).toBeVisible();
  await other.close();

  await page.goto('/settings/account');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('at 360 pixels nothing of the settings slips sideways', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    'profiles',
    `profiles/${household.profileId}`,
    'profiles/new',
    'playback',
    'household',
    'account',
  ]) {
    await page.goto(`/settings/${path}`);
    await expectNoSidewaysScroll(page);
  }
});
