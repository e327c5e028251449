import { expect, type Page } from '@playwright/test';
import { decodePictureClock } from './clock.ts';

const WIDTH = 320;
const HEIGHT = 180;

/** The second that a demo stream's picture shows right now, read off the picture; null while there is none. */
export async function readPicture(page: Page): Promise<number | null> {
  const encoded = await page.evaluate(
    ([width, height]) => {
      const video = document.querySelector('video');
      if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      if (!context) return null;
      context.drawImage(video, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
    },
    [WIDTH, HEIGHT] as const,
  );
  if (!encoded) return null;
  return decodePictureClock(new Uint8ClampedArray(Buffer.from(encoded, 'base64')), WIDTH, HEIGHT);
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
