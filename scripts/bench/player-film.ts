import type { Browser, BrowserContext } from '@playwright/test';
import type { SignedUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';

/** The demo's longest film, and its best quality as one file for a bare video element. */
export const FILM = 9000027;
export const DURATION = 3732;
const FILE = '/demo/media/film/video-540.mp4';

/** A browser that has nothing of Tonight, and no service worker that would ask the server for pages served here. */
export const bareContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ serviceWorkers: 'block' });

/** A context with `/bare`, a page with nothing but a link to `/bare/watch`, a page with nothing but a video at a place. */
export async function bareFilm(browser: Browser, server: TonightServer, place: () => number): Promise<BrowserContext> {
  const context = await bareContext(browser);
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html><title>Bare</title>${body}` });
  await context.route(`${server.url}/bare`, (route) => route.fulfill(html('<a href="/bare/watch">Watch</a>')));
  await context.route(`${server.url}/bare/watch`, (route) =>
    route.fulfill(html(`<video autoplay muted src="${FILE}#t=${place()}"></video>`)),
  );
  return context;
}

/** Tells the server where the household is in the film, in seconds, as a player would have. */
export async function storePlace(
  server: TonightServer,
  { profileId, accessToken }: SignedUpHousehold,
  position: number,
): Promise<void> {
  const now = new Date().toISOString();
  const response = await fetch(`${server.url}/api/progress`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      profileId,
      type: 'movie',
      tmdbId: FILM,
      position,
      duration: DURATION,
      sessionId: crypto.randomUUID(),
      sequence: 1,
      secondsPlayed: position,
      observedAt: now,
      sentAt: now,
      deviceId: crypto.randomUUID(),
      event: 'pause',
      snapshot: { title: 'Metropolis' },
    }),
  });
  if (!response.ok) throw new Error(`The place was not stored: ${response.status} ${await response.text()}`);
}
