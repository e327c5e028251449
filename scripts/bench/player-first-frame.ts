import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import { type Figure, median } from '@/scripts/bench/figure';

const FILM = 9000027;
const FILE = '/demo/media/film/video-540.mp4';
const DURATION = 3732;
const PLACE = 1800;

/**
 * Milliseconds from the click on a Continue Watching card to the first frame at the place, and from the click on a link
 * in a bare page to the first frame of a plain video element opened at the same place.
 */
export async function firstFrameFigures(browser: Browser, server: TonightServer, rounds: number): Promise<Figure[]> {
  const household = await signUpHousehold(server);
  await storePlace(server, household);
  const context = await browser.newContext();
  await context.addCookies(household.cookies);
  await serveBarePages(context, server);

  const ours: number[] = [];
  const bare: number[] = [];
  const off: number[] = [];
  const bareOff: number[] = [];
  // The first round warms the server's caches and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    const player = await clickThrough(context, `${server.url}/home`, `a[href*="/watch/movie/${FILM}"]`);
    const plain = await clickThrough(context, `${server.url}/bare`, 'a');
    if (round === 0) continue;
    ours.push(player.milliseconds);
    bare.push(plain.milliseconds);
    off.push(Math.abs(player.position - PLACE));
    bareOff.push(Math.abs(plain.position - PLACE));
  }
  await context.close();
  return [
    { figure: 'player.first_frame', value: median(ours), baseline: median(bare), unit: 'ms', target: '<1000' },
    { figure: 'player.first_frame_ratio', value: median(ours), baseline: median(bare), unit: 'ms', target: 'ratio<=2' },
    { figure: 'player.resume_error', value: Math.max(...off), baseline: Math.max(...bareOff), unit: 's', target: '<1' },
  ];
}

/** Opens a page, clicks its link, and waits for the first frame at the place. @returns what was on screen, and after how long. */
async function clickThrough(context: BrowserContext, address: string, link: string) {
  const page: Page = await context.newPage();
  // Kept beyond the click, which may load another document.
  await page.addInitScript((place) => {
    document.addEventListener('click', () => sessionStorage.setItem('clicked', String(Date.now())), { capture: true });
    const onFrame = (video: HTMLVideoElement) => {
      video.requestVideoFrameCallback((_, { mediaTime }) => {
        // A plain element may show its beginning first.
        if (Math.abs(mediaTime - place) > 5) return onFrame(video);
        const milliseconds = Date.now() - Number(sessionStorage.getItem('clicked'));
        document.documentElement.dataset.firstFrame = JSON.stringify({ milliseconds, position: mediaTime });
      });
    };
    const watch = () => {
      const video = document.querySelector('video');
      if (video) onFrame(video);
      else requestAnimationFrame(watch);
    };
    watch();
  }, PLACE);
  await page.goto(address);
  await page.locator(link).first().click();
  const shown = await page.waitForFunction(() => document.documentElement.dataset.firstFrame);
  const measured: { milliseconds: number; position: number } = JSON.parse(String(await shown.jsonValue()));
  // Before the player's last report: the place must stay where it is for the next round.
  await page.route('**/api/progress', (route) => route.abort());
  await page.close();
  return measured;
}

async function serveBarePages(context: BrowserContext, server: TonightServer): Promise<void> {
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html><title>Bare</title>${body}` });
  await context.route(`${server.url}/bare`, (route) => route.fulfill(html('<a href="/bare/watch">Watch</a>')));
  await context.route(`${server.url}/bare/watch`, (route) =>
    route.fulfill(html(`<video autoplay muted src="${FILE}#t=${PLACE}"></video>`)),
  );
}

async function storePlace(server: TonightServer, { profileId, accessToken }: SignedUpHousehold): Promise<void> {
  const now = new Date().toISOString();
  const response = await fetch(`${server.url}/api/progress`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      profileId,
      type: 'movie',
      tmdbId: FILM,
      position: PLACE,
      duration: DURATION,
      sessionId: crypto.randomUUID(),
      sequence: 1,
      secondsPlayed: PLACE,
      observedAt: now,
      sentAt: now,
      deviceId: crypto.randomUUID(),
      event: 'pause',
      snapshot: { title: 'Metropolis' },
    }),
  });
  if (!response.ok) throw new Error(`The place was not stored: ${response.status} ${await response.text()}`);
}
