import { expect, test } from '@tonight/playwright';

test('a guest votes from a phone without an account, and sees nothing else', { tag: '@ci' }, async ({
  page,
  household,
  stranger,
  consoleGuard,
}) => {
  await household.profile('Ada').wants('movie/9000027');
  await page.goto('/tonight');
  await page.getByRole('button', { name: 'Let a guest vote' }).click();
  const dialog = page.getByRole('dialog', { name: 'Let a guest vote' });
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  const code = (await dialog.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent()) ?? '';
  await expect(page).toBeAccessible();

  const phone = await stranger();
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.goto('/join');
  await phone.getByLabel('Code').fill('AAAA AAAA');
  await phone.getByLabel('Your name').fill('Kim');
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByText('There is no such code.')).toBeVisible();
  await phone.getByLabel('Code').fill(code.toLowerCase());
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByRole('heading', { name: 'Hello Kim' })).toBeVisible();
  await expect(dialog.getByText('Kim is in.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(phone).toKeepToTheScreen();
  await expect(phone).toBeAccessible();
  await expect(phone.getByRole('main')).not.toContainText('Ada');

  const vote = phone.getByRole('button', { name: /^Vote for Metropolis/ });
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  const card = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Pick Metropolis' }) });
  await expect(card.getByText('Kim voted for it')).toBeAttached();
  await card.getByRole('button', { name: 'Pick Metropolis' }).click();
  await expect(phone.getByText('It will be').locator('..')).toContainText('Metropolis');

  // Everything else of the household is closed to the phone.
  for (const path of ['/tonight', '/history', '/settings/profiles']) {
    await phone.goto(path);
    await expect(phone, path).toHaveURL(/\/sign-in/);
  }

  // The same code again, from another phone.
  const other = await stranger();
  await other.goto(`/join?code=${code.replace(' ', '')}`);
  await other.getByLabel('Your name').fill('Lou');
  await other.getByRole('button', { name: 'Join' }).click();
  await expect(other.getByText('This code has let somebody in already')).toBeVisible();

  consoleGuard.expect(/404/);
  await phone.goto('/join/evening');
  await page.getByRole('button', { name: 'Send Kim away' }).click();
  await expect(phone.getByRole('heading', { name: 'It is over' })).toBeVisible();
  await expect(phone.getByText('You are not with them any more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send Kim away' })).toBeHidden();
});

test('who lives there is told to vote as themselves, and the code stays good', async ({ page, household: _ }) => {
  await page.goto('/tonight');
  await page.getByRole('button', { name: 'Let a guest vote' }).click();
  const dialog = page.getByRole('dialog', { name: 'Let a guest vote' });
  const code = (await dialog.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent()) ?? '';
  await page.goto(`/join?code=${code}`);
  await page.getByLabel('Your name').fill('Me');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('You live here')).toBeVisible();
});
