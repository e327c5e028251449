import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect, type WatchPage } from '@tonight/playwright';
import { pgsTrack } from '../lib/testing/picture-subtitles';
import { playFromShelf } from './play-from-shelf';

/* A blue film with captions that are pictures, made here: a white box, which is looked for in what the browser shows. */

const CANVAS = { width: 1920, height: 1080 };
const SECONDS = 90;
/** One follows the other. */
const TEXT_SECONDS = 4;

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tonight-words-'));
      const words = path.join(folder, 'words.sup');
      const box = { x: 480, y: 540, width: 960, height: 270 };
      const texts = Array.from({ length: (SECONDS - 10) / TEXT_SECONDS }, (_, index) => 5 + index * TEXT_SECONDS);
      writeFileSync(
        words,
        pgsTrack(
          CANVAS,
          texts.map((from) => ({ ...box, from, to: from + TEXT_SECONDS })),
        ),
      );
      const file = path.join(folder, 'Blue Sea (2016).mkv');
      execFileSync('ffmpeg', [
        ...['-v', 'error', '-copyts', '-f', 'lavfi', '-i', `color=c=blue:size=320x180:rate=24:duration=${SECONDS}`],
        ...['-f', 'lavfi', '-i', `sine=duration=${SECONDS}`, '-i', words, '-map', '0', '-map', '1', '-map', '2'],
        ...[
          '-c:v',
          'libx264',
          '-preset',
          'ultrafast',
          '-g',
          '48',
          '-pix_fmt',
          'yuv420p',
          '-c:a',
          'aac',
          '-c:s',
          'copy',
        ],
        ...['-metadata:s:s:0', 'language=ger', `file:${file}`],
      ]);
      rmSync(words);
      utimesSync(file, 1_700_000_000, 1_700_000_000);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workerSettings: [async ({ folder }, use) => use({ MEDIA_DIRS: folder }), { scope: 'worker' }],
});

test.describe.configure({ timeout: 150_000 });

test('captions that are pictures are drawn into the film for who chooses them, at the place, and the next time', async ({
  page,
  household: _,
  titlePage,
  watch,
}) => {
  await playFromShelf(page, titlePage, /Blue Sea/);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(1);
  const { pathname } = new URL(page.url());
  await watch.seek(20);
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(21);
  expect(await isWhite(page), 'nothing is drawn unasked').toBe(false);

  await chooseCaptions(page, watch, 'German (in the picture)');
  await expect.poll(() => isWhite(page), { timeout: 60_000 }).toBe(true);
  const there = await second(page);
  expect(there).toBeGreaterThan(20);
  expect(there).toBeLessThan(50);
  await expect.poll(() => watch.isPaused(), { message: 'plays on by itself' }).toBe(false);
  // A place is taken by ten seconds that were really played.
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(there + 12);

  // The next time the page comes with them.
  const pieces: string[] = [];
  page.on('request', (request) => {
    const [, piece] = /\/(picture-\w+)\//.exec(request.url()) ?? [];
    if (piece) pieces.push(piece);
  });
  await page.goto('/home');
  await page.goto(pathname);
  await expect.poll(() => isWhite(page), { timeout: 60_000 }).toBe(true);
  expect(await second(page)).toBeGreaterThan(20);
  expect(pieces).not.toContain('picture-copy');

  await watch.pause();
  await chooseCaptions(page, watch, 'Off');
  await expect.poll(() => pieces, { timeout: 60_000 }).toContain('picture-copy');
  await expect.poll(() => second(page), { timeout: 60_000 }).toBeGreaterThan(20);
  await expect.poll(() => isWhite(page)).toBe(false);
  expect(await watch.isPaused(), 'stays paused').toBe(true);
  await expect(page).toBeAccessible();
});

async function chooseCaptions(page: Page, watch: WatchPage, name: string): Promise<void> {
  // The controls leave while a film plays, until a hand moves.
  await page.mouse.move(200, 200);
  await page.mouse.move(300, 200);
  await watch.tracks('Captions').choose(name);
}

const second = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);

/** Whether the box is in what the browser shows. */
function isWhite(page: Page): Promise<boolean> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => {
    const dot = new OffscreenCanvas(1, 1).getContext('2d');
    const { videoWidth: width, videoHeight: height } = video;
    dot?.drawImage(video, width * 0.4, height * 0.55, width * 0.2, height * 0.15, 0, 0, 1, 1);
    const [red = 0, green = 0] = dot?.getImageData(0, 0, 1, 1).data ?? [];
    return red > 200 && green > 200;
  });
}
