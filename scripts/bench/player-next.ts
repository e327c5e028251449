import type { Browser, BrowserContext, Page } from '@playwright/test';
import { signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { bareContext } from '@/scripts/bench/player-film';

const SHOW = 9100001;
/** The demo's episode of this show, in seconds, and its best quality as one file for a bare video element. */
const CREDITS = 2670;
const FILE = '/demo/media/episode-46/video-540.mp4';
/** The next episode is on screen once a picture from its beginning is. */
const BEGINNING = 30;
/** A viewer does not press before they have read what the card says; the countdown began at ten. */
const READ = /in [1-8] s/;

/**
 * Milliseconds from "Play now" on the next episode's card, and from the end of its countdown, to the first picture of
 * the next episode. Beside them a bare page whose button gives its plain video element the next file.
 */
export async function nextEpisodeFigures(browser: Browser, server: TonightServer, rounds: number): Promise<Figure[]> {
  const household = await signUpHousehold(server);
  const context = await browser.newContext();
  await context.addCookies(household.cookies);
  const swapped = await barePage(browser, server);
  const episode = `${server.url}/watch/tv/${SHOW}/1/1?t=${CREDITS - 1}`;

  const pressed: number[] = [];
  const bare: number[] = [];
  const byItself: number[] = [];
  // The first round warms the server's caches and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    const accepted = await nextPicture(context, episode, async (page) => {
      await page.getByRole('region', { name: 'Next episode' }).getByText(READ).waitFor();
      await page.getByRole('button', { name: 'Play now' }).click();
    });
    const plain = await nextPicture(swapped, `${server.url}/bare/next`, async (page) => {
      await page.waitForFunction((credits) => (document.querySelector('video')?.currentTime ?? 0) > credits, CREDITS);
      await page.getByRole('button').click();
    });
    if (round === 0) continue;
    pressed.push(accepted);
    bare.push(plain);
    // Ten seconds each.
    if (round <= Math.ceil(rounds / 4)) byItself.push(await nextPicture(context, episode, async () => undefined));
  }
  await context.close();
  await swapped.close();
  const baseline = median(bare);
  return [
    { figure: 'player.next_episode', value: median(pressed), baseline, unit: 'ms', target: '<1000' },
    { figure: 'player.next_episode_by_itself', value: median(byItself), baseline, unit: 'ms', target: '<1000' },
  ];
}

/** A page with nothing but a video near its end and a button that plays the file once more, from its beginning. */
async function barePage(browser: Browser, server: TonightServer): Promise<BrowserContext> {
  const context = await bareContext(browser);
  const swap = `document.querySelector('video').src = '${FILE}?next'`;
  const body = `<!doctype html><title>Bare</title>
    <video autoplay muted src="${FILE}#t=${CREDITS - 1}"></video><button onclick="${swap}">Next</button>`;
  await context.route(`${server.url}/bare/next`, (route) => route.fulfill({ contentType: 'text/html', body }));
  return context;
}

/** Opens a page near its episode's end, goes on, and waits. @returns milliseconds until a picture of the next beginning. */
async function nextPicture(context: BrowserContext, address: string, goOn: (page: Page) => Promise<void>) {
  const page = await context.newPage();
  await page.addInitScript((beginning) => {
    let from = Number.NaN;
    // When the mouse button came up, not when the page had time to hear of it.
    document.addEventListener('click', ({ timeStamp }) => (from = timeStamp), { capture: true });
    new MutationObserver(() => {
      const isOver = document.querySelector('.player-next')?.textContent?.includes('in 0 s');
      if (isOver && Number.isNaN(from)) from = performance.now();
    }).observe(document, { subtree: true, childList: true, characterData: true });
    const seen = new WeakSet<HTMLVideoElement>();
    const watch = () => {
      const video = document.querySelector('video');
      if (video && !seen.has(video)) {
        seen.add(video);
        const look: VideoFrameRequestCallback = (now, { mediaTime }) => {
          if (!Number.isNaN(from) && mediaTime < beginning) {
            document.documentElement.dataset.nextPicture ??= String(now - from);
          } else video.requestVideoFrameCallback(look);
        };
        video.requestVideoFrameCallback(look);
      }
      requestAnimationFrame(watch);
    };
    watch();
  }, BEGINNING);
  await page.goto(address);
  await goOn(page);
  const shown = await page.waitForFunction(() => document.documentElement.dataset.nextPicture);
  const milliseconds = Number(await shown.jsonValue());
  // Before the player's last report: the next round begins like this one.
  await page.route('**/api/progress', (route) => route.abort());
  await page.close();
  return milliseconds;
}
