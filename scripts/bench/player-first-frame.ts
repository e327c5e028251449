import type { Browser, BrowserContext, Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { FILM, serveBarePages, storePlace } from '@/scripts/bench/player-film';

/** Every round has a place of its own, so that none profits from lying at the edge of a piece of the stream. */
const placeOf = (round: number) => 1200 + round * 61.7;

/**
 * Milliseconds from the click on a Continue Watching card to the first frame at the place, and from the click on a link
 * in a bare page to the first frame of a plain video element opened at the same place. Both are pressed by a mouse that
 * comes from elsewhere and does not rest: it is over the card some 40 ms before the button goes down, which is all the
 * time the card has to see the press coming. Time runs from the button, not from when the page heard of it.
 */
export async function firstFrameFigures(browser: Browser, server: TonightServer, rounds: number): Promise<Figure[]> {
  const household = await signUpHousehold(server);
  const context = await browser.newContext();
  await context.addCookies(household.cookies);
  let place = 0;
  await serveBarePages(context, server, () => place);

  const ours: number[] = [];
  const bare: number[] = [];
  const off: number[] = [];
  const bareOff: number[] = [];
  // The first round warms the server's caches and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    place = placeOf(round);
    await storePlace(server, household, place);
    const player = await clickThrough(context, `${server.url}/home`, `a[href*="/watch/movie/${FILM}"]`, place);
    const plain = await clickThrough(context, `${server.url}/bare`, 'a', place);
    if (round === 0) continue;
    ours.push(player.milliseconds);
    bare.push(plain.milliseconds);
    off.push(Math.abs(player.position - place));
    bareOff.push(Math.abs(plain.position - place));
  }
  await context.close();
  return [
    { figure: 'player.first_frame', value: median(ours), baseline: median(bare), unit: 'ms', target: '<1000' },
    { figure: 'player.first_frame_ratio', value: median(ours), baseline: median(bare), unit: 'ms', target: 'ratio<=2' },
    { figure: 'player.resume_error', value: Math.max(...off), baseline: Math.max(...bareOff), unit: 's', target: '<1' },
  ];
}

/** Opens a page, clicks its link, and waits for the first frame at the place. @returns what was on screen, and after how long. */
async function clickThrough(context: BrowserContext, address: string, link: string, place: number) {
  const page: Page = await context.newPage();
  // Kept beyond the click, which may load another document.
  await page.addInitScript((place) => {
    // When the mouse button came up, not when the page had time to hear of it.
    const note = ({ timeStamp }: Event) =>
      sessionStorage.setItem('clicked', String(performance.timeOrigin + timeStamp));
    document.addEventListener('click', note, { capture: true });
    const isSeen = (video: HTMLVideoElement) =>
      video.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const onFrame = (video: HTMLVideoElement) => {
      video.requestVideoFrameCallback((_, { mediaTime }) => {
        // A plain element may show its beginning first, and the player's may be hidden yet.
        if (Math.abs(mediaTime - place) > 5 || !isSeen(video)) return onFrame(video);
        const milliseconds = performance.timeOrigin + performance.now() - Number(sessionStorage.getItem('clicked'));
        document.documentElement.dataset.firstFrame = JSON.stringify({ milliseconds, position: mediaTime });
      });
    };
    const watch = () => {
      const video = document.querySelector('video');
      if (video) onFrame(video);
      else requestAnimationFrame(watch);
    };
    watch();
  }, place);
  await page.goto(address);
  // Nobody presses before there is something to read; either page has come to rest by then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.locator(link).first().click();
  const shown = await page.waitForFunction(() => document.documentElement.dataset.firstFrame);
  const measured: { milliseconds: number; position: number } = JSON.parse(String(await shown.jsonValue()));
  // Before the player's last report: the place must stay where it is for the next round.
  await page.route('**/api/progress', (route) => route.abort());
  await page.close();
  return measured;
}
