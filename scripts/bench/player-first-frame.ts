import type { Browser, BrowserContext, Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { bareFilm, FILM, storePlace } from '@/scripts/bench/player-film';

/** Every round has a place of its own, so that none profits from lying at the edge of a piece of the stream. */
const placeOf = (round: number) => 1200 + round * 61.7;

/** A hand stays so long on what it is about to press; touch typists and remotes stay longer. */
const HAND_MS = 200;

/**
 * Milliseconds from the click on a Continue Watching card to the first frame at the place, and from the click on a link
 * in a bare page to the first frame of a plain video element opened at the same place. Once as a hand does it, the mouse
 * resting on the card before it presses; and once with a mouse that comes from elsewhere and presses as it arrives, which
 * leaves the card no time to see the press coming. Time runs from the button, not from when the page heard of it.
 */
export async function firstFrameFigures(browser: Browser, server: TonightServer, rounds: number): Promise<Figure[]> {
  const household = await signUpHousehold(server);
  const context = await browser.newContext();
  await context.addCookies(household.cookies);
  let place = 0;
  const bare = await bareFilm(browser, server, () => place);

  const ways = { hand: HAND_MS, atOnce: 0 };
  const took = {
    hand: { ours: [] as number[], bare: [] as number[] },
    atOnce: { ours: [] as number[], bare: [] as number[] },
  };
  const off: number[] = [];
  const bareOff: number[] = [];
  // The first round warms the server's caches and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    place = placeOf(round);
    for (const way of ['hand', 'atOnce'] as const) {
      await storePlace(server, household, place);
      const card = { address: `${server.url}/home`, link: `a[href*="/watch/movie/${FILM}"]` };
      const player = await clickThrough(context, { ...card, place, rest: ways[way] });
      const plain = await clickThrough(bare, { address: `${server.url}/bare`, link: 'a', place, rest: ways[way] });
      if (round === 0) continue;
      took[way].ours.push(player.milliseconds);
      took[way].bare.push(plain.milliseconds);
      off.push(Math.abs(player.position - place));
      bareOff.push(Math.abs(plain.position - place));
    }
  }
  await context.close();
  await bare.close();
  const hand = { value: median(took.hand.ours), baseline: median(took.hand.bare), unit: 'ms' };
  const atOnce = { value: median(took.atOnce.ours), baseline: median(took.atOnce.bare), unit: 'ms' };
  return [
    { figure: 'player.first_frame', ...hand, target: '<1000' },
    { figure: 'player.first_frame_ratio', ...hand, target: 'ratio<=2' },
    { figure: 'player.first_frame_at_once', ...atOnce, target: '<1000' },
    { figure: 'player.first_frame_at_once_ratio', ...atOnce, target: 'ratio<=2' },
    { figure: 'player.resume_error', value: Math.max(...off), baseline: Math.max(...bareOff), unit: 's', target: '<1' },
  ];
}

interface Click {
  address: string;
  /** A selector. */
  link: string;
  /** Seconds. */
  place: number;
  /** Milliseconds for which the mouse is on the link before it presses. */
  rest: number;
}

/** Opens a page, clicks its link, and waits for the first frame at the place. @returns what was on screen, and after how long. */
async function clickThrough(context: BrowserContext, { address, link, place, rest }: Click) {
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
        // A plain element may show its beginning first.
        if (Math.abs(mediaTime - place) > 5) return onFrame(video);
        noteSeen(video, mediaTime);
      });
    };
    // The player's picture may be hidden yet when its first frame is there.
    const noteSeen = (video: HTMLVideoElement, position: number) => {
      if (!isSeen(video)) return requestAnimationFrame(() => noteSeen(video, position));
      const milliseconds = performance.timeOrigin + performance.now() - Number(sessionStorage.getItem('clicked'));
      document.documentElement.dataset.firstFrame = JSON.stringify({ milliseconds, position });
    };
    const watch = () => {
      const video = document.querySelector('video');
      if (video) onFrame(video);
      else requestAnimationFrame(watch);
    };
    watch();
  }, place);
  await page.goto(address);
  // A viewer does not press before there is something to read; either page has come to rest by then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  if (rest > 0) {
    await page.locator(link).first().hover();
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
  await page.locator(link).first().click();
  const shown = await page.waitForFunction(() => document.documentElement.dataset.firstFrame);
  const measured: { milliseconds: number; position: number } = JSON.parse(String(await shown.jsonValue()));
  // Before the player's last report: the place must stay where it is for the next round.
  await page.route('**/api/progress', (route) => route.abort());
  await page.close();
  return measured;
}
