import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@tonight/playwright';

/* Files of titles that the catalog knows: one film, and one episode of a show of which nothing else plays. */

const FILES = ['Nosferatu (1922).mp4', 'Quiet Machines/Season 1/Quiet Machines S01E02.mp4'];
const QUIET_MACHINES = 9100015;

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tonight-shelf-'));
      for (const name of FILES) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        copyFileSync('public/demo/media/film/video-270.mp4', file);
        utimesSync(file, 1_700_000_000, 1_700_000_000);
      }
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workerSettings: [async ({ folder }, use) => use({ MEDIA_DIRS: folder }), { scope: 'worker' }],
});

/** A folder is looked through and matched behind the pages, however busy the machine is. */
test.describe.configure({ timeout: 180_000 });

test('posters say what the shelf has, lists are narrowed by it, and a missing episode is said to be', async ({
  signedInPage: page,
  titlePage,
}) => {
  const film = page.getByRole('main').getByRole('link', { name: /Nosferatu/ });
  await expect(async () => {
    await page.goto('/movies?mine=shelf');
    await expect(film).toHaveCount(1);
  }).toPass({ timeout: 60_000 });
  await expect(film).toContainText('On your shelf.');
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link', { name: /./ })).toHaveCount(1);
  await expect(page).toBeAccessible();

  await page.goto('/movies');
  await page.getByRole('button', { name: /^Yours/ }).click();
  await page.getByRole('link', { name: 'On our shelf' }).click();
  await expect(page).toHaveURL(/mine=shelf/);
  await expect(film).toHaveCount(1);

  // The folder is matched to the catalog behind the pages.
  await expect(async () => {
    await page.goto(`/watch/tv/${QUIET_MACHINES}/1/1`);
    await expect(page.getByText('S1 E1 is not on your shelf')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page).toBeAccessible();

  await page.goto(`/title/tv/${QUIET_MACHINES}`);
  await expect(titlePage.episodes).toHaveCount(6);
  await expect(titlePage.episodes.filter({ hasText: 'Not on your shelf' })).toHaveCount(5);
  await expect(titlePage.episodes.nth(1)).not.toContainText('Not on your shelf');
  await expect(page).toBeAccessible();
});
