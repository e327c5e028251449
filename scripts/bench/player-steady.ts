import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { bareFilm, DURATION, FILM } from '@/scripts/bench/player-film';

const PLACE = 600;
const MEGABYTE = 1_000_000;

/** How long to watch, in seconds, and how often to seek. */
export interface SteadyEffort {
  seconds: number;
  seeks: number;
}

/**
 * An evening in short: a while of undisturbed playback, in which nothing may hold up the page, then seeks all over the
 * film, after which the page may not have grown. Beside it a page with a plain video element doing the same.
 */
export async function steadyFigures(
  browser: Browser,
  server: TonightServer,
  { seconds, seeks }: SteadyEffort,
): Promise<Figure[]> {
  const household = await signUpHousehold(server);
  const context = await browser.newContext();
  await context.addCookies(household.cookies);
  const plain = await bareFilm(browser, server, () => PLACE);
  const player = await evening(context, `${server.url}/watch/movie/${FILM}?t=${PLACE}`, seconds, seeks);
  const bare = await evening(plain, `${server.url}/bare/watch`, seconds, seeks);
  await context.close();
  await plain.close();
  return [
    { figure: 'player.longest_task', value: player.longest, baseline: bare.longest, unit: 'ms', target: '<=100' },
    { figure: 'player.seek_error', value: player.off, baseline: bare.off, unit: 's', target: '<=0.5' },
    { figure: 'player.seek', value: player.seek, baseline: bare.seek, unit: 'ms', target: '<1000' },
    { figure: 'player.heap_growth', value: player.growth, baseline: bare.growth, unit: 'MB', target: '<=3' },
  ];
}

async function evening(context: BrowserContext, address: string, seconds: number, seeks: number) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction((from) => (document.querySelector('video')?.currentTime ?? 0) > from, PLACE + 5);
  const longest = await longestTask(page, seconds);
  // The first seeks fill caches that stay filled.
  const warmed = await seekAbout(page, Math.ceil(seeks / 4));
  const before = await heap(devtools);
  const measured = [...warmed, ...(await seekAbout(page, seeks))];
  const growth = ((await heap(devtools)) - before) / MEGABYTE;
  await page.close();
  return {
    longest,
    growth,
    off: Math.max(...measured.map(({ off }) => off)),
    seek: median(measured.map(({ milliseconds }) => milliseconds)),
  };
}

/** Milliseconds of the longest task of the page's main thread during some seconds of playback; 0 when none was long. */
function longestTask(page: Page, seconds: number): Promise<number> {
  return page.evaluate(async (seconds) => {
    const video = document.querySelector('video') as HTMLVideoElement;
    const until = video.currentTime + seconds;
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    await new Promise<void>((resolve) => {
      video.addEventListener('timeupdate', () => video.currentTime >= until && resolve());
    });
    observer.disconnect();
    return longest;
  }, seconds);
}

/** Seeks all over the film. @returns for each how far from its target the first picture was, in seconds, and how soon. */
function seekAbout(page: Page, seeks: number): Promise<{ off: number; milliseconds: number }[]> {
  return page.evaluate(
    async ({ seeks, duration }) => {
      const video = document.querySelector('video') as HTMLVideoElement;
      const measured: { off: number; milliseconds: number }[] = [];
      for (let seek = 1; seek <= seeks; seek++) {
        const target = ((seek * 0.618034) % 1) * (duration - 60);
        const began = performance.now();
        const shown = new Promise<number>((resolve) => {
          const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
            // A picture from before the seek may still be on its way to the screen.
            if (Math.abs(mediaTime - target) < 30) resolve(mediaTime);
            else video.requestVideoFrameCallback(look);
          };
          video.requestVideoFrameCallback(look);
        });
        video.currentTime = target;
        measured.push({ off: Math.abs((await shown) - target), milliseconds: performance.now() - began });
      }
      return measured;
    },
    { seeks, duration: DURATION },
  );
}

/** Bytes of JavaScript objects that are still needed. */
async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
