import { expect, GuestPage, test } from '@tonight/playwright';

test('a guest votes from a phone without an account, and sees nothing else', { tag: '@ci' }, async ({
  page,
  tonightPage,
  household,
  stranger,
  consoleGuard,
}) => {
  await household.profile('Ada').wants('movie/9000027');
  await tonightPage.open();
  const code = await tonightPage.letGuestVote();
  const dialog = tonightPage.guestDialog;
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expect(page).toBeAccessible();

  const phone = await stranger();
  await phone.setViewportSize({ width: 360, height: 740 });
  const guest = new GuestPage(phone);
  await guest.open();
  await guest.join({ name: 'Kim', code: 'AAAA AAAA' });
  await expect(phone.getByText('There is no such code.')).toBeVisible();
  await guest.join({ name: 'Kim', code: code.toLowerCase() });
  await expect(phone.getByRole('heading', { name: 'Hello Kim' })).toBeVisible();
  await expect(dialog.getByText('Kim is in.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(phone).toKeepToTheScreen();
  await expect(phone).toBeAccessible();
  await expect(phone.getByRole('main')).not.toContainText('Ada');

  const vote = guest.vote('Metropolis');
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  const card = tonightPage.card('Metropolis');
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
  await new GuestPage(other).open(code);
  await new GuestPage(other).join({ name: 'Lou' });
  await expect(other.getByText('This code has let somebody in already')).toBeVisible();

  consoleGuard.expect(/404/);
  await guest.openEvening();
  await tonightPage.sendAway('Kim');
  await expect(phone.getByRole('heading', { name: 'It is over' })).toBeVisible();
  await expect(phone.getByText('You are not with them any more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send Kim away' })).toBeHidden();
});

test('who lives there is told to vote as themselves, and the code stays good', async ({
  page,
  tonightPage,
  guestPage,
  household: _,
}) => {
  await tonightPage.open();
  await guestPage.open(await tonightPage.letGuestVote());
  await guestPage.join({ name: 'Me' });
  await expect(page.getByText('You live here')).toBeVisible();
});
