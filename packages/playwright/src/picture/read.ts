import { expect, type Page } from '@playwright/test';
import { decodePictureClock, stripRows } from './clock.ts';

const WIDTH = 320;
const HEIGHT = 180;
const { top: TOP, rows: ROWS } = stripRows({ width: WIDTH, height: HEIGHT });

/** The second that a demo stream's picture shows right now, read off the picture; null while there is none. */
export async function readPicture(page: Page): Promise<number | null> {
  // Only the rows that tell it leave the browser: a whole picture ten times a second would be most of a test's work.
  const encoded = await page.evaluate(
    ([width, height, top, rows]) => {
      const video = document.querySelector('video');
      if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
      const canvas = Object.assign(document.createElement('canvas'), { width, height: rows });
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return null;
      context.drawImage(video, 0, -top, width, height);
      return btoa(String.fromCharCode(...context.getImageData(0, 0, width, rows).data));
    },
    [WIDTH, HEIGHT, TOP, ROWS] as const,
  );
  if (!encoded) return null;
  const pixels = new Uint8ClampedArray(Buffer.from(encoded, 'base64'));
  return decodePictureClock({ pixels, width: WIDTH, height: HEIGHT, top: TOP });
}

/** Waits until the picture shows a second that `accept` accepts. @returns that second. */
export async function pictureShows(page: Page, accept: (second: number) => boolean = () => true): Promise<number> {
  let seen: number | null = null;
  await expect
    .poll(
      async () => {
        seen = await readPicture(page);
        return seen !== null && accept(seen);
      },
      { message: 'the clock in the picture', timeout: 40_000, intervals: [100] },
    )
    .toBe(true);
  if (seen === null) throw new Error('no picture');
  return seen;
}
