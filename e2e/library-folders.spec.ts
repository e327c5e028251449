import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, Remote } from '@tonight/playwright';

/* A folder that is given in the settings: one film that the catalog knows, one of which only the folder knows. */

const FILMS = ['Nosferatu (1922).mp4', 'Sea of Nobody Else (2019).mp4'];

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use) => {
      const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tonight-given-')));
      const folder = path.join(root, 'our films; "and" more');
      mkdirSync(folder);
      for (const name of FILMS) {
        const file = path.join(folder, name);
        copyFileSync('public/demo/media/film/video-270.mp4', file);
        utimesSync(file, 1_700_000_000, 1_700_000_000);
      }
      writeFileSync(path.join(folder, 'Empty (2020).mkv'), '');
      symlinkSync(folder, path.join(root, 'link'));
      await use(folder);
      rmSync(root, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** A folder is looked through and matched behind the pages, however busy the machine is. */
test.describe.configure({ timeout: 240_000 });
// A server of its own: one account alone runs Tonight there.
test.use({ people: { profiles: [{ name: 'Ada' }], runsTonight: true }, workerSettings: { BACKUP_KEEP: '4' } });

test('a folder is given in the settings for one household, and no other learns of what is in it', async ({
  page,
  household: _,
  librarySettings,
  titlePage,
  households,
  folder,
  consoleGuard,
}) => {
  // Addresses that are asked for as another household answer 404.
  consoleGuard.expect(/404/);
  const { page: other } = await households.create({ profiles: [{ name: 'Olga' }] });
  const remote = new Remote(page);
  const shelf = page.getByRole('region', { name: 'On your shelf', exact: true });
  const theirs = other.getByRole('region', { name: 'On your shelf', exact: true });
  const added = page.getByRole('region', { name: 'Add a folder' });
  const given = page.getByRole('listitem').filter({ hasText: folder });

  await test.step('what is wrong with a path is said beside it', async () => {
    await librarySettings.open();
    for (const [typed, words] of [
      ['films', 'Give the whole path'],
      [path.join(folder, 'nothing'), 'there is no such folder'],
      [path.join(folder, FILMS[0] ?? ''), 'That is no folder.'],
      ['/etc/../etc', 'a folder of the system'],
      ['/', 'That holds everything'],
    ] as const) {
      await librarySettings.folderPath.fill(typed);
      await added.getByRole('button', { name: 'Add this folder' }).click();
      await expect(added.getByText(words)).toBeVisible();
      await expect(librarySettings.folderPath).toHaveValue(typed);
    }
  });

  await test.step('it is added with a keyboard alone, and how far it is looked through is said by itself', async () => {
    await librarySettings.folderPath.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`${path.dirname(folder)}/link`);
    for (const choice of ['Films', /alone$/]) {
      await page.keyboard.press('Tab');
      await remote.ok();
      await page.getByRole('button', { name: choice, exact: true }).focus();
      await remote.ok();
    }
    // Past how its titles are rated.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => remote.focused()).toBe('Add this folder');
    await remote.ok();
    await expect(added.getByRole('status')).toContainText('is looked through');
    await expect(given.getByText(/Films · 2 files, last looked through/)).toBeVisible({ timeout: 60_000 });
    await expect(given.getByText(/^Seen by .* alone$/)).toBeVisible();
    await given.getByText('One thing is left out').click();
    await expect(given.getByText('It is empty.')).toBeVisible();
    await expect(page).toBeAccessible();
  });

  await test.step('one inside it, and the same again, are not taken', async () => {
    await librarySettings.addFolder(folder);
    await expect(added.getByText('This folder is there already.')).toBeVisible();
    await librarySettings.addFolder(path.dirname(folder));
    await expect(added.getByText('lies in it, and is there already')).toBeVisible();
  });

  let title = '';
  let stream = '';
  await test.step('its films are on the home page, and play', async () => {
    await expect(async () => {
      await page.goto('/home');
      await expect(shelf.getByRole('link', { name: /Nosferatu|Sea of Nobody Else/ })).toHaveCount(2, { timeout: 2000 });
    }).toPass({ timeout: 90_000 });
    await shelf.getByRole('link', { name: /Sea of Nobody Else/ }).click();
    await expect(titlePage.heading).toHaveText('Sea of Nobody Else');
    title = new URL(page.url()).pathname;
    const asked = page.waitForRequest(/\/api\/library\/streams\//);
    await page.getByRole('link', { name: /^Play/ }).click();
    stream = (await asked).url();
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(1);
  });

  await test.step('another household finds nothing of them', async () => {
    await other.goto('/home');
    await expect(other.getByRole('heading', { name: 'Trending this week' })).toBeVisible();
    await expect(theirs).toBeHidden();
    const status = async (address: string) => (await other.request.get(address, { failOnStatusCode: false })).status();
    expect(await status(title)).toBe(404);
    expect(await status(title.replace('/title/', '/watch/'))).toBe(404);
    expect(await status('/shelf')).toBe(404);
    expect(await status(`/api/movies/${title.split('/').at(-1)}`)).toBe(404);
    expect(await status(stream)).toBe(401);
    await other.goto('/search?q=Sea%20of%20Nobody');
    await expect(other.getByRole('link', { name: /Sea of Nobody Else/ })).toHaveCount(0);
    await other.goto('/movies');
    await expect(other.getByRole('button', { name: /^Yours/ })).toBeVisible();
    await other.getByRole('button', { name: /^Yours/ }).click();
    await expect(other.getByRole('link', { name: 'On our shelf' })).toHaveCount(0);
  });

  await test.step('it is everybody’s when that is said, and ours alone when that is said again', async () => {
    await librarySettings.open();
    await librarySettings.sayOfFolder(folder, { who: 'Every household here' });
    await expect(given.getByText('Seen by every household here')).toBeVisible();
    await other.goto(title);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sea of Nobody Else');
    await other.goto('/home');
    await expect(theirs.getByRole('link', { name: /Sea of Nobody Else/ })).toHaveCount(1);
    await librarySettings.sayOfFolder(folder, { who: /alone$/ });
    await expect(given.getByText(/^Seen by .* alone$/)).toBeVisible();
    // Also the page that was kept for everybody.
    await expect(async () => {
      expect((await other.request.get(title, { failOnStatusCode: false })).status()).toBe(404);
    }).toPass({ timeout: 10_000 });
    await other.goto('/home');
    await expect(theirs).toBeHidden();
  });

  await test.step('it is removed, which can be undone', async () => {
    await librarySettings.removeFolder(folder);
    await expect(given).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(given.getByText(/^Seen by .* alone$/)).toBeVisible();
    await librarySettings.removeFolder(folder);
    await expect(given).toHaveCount(0);
    await page.goto('/home');
    await expect(page.getByRole('heading', { name: 'Trending this week' })).toBeVisible();
    await expect(shelf).toBeHidden();
    // The place that was taken stays with the title’s page.
    await page.goto(title);
    await expect(titlePage.heading).toHaveText('Sea of Nobody Else');
  });
});
