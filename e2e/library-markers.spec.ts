import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@tonight/playwright';
import { louder, music, speech } from '../lib/testing/made-season';
import { makeEpisode } from '../lib/testing/make-season';

/* A season made here, of which no file says where its intro is. */

const [SECONDS, THEME] = [200, 18];
const BEGINS = [4, 31, 12];

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tonight-season-'));
      const theme = music(THEME, 1);
      for (const [index, begin] of BEGINS.entries()) {
        makeEpisode('ffmpeg', {
          file: path.join(folder, 'Harbour', 'Season 1', `Harbour S01E0${index + 1}.mp4`),
          sound: [
            speech(begin, index + 10),
            louder(theme, 0.5 + index / 4),
            speech(SECONDS - begin - THEME, index + 20),
          ],
          picture: `testsrc2=size=320x180:rate=8:duration=400,hue=h=${index * 60}`,
        });
      }
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workerSettings: [async ({ folder }, use) => use({ MEDIA_DIRS: folder }), { scope: 'worker' }],
});

test.describe.configure({ timeout: 240_000 });
test.use({ people: { profiles: [{ name: 'Ada' }], runsTonight: true } });

test('a season has its intro by its sound and pictures on its timeline; a person takes the intro back', async ({
  page,
  household: _,
  watch,
}) => {
  await page.goto('/settings/library');
  await expect(async () => {
    await page.reload();
    await page.getByRole('link', { name: 'Harbour', exact: true }).click({ timeout: 1000 });
  }).toPass({ timeout: 120_000 });
  const intro = page.getByRole('group', { name: 'Intro of S1 E2' });
  await expect(intro).toContainText(/by its sound, \d+ % sure/);
  await expect(page).toBeAccessible();
  const id = Number(/^tv\/(\d+)$/.exec(new URL(page.url()).searchParams.get('title') ?? '')?.[1]);
  const settings = `/settings/library?title=tv%2F${id}`;

  await test.step('the player skips it', async () => {
    // Its pictures come after the markers.
    await expect(async () => {
      await watch.open(`tv/${id}/1/2`, { at: 33 });
      await page.locator('.player-slider').hover({ timeout: 5000 });
      await expect(page.locator('.player-preview-picture img')).toHaveAttribute('src', /storyboard-0\.jpg/, {
        timeout: 2000,
      });
    }).toPass({ timeout: 90_000 });
    const picture = page.locator('.player-preview-picture img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
    await watch.skipIntro.click();
    await expect.poll(() => second(page)).toBeGreaterThan(48);
    expect(await second(page)).toBeLessThan(55);
    await expect(watch.skipIntro).toBeHidden();
  });

  await test.step('what is typed is checked, and holds', async () => {
    await page.goto(settings);
    await intro.getByText('Correct').click();
    await intro.getByRole('textbox', { name: 'Begins at' }).fill('0:40');
    await intro.getByRole('textbox', { name: 'Ends at' }).fill('3:00');
    await intro.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(intro.getByRole('alert')).toHaveText('That is more than a tenth of the whole, which no player skips.');
    await intro.getByRole('textbox', { name: 'Ends at' }).fill('0:50');
    await intro.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(intro).toContainText('0:40 – 0:50');
    await expect(intro).toContainText('as you said');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export them all' }).click();
    expect((await download).suggestedFilename()).toBe('tonight-markers.json');
  });

  await test.step('and there is none where a person says so', async () => {
    await intro.getByRole('button', { name: 'Not an intro' }).click();
    await expect(intro).toContainText('There is none');
    await watch.open(`tv/${id}/1/2`, { at: 42 });
    await expect.poll(() => second(page)).toBeGreaterThan(42.5);
    await expect(watch.skipIntro).toBeHidden();
    await page.goto(settings);
    await intro.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(intro).toContainText(/by its sound/);
  });
});

function second(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
}
