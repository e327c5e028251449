import { rmSync } from 'node:fs';
import { expect, Household, pageObjectsOf, SignInPage, startServer, test } from '@tonight/playwright';

/* Page objects that no flow here needs: what they find is there. */

test('what is on the page of credits, and in the API’s description', async ({ aboutPage, apiDocsPage }) => {
  await aboutPage.open();
  await expect(aboutPage.credit('Where to watch')).toContainText('JustWatch');
  await apiDocsPage.open();
  await expect(apiDocsPage.operation('Report progress')).toContainText('/api/progress');
});

test('every part of the settings opens by its name', async ({ household, settingsPage, consoleGuard }) => {
  consoleGuard.expect(/404/);
  for (const [part, heading] of [
    ['profiles', /Profiles/],
    ['profiles/new', /profile/i],
    ['playback', /Playback/],
    ['display', 'Display'],
    ['household', 'Test'],
    ['account', /Account/],
    ['account/address', 'Mail address'],
    ['account/delete', 'Delete the account'],
    ['sessions', 'Devices'],
    ['players', 'Players and programs'],
    ['import', 'Import'],
    ['library', /.+/],
    ['condition', /.+/],
    ['confirm', 'Confirm it’s you'],
  ] as const) {
    await settingsPage.open(part);
    await expect(settingsPage.heading, part).toHaveText(heading);
  }
  await settingsPage.openProfile(household.profile('Ada'));
  await expect(settingsPage.page.getByLabel('Name')).toHaveValue('Ada');
});

test('a PIN is given, wrong and right, and taken away', async ({ household, profilesPage, page }) => {
  const ben = household.profile('Ben', { pin: '2468' });
  await ben.id();
  await profilesPage.open();
  await profilesPage.press('Ben');
  await profilesPage.givePin('0000');
  await expect(page.getByText('Not the PIN.')).toBeVisible();
  await profilesPage.open();
  await profilesPage.chooseLocked('Ben', '2468');
  await ben.locks(null);
  await profilesPage.open();
  await profilesPage.choose('Ben');
});

test.describe('whose password was not given just now', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }], proved: false } });

  test('a PIN is asked for before the settings', async ({ household, settingsPage, page }) => {
    await household.locks('8642');
    await settingsPage.open('household');
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('8642');
    await page.getByRole('button', { name: 'Open the settings' }).click();
    await expect(settingsPage.heading).toHaveText('Test');
  });
});

test('a code by mail signs in', async ({ household, stranger }) => {
  const page = await stranger();
  const signIn = new SignInPage(page);
  await signIn.askForCode(household.email);
  await signIn.enterCode(await household.mailed(/\b(\d{6})\b/));
  await expect(page).toHaveURL(/\/profiles$/);
});

test('a year of one’s own, and what the household watched', async ({ household, statisticsPage }) => {
  await household.profile('Ada').at('movie/9000027', '21:00');
  await statisticsPage.openYear();
  await expect(statisticsPage.cards).toHaveCount(12);
  await statisticsPage.open({ scope: 'household' });
  await expect(statisticsPage.heading).toHaveText('What the household watched');
});

test('who runs the catalog sees what a title does to people', async ({ page, context, operatorPage }) => {
  // Whom OPERATORS names has an account before: the server starts anew with what it had.
  const first = await startServer();
  const { port } = new URL(first.url);
  const people = [];
  for (const name of ['Ada', 'Ben', 'Lina']) {
    const household = new Household(first, await first.door.makeHousehold({ profiles: [{ name }] }));
    await household.profile(name).at('movie/9000027', '10:00');
    people.push(household);
  }
  const [operator] = people;
  await first.kill();
  const settings = { OPERATORS: operator?.email ?? '' };
  const server = await startServer({ dataDirectory: first.dataDirectory, port: Number(port), settings });
  await operator?.signIn(context);
  await page.goto(`${server.url}/statistics`);
  await page.getByRole('link', { name: 'How titles are watched' }).click();
  await expect(operatorPage.row('Metropolis')).toContainText('3');
  await page.getByRole('link', { name: 'Metropolis' }).click();
  await expect(operatorPage.heading).toHaveText(/Metropolis/);
  await page.goto('about:blank');
  await server.stop();
  rmSync(first.dataDirectory, { recursive: true });
});

test('an episode is finished where the next begins by itself, too', async ({ household: _, watch, page }) => {
  await watch.open('tv/9100001/1/1');
  await watch.finish();
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2$/);
});

test('a guest is sent away from behind the dialog that let them in', async ({
  household,
  tonightPage,
  stranger,
  consoleGuard,
}) => {
  // What the guest's page is answered from then on.
  consoleGuard.expect(/status of 404/);
  await tonightPage.open();
  const code = await tonightPage.letGuestVote();
  const { guestPage } = pageObjectsOf(await stranger());
  await guestPage.open(code);
  await guestPage.join({ name: 'Olga' });
  await expect(tonightPage.guestDialog).toContainText('Olga is in.');
  await tonightPage.sendAway('Olga');
  await expect.poll(async () => (await household.tonight()).guests).toEqual([]);
});
