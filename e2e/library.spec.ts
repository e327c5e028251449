import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@tonight/playwright';

/* A folder of films made here, each in a kind that Chromium plays in another way. */

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48', '-pix_fmt', 'yuv420p'];
const HEVC = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none'];
const FILMS = {
  'Plain Sea (2019).mp4': [...H264, '-c:a', 'aac'],
  'Loud Sea (2020).mkv': [...H264, '-c:a', 'ac3'],
  'New Sea (2021).mkv': [...HEVC, '-c:a', 'aac'],
  'Sea Watch/Season 1/Sea Watch S01E01 The Pier.mkv': [...H264, '-c:a', 'aac'],
  'Sea Watch/Season 1/Sea Watch S01E02.mkv': [...H264, '-c:a', 'aac'],
};

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tonight-films-'));
      for (const [name, codecs] of Object.entries(FILMS)) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=24:duration=60'];
        const sound = ['-f', 'lavfi', '-i', 'sine=duration=60'];
        execFileSync('ffmpeg', ['-v', 'error', ...picture, ...sound, ...codecs, `file:${file}`]);
        utimesSync(file, 1_700_000_000, 1_700_000_000);
      }
      symlinkSync('/etc/passwd', path.join(folder, 'Secret (2022).mkv'));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workerSettings: [async ({ folder }, use) => use({ MEDIA_DIRS: folder }), { scope: 'worker' }],
});

test.describe.configure({ timeout: 240_000 });

test('a folder is on the home page, plays in whatever way it takes, and keeps the place', async ({
  page,
  household: _,
  titlePage,
}) => {
  await page.goto('/home');
  const shelf = page.getByRole('region', { name: 'On your shelf', exact: true });
  await expect(async () => {
    await page.reload();
    await expect(shelf.getByRole('link', { name: /Sea/ })).toHaveCount(4);
  }).toPass({ timeout: 60_000 });
  for (const name of ['Plain Sea', 'Loud Sea', 'New Sea']) {
    await page.goto('/home');
    await shelf.getByRole('link', { name: new RegExp(name) }).click();
    await expect(titlePage.heading).toHaveText(name);
    await page.getByRole('link', { name: /^Play/ }).click();
    await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(1);
    await page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.currentTime = 30;
    });
    await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(31);
  }
  // A place is taken by ten seconds that were really played.
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(43);
  await page.goto('/home');
  await expect(
    page
      .getByRole('region', { name: 'Continue watching' })
      .getByRole('link', { name: /New Sea/ })
      .first(),
  ).toBeVisible();
  await page.goto('/home');
  await shelf.getByRole('link', { name: /Sea Watch/ }).click();
  await expect(titlePage.episodes).toHaveCount(2);
  await expect(titlePage.episodes.first()).toContainText('The Pier');
});

test('a page wakes behind the picture of a film that came with it, which is loaded once', async ({
  page,
  household: _,
}) => {
  await page.goto('/shelf');
  const film = page.getByRole('link', { name: /Plain Sea/ }).first();
  await expect(async () => {
    await page.reload();
    await expect(film).toBeVisible();
  }).toPass({ timeout: 60_000 });
  const address = `/watch${(await film.getAttribute('href'))?.replace('/title', '')}?t=20`;
  await page.addInitScript(noteWaking);
  const begun: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/file') && request.headers().range === 'bytes=0-') begun.push(request.url());
  });
  const kept = new Set<string | undefined>();
  page.on('response', (response) => {
    if (response.url().endsWith('/file')) kept.add(response.headers()['cache-control']);
  });
  await page.goto(address);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(21);
  expect(begun).toHaveLength(1);
  expect([...kept], 'a browser that keeps it asks twice in every jump').toEqual(['private, no-store']);

  // One that does not come is waited for, and not for long.
  await page.route('**/api/library/streams/**', () => undefined);
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('#player[data-awake]')).toBeAttached({ timeout: 60_000 });
  const late = await page.evaluate(waking);
  expect(late.scripts - late.film).toBeGreaterThanOrEqual(400);

  // Nor by who presses a key.
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('video').waitFor({ state: 'attached' });
  await page.keyboard.press('m');
  await expect(page.locator('#player[data-awake]')).toBeAttached({ timeout: 60_000 });
  const asked = await page.evaluate(waking);
  expect(asked.scripts - asked.press).toBeLessThan(300);
});

test('an account that does not run the server is not asked what its files are', async ({
  page,
  librarySettings,
  household: _,
  tonight,
}) => {
  await tonight.door.makeHousehold({ profiles: [{ name: 'Eva' }], runsTonight: true });
  await librarySettings.open();
  await expect(page.getByRole('heading', { name: 'For the account that runs Tonight' })).toBeVisible();
  await expect(page).toBeAccessible();
});

test.describe('for the account that runs the server', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }], runsTonight: true } });

  test('the settings say what is left out, and take an answer that can be undone', async ({
    page,
    librarySettings,
    shelfPage,
    household: _,
  }) => {
    await librarySettings.open();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('One thing is left out')).toBeVisible();
    }).toPass({ timeout: 60_000 });
    await page.getByText('One thing is left out').click();
    await expect(page.getByText('Links are not followed')).toBeVisible();
    await expect(page).toBeAccessible();
    const question = librarySettings.question('Plain Sea (2019)');
    await librarySettings.say('Plain Sea (2019)', 'https://www.themoviedb.org/movie/1');
    await expect(question.getByRole('alert')).toHaveText('The catalog knows no such title.');
    await librarySettings.say('Plain Sea (2019)', 'https://www.themoviedb.org/movie/9000002-sintel');
    await expect(question).toContainText('Is Sintel (2010).');
    await shelfPage.open();
    await expect(shelfPage.title(/Sintel/)).toBeVisible();
    await librarySettings.open();
    await librarySettings.undo('Plain Sea (2019)');
    await expect(question.getByRole('button', { name: 'Undo' })).toBeHidden();
    await shelfPage.open();
    await expect(shelfPage.title(/Plain Sea/)).toBeVisible();
  });
});

function second(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
}

/** Notes when the page's film stood in its text, and when a key was pressed. */
function noteWaking(): void {
  const noted: { film?: number; press?: number } = {};
  Object.assign(window, { noted });
  window.addEventListener('keydown', () => {
    noted.press ??= performance.now();
  });
  new MutationObserver(() => {
    if (document.querySelector('video')) noted.film ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds of the page's life at which those were, and at which the first of its scripts was asked for. */
function waking(): { film: number; press: number; scripts: number } {
  const { noted } = window as Window & { noted?: { film?: number; press?: number } };
  const scripts = performance
    .getEntriesByType('resource')
    .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script');
  const [first = Number.NaN] = scripts.map(({ startTime }) => startTime).toSorted((one, other) => one - other);
  return { film: noted?.film ?? Number.NaN, press: noted?.press ?? Number.NaN, scripts: first };
}
