import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@tonight/playwright';
import { playFromShelf } from './play-from-shelf';

/* One film in two sizes of the same length, and in an edition that is longer; another, and an episode, in two parts; made here. */

const WIDE = 'Wide Sea (2018)/Wide Sea (2018)';
const FILES = [
  { name: `${WIDE} - large.mp4`, size: '640x360', seconds: 60.2 },
  { name: `${WIDE} - small.mkv`, size: '320x180', seconds: 60 },
  { name: `${WIDE} {edition-Director's Cut}.mp4`, size: '320x180', seconds: 90 },
  { name: 'Long Sea (2017)-cd1.mkv', size: '320x180', seconds: 20 },
  { name: 'Long Sea (2017)-cd2.mkv', size: '320x180', seconds: 30 },
  { name: 'Deep Sea/Season 1/Deep Sea S01E01 - pt1.mkv', size: '320x180', seconds: 10 },
  { name: 'Deep Sea/Season 1/Deep Sea S01E01 - pt2.mkv', size: '320x180', seconds: 20 },
];

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tonight-versions-'));
      for (const { name, size, seconds } of FILES) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        execFileSync('ffmpeg', [
          ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=24:duration=${seconds}`],
          ...['-f', 'lavfi', '-i', `sine=duration=${seconds}`, '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48'],
          ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', `file:${file}`],
        ]);
        utimesSync(file, 1_700_000_000, 1_700_000_000);
      }
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workerSettings: [async ({ folder }, use) => use({ MEDIA_DIRS: folder }), { scope: 'worker' }],
});

test.describe.configure({ timeout: 150_000 });

test('a film in several versions is one title, whose place goes from one to another as long', async ({
  page,
  household: _,
  titlePage,
  watch,
}) => {
  await playFromShelf(page, titlePage, /Wide Sea/);
  await expect.poll(() => lines(page), { timeout: 60_000 }).toBe(360);
  const address = new URL(page.url()).pathname;
  await watch.seek(20);
  // A place is taken by ten seconds that were really played.
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(31);

  await chooseVersion(page, 'small');
  await expect.poll(() => lines(page), { timeout: 60_000 }).toBe(180);
  const there = await second(page);
  expect(there).toBeGreaterThan(30);
  expect(there).toBeLessThan(50);
  await expect(page.getByText('has another length')).toBeHidden();
  // What a page that is loaded again would open at is the place.
  await expect(page).toHaveURL(`${address}?version=small.180p`);
  // The keys work on, as they do from one episode to the next.
  await expect.poll(() => watch.isPaused(), { message: 'plays on by itself' }).toBe(false);
  await watch.pause();
  await watch.play();

  await page.goto('/home');
  await page.goto(address);
  await expect.poll(() => lines(page), { timeout: 60_000 }).toBe(180);
  expect(await second(page)).toBeGreaterThan(30);

  await chooseVersion(page, 'Director’s cut');
  await expect(page.getByText('“Director’s cut” has another length, so it begins at its start.')).toBeVisible();
  await expect.poll(() => length(page), { timeout: 60_000 }).toBeGreaterThan(85);
  expect(await second(page)).toBeLessThan(10);
  // Ten seconds of it would be a place.
  await watch.pause();
  await expect(page).toBeAccessible();

  // Not enough of it was seen to be a place.
  await page.goto(address);
  await expect(
    page.getByText(/Your place is in “(?:Large|Small)”. “Director’s cut” has another length./),
  ).toBeVisible();
  await expect.poll(() => length(page), { timeout: 60_000 }).toBeLessThan(62);
  await expect.poll(() => second(page)).toBeGreaterThan(30);
});

test('a film in parts plays as one', async ({ page, household: _, titlePage, watch }) => {
  await playFromShelf(page, titlePage, /Long Sea/);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(1);
  expect(await length(page)).toBeCloseTo(50, 0);
  await watch.seek(16);
  // From one part into the next.
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(23);
  await watch.seek(40);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(42);
  await watch.seek(5);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeLessThan(12);
  // A page that begins in the second part.
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?t=30`);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(32);
});

test('an episode in parts plays as one', async ({ page, household: _, titlePage, watch }) => {
  await playFromShelf(page, titlePage, /Deep Sea/);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(1);
  expect(await length(page)).toBeCloseTo(30, 0);
  await watch.seek(8);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(12);
});

async function chooseVersion(page: Page, name: string): Promise<void> {
  // The controls leave while a film plays, until a hand moves.
  await page.mouse.move(200, 200);
  await page.mouse.move(300, 200);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /^Version/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
}

const lines = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.videoHeight);
const second = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
const length = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.duration);
