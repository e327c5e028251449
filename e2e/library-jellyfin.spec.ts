import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, pictureShows, Remote } from '@tonight/playwright';
import { makeClockFilm } from '../lib/testing/clock-film';
import { type JellyfinStandIn, startJellyfinStandIn } from '../lib/testing/jellyfin-stand-in';

/* A Jellyfin server made here, with films that are made here. */

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48', '-pix_fmt', 'yuv420p'];
const SECONDS = 90;

const test = base.extend<object, { jellyfin: JellyfinStandIn }>({
  jellyfin: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tonight-jellyfin-'));
      const file = (name: string, codecs: string[]) => {
        const place = path.join(folder, name);
        makeClockFilm(place, SECONDS, codecs);
        return place;
      };
      const jellyfin = await startJellyfinStandIn({
        libraries: [
          { id: 'l-films', name: 'Films', type: 'movies' },
          { id: 'l-shows', name: 'Shows', type: 'tvshows' },
          { id: 'l-songs', name: 'Songs', type: 'music' },
        ],
        items: [
          {
            ...({ library: 'l-films', type: 'Movie', name: 'Far Sea', year: 2019, seconds: SECONDS } as const),
            files: [file('far-sea.mp4', [...H264, '-c:a', 'aac', '-movflags', '+faststart'])],
          },
          {
            ...({ library: 'l-films', type: 'Movie', name: 'Loud Far Sea', year: 2020, seconds: SECONDS } as const),
            files: [file('loud-far-sea.mkv', [...H264, '-c:a', 'ac3'])],
            words: [{ index: 2, language: 'eng', text: 'WEBVTT\n\n00:00.000 --> 01:20.000\nThe sea is far\n' }],
          },
          {
            ...({ library: 'l-shows', type: 'Episode', name: 'The Pier', season: 1, episode: 1 } as const),
            ...{ series: { name: 'Far Watch', year: 2018 }, seconds: SECONDS },
            files: [file('far-watch.mkv', [...H264, '-c:a', 'aac'])],
          },
        ],
      });
      await use(jellyfin);
      await jellyfin.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.describe.configure({ timeout: 240_000 });
// A server of its own: its sources are everybody's there, and one account alone runs Tonight.
test.use({ people: { profiles: [{ name: 'Ada' }], runsTonight: true }, workerSettings: { BACKUP_KEEP: '3' } });

test('a Jellyfin server is added in the settings, its films are on the shelf, and play from there', async ({
  page,
  household: _,
  titlePage,
  jellyfin,
  consoleGuard,
}) => {
  const remote = new Remote(page);
  const servers = page.getByRole('region', { name: 'Other servers' });
  await test.step('what is wrong is said beside its field, and the key does not come back', async () => {
    await page.goto('/settings/library');
    await servers.getByLabel('Address of the Jellyfin server').fill('127.0.0.1:1');
    await servers.getByLabel('Its API key').fill(jellyfin.key);
    await servers.getByRole('button', { name: 'Add this server' }).click();
    await expect(servers.getByText('Nothing answers at this address.')).toBeVisible();
    await expect(servers.getByLabel('Its API key')).toHaveValue('');
    await servers.getByLabel('Address of the Jellyfin server').fill(`${jellyfin.address}/web/index.html`);
    await servers.getByLabel('Its API key').fill('wrong-key-wrong-key');
    await servers.getByRole('button', { name: 'Add this server' }).click();
    await expect(servers.getByText('The server refuses this key.')).toBeVisible();
  });

  await test.step('it is added, and its libraries chosen with a remote', async () => {
    await servers.getByLabel('Its API key').fill(jellyfin.key);
    await servers.getByRole('button', { name: 'Add this server' }).click();
    await expect(servers.getByText('Choose its libraries below.')).toBeVisible();
    await expect(servers.getByText('Songs')).toBeHidden();
    await servers.getByRole('switch', { name: /^Films/ }).focus();
    await remote.ok();
    await remote.press('ArrowDown');
    await expect.poll(() => remote.focused()).toMatch(/^Shows/);
    await remote.ok();
    await expect(async () => {
      await page.reload();
      await expect(servers.getByText(/Films · 2 files, last looked through/)).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await expect(page).toBeAccessible();
    expect(await page.content()).not.toContain(jellyfin.key);
  });

  const shelf = page.getByRole('region', { name: 'On your shelf', exact: true });
  await test.step('its films are on the home page, and play as they are and in pieces', async () => {
    await expect(async () => {
      await page.goto('/home');
      await expect(shelf.getByRole('link', { name: /Far/ })).toHaveCount(3, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    for (const name of ['Far Sea', 'Loud Far Sea']) {
      await page.goto('/home');
      // Its badge comes a moment later: "On your shelf. Far Sea".
      await shelf.getByRole('link', { name: new RegExp(`^(?:On your shelf. )?${name}`) }).click();
      await expect(titlePage.heading).toHaveText(name);
      await page.getByRole('link', { name: /^Play/ }).click();
      await pictureShows(page, (second) => second >= 1);
      await page.locator('video').evaluate((video: HTMLVideoElement) => {
        video.currentTime = 40;
      });
      await pictureShows(page, (second) => second >= 41 && second < 60);
      expect(await page.content()).not.toContain(jellyfin.address);
    }
    await pictureShows(page, (second) => second >= 53);
    expect(jellyfin.requests.some(({ path: at }) => at.includes('PlaybackInfo') || at.includes('PlayedItems'))).toBe(
      false,
    );
    await page.goto('/home');
    const going = page.getByRole('region', { name: 'Continue watching' });
    await expect(going.getByRole('link', { name: /Loud Far Sea/ }).first()).toBeVisible();
  });

  await test.step('a server that is away is said to be, and is back by itself', async () => {
    jellyfin.fault = 'away';
    await page.goto('/settings/library');
    await page.getByRole('button', { name: 'Look through everything now' }).click();
    await expect(async () => {
      await page.reload();
      await expect(servers.getByText(/Films · is out of reach/)).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    consoleGuard.expect(/503/);
    jellyfin.fault = null;
    await page.getByRole('button', { name: 'Look through everything now' }).click();
    await expect(async () => {
      await page.reload();
      await expect(servers.getByText(/Films · 2 files/)).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('it is removed, and nothing of it is on the shelf', async () => {
    await servers.getByRole('button', { name: /^Remove/ }).click();
    await expect(servers.getByText(jellyfin.address)).toBeHidden();
    await expect(async () => {
      await page.goto('/home');
      await expect(shelf).toBeHidden({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  });
});
