import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';

/** Waits until the page of a film that was just put into a folder has something to play. */
export async function untilThere(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(address);
    const isThere = await page
      .locator('video')
      .waitFor({ state: 'attached', timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
    if (isThere) break;
    await delay(500);
  }
  await page.close();
}

/** Waits for the frame of a place, after a jump to it where one is asked for. */
export function frameAt(
  page: Page,
  second: number,
  jump: number | null,
): Promise<{ milliseconds: number; at: number }> {
  return page.waitForSelector('video', { state: 'attached' }).then((video) =>
    video.evaluate(
      (element, wanted) =>
        new Promise<{ milliseconds: number; at: number }>((resolve) => {
          const media = element as HTMLVideoElement;
          const start = performance.now();
          const look = () =>
            media.requestVideoFrameCallback((_, { mediaTime }) => {
              if (Math.abs(mediaTime - wanted.place) > 3) look();
              else resolve({ milliseconds: performance.now() - start, at: mediaTime });
            });
          look();
          if (wanted.jump !== null) media.currentTime = wanted.jump;
        }),
      { place: second, jump },
    ),
  );
}
