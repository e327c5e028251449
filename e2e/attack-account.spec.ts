import { expect, freePort, SignInPage, SignUpPage, startServer, test } from '@tonight/playwright';
import { SMTPServer } from 'smtp-server';

test('whoever sits at a signed-in browser sets no new password without the one before', async ({
  page,
  household,
  stranger,
}) => {
  for (const path of ['/sign-in/new-password', '/settings/account']) {
    await page.goto(path);
    await page.getByLabel('New password').fill('the child’s own choice');
    const send = page.getByRole('button', { name: /Keep it|Change the password/ });
    await send.click();
    const current = page.getByLabel('Current password');
    await expect(current).toHaveAccessibleDescription(/Give the account’s password/);
    await page.getByLabel('New password').fill('the child’s own choice');
    await current.fill('guessed');
    await send.click();
    await expect(current).toHaveAccessibleDescription(/not the account’s password/);
    // Taken out of the page, the field is missed all the same.
    await page.getByLabel('New password').fill('the child’s own choice');
    await current.evaluate((field) => field.remove());
    await send.click();
    await expect(page.getByText('Give the account’s password for this.')).toBeVisible();
  }
  const elsewhere = await stranger();
  await new SignInPage(elsewhere).signIn(household);
  await expect(elsewhere, 'the old one still counts').toHaveURL(/\/profiles$/);
  expect((await elsewhere.request.get('/api/profiles')).status()).toBe(200);

  await page.goto('/settings/account');
  await page.getByLabel('New password').fill('the parent’s next one');
  await page.getByLabel('Current password').fill(household.password);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page).toHaveURL(/\/profiles$/);
  expect((await elsewhere.request.get('/api/profiles')).status(), 'every other device is out').toBe(401);
  expect((await page.request.get('/api/profiles')).status(), 'this one is not').toBe(200);
});

test.describe('in a household with a child', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 6 }], proved: false } });

  test('nobody chosen, a lapsed choice or a group’s id opens no settings', async ({
    settingsPage,
    page,
    household,
    tonight,
    consoleGuard,
  }) => {
    consoleGuard.expect(/status of 403/);
    const [grownUp, child] = await Promise.all(['Ada', 'Lina'].map((name) => household.profile(name).id()));
    const choices = ['', crypto.randomUUID(), grownUp, child?.toUpperCase(), '%00', `${grownUp}.`];
    for (const value of choices) {
      await page.context().clearCookies({ name: 'tonight-profile' });
      if (value) await page.context().addCookies([{ name: 'tonight-profile', value, url: tonight.url }]);
      for (const path of ['profiles', `profiles/${child}`, 'profiles/new', 'household', 'account', 'sessions']) {
        for (const headers of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }] as Record<
          string,
          string
        >[]) {
          const text = await (await page.request.get(`/settings/${path}`, { headers })).text();
          expect(text, `${path} as ${value}`).not.toMatch(
            /May watch|Move Lina|Set the PIN|Download everything|Last here/,
          );
        }
      }
      expect((await page.request.head('/api/household/export')).status(), value).toBe(403);
      expect((await page.request.get('/api/household/export?x=1')).status(), value).toBe(403);
      const lifted = await page.request.patch(`/api/profiles/${child}`, { data: { ratingCap: null } });
      expect(lifted.status(), value).toBe(403);
      const doubled = { cookie: `tonight-profile=${grownUp}; tonight-profile=${child}` };
      expect((await page.request.get('/api/household/export', { headers: doubled })).ok()).toBe(false);
    }
    await page.goto('/settings/profiles');
    await expect(page.getByRole('heading', { name: 'Confirm it’s you' })).toBeVisible();
    await settingsPage.prove(household.password);
    await expect(page.getByRole('link', { name: 'Change Lina' })).toBeVisible();
  });
});

test.describe('with nobody to guard', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Ben' }], proved: false } });

  test('a household that guards nothing is asked for no proof to look around, and once to delete', async ({
    settingsPage,
    page,
    household,
    consoleGuard,
  }) => {
    consoleGuard.expect(/status of 403/);
    await page.goto('/settings/profiles');
    await page.getByRole('button', { name: 'Delete Ben' }).click();
    await settingsPage.prove(household.password);
    await expect(page).toHaveURL(/\/settings\/profiles$/);
    await page.getByRole('button', { name: 'Delete Ben' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  });
});

test('where mail is sent, the log names no address, code or token', async ({ stranger }) => {
  const letters: string[] = [];
  const port = await freePort();
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let letter = '';
      stream.on('data', (chunk) => {
        letter += chunk;
      });
      stream.on('end', () => {
        letters.push(letter);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => post.listen(port, '127.0.0.1', resolve));
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Tonight <tonight@example.org>' };
  // With a door for tests no mail is sent.
  const server = await startServer({ settings, testDoor: '' });
  try {
    const page = await stranger({ baseURL: server.url });
    const account = { name: 'Ada', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
    const signUpPage = new SignUpPage(page);
    await signUpPage.open();
    await signUpPage.signUp(account);
    await expect(page).toHaveURL(/\/profiles$/);
    await page.context().clearCookies();
    await new SignInPage(page).signIn({ ...account, password: 'not this one' });
    await expect(page.getByText('Email and password do not go together.')).toBeVisible();
    await page.goto('/sign-in/link');
    await page.getByLabel('Email').fill(account.email);
    await page.getByRole('button', { name: 'Send the code' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    await expect.poll(() => letters.length).toBe(1);
    const letter = (letters[0] ?? '').replaceAll(/=\r\n/g, '').replaceAll('=3D', '=');
    expect(letter).toContain('From: Tonight <tonight@example.org>');
    const [, link = ''] = /(http\S+\/sign-in\/return\?\S+type=email)/.exec(letter) ?? [];
    const { searchParams } = new URL(link);
    // The token alone follows from the address and six digits.
    await page.goto(`/sign-in/return?token=${searchParams.get('token')}&type=email`);
    await expect(page.getByText('That link has been used')).toBeVisible();
    await page.goto(link);
    await expect(page).toHaveURL(/\/profiles$/);
    const code = /\b(\d{6})\b/.exec(letter.slice(letter.indexOf('\r\n\r\n')))?.[1] ?? 'no code';
    const secrets = [account.email, code, searchParams.get('token') ?? '', account.password];
    for (const secret of secrets) expect(server.output()).not.toContain(secret);
    expect(server.output()).not.toContain('mail is printed');
  } finally {
    await server.stop();
    await new Promise<void>((resolve) => post.close(() => resolve()));
  }
});
