import type { Page } from '@playwright/test';
import { test as base, expect, type Household } from '@tonight/playwright';
import { type MediaServer, PIECE_SECONDS, type StreamPlan, startMediaServer } from '../../lib/testing/media-server';

export const SHOW = 9100001;

/** How many pieces the growing lists have by now. */
export const grown = { film: 10, episode: 10 };

/** As short as what is to be seen allows: these tests wait for media time. A piece is six seconds. */
const films = {
  missingPiece: { pieces: 6, answer: (piece) => (piece === 4 ? 404 : undefined) },
  missingPicture: { pieces: 6, tracks: ['video'], answer: (piece) => (piece === 4 ? 404 : undefined) },
  missingForLong: { pieces: 7, answer: (piece) => (piece >= 3 ? 404 : undefined) },
  missingEnd: { pieces: 3, answer: (piece) => (piece === 3 ? 404 : undefined) },
  expired: { pieces: 5, answer: (piece, _, asked) => (piece >= 3 && asked < 3 ? 403 : undefined) },
  renewed: { pieces: 6, answer: (piece, _, asked) => (piece >= 4 && asked < 2 ? 410 : undefined) },
  short: { pieces: 4 },
  soundOnly: { pieces: 4, tracks: ['audio'] },
  soundFile: { soundFile: true },
  long: {},
  declaredShort: { declared: { durationSeconds: 60 } },
  growing: { grown: () => grown.film },
  growingWithStart: { grown: () => grown.film, head: '#EXT-X-START:TIME-OFFSET=30' },
  wholeWithStart: { head: '#EXT-X-START:TIME-OFFSET=90' },
} satisfies Record<string, StreamPlan>;

const episodes = {
  introForLong: { declared: { intro: { start: 5, end: 900 } } },
  lateCredits: { declared: { creditsStart: 400 } },
  growing: { pieces: 12, grown: () => grown.episode },
} satisfies Record<string, StreamPlan>;

export const film = (name: keyof typeof films) => 9000001 + Object.keys(films).indexOf(name);
export const episode = (name: keyof typeof episodes) => 1 + Object.keys(episodes).indexOf(name);
/** Of a stream whose test does not say how many pieces it has. */
export const LONG_SECONDS = 30 * PIECE_SECONDS;

/**
 * One server of streams and one Tonight for all tests of a worker; every test finds the streams as before any request.
 */
export const test = base.extend<{ freshStreams: undefined }, { media: MediaServer }>({
  media: [
    async ({ playwright: _ }, use) => {
      const titles = [
        ...Object.entries(films).map(([name, plan]) => [`movie/${film(name as keyof typeof films)}`, plan]),
        ...Object.entries(episodes).map(([name, plan]) => [
          `tv/${SHOW}/1/${episode(name as keyof typeof episodes)}`,
          plan,
        ]),
      ];
      const media = await startMediaServer(Object.fromEntries(titles));
      await use(media);
      await media.close();
    },
    { scope: 'worker' },
  ],
  workerSettings: [async ({ media }, use) => use({ MEDIA_MANIFEST: media.manifestUrl }), { scope: 'worker' }],
  freshStreams: [
    async ({ media }, use) => {
      media.forgetAsked();
      Object.assign(grown, { film: 10, episode: 10 });
      await use(undefined);
    },
    { auto: true },
  ],
  expectedErrors: [/Failed to load resource|net::ERR_|Failed to fetch RSC payload/],
});

interface Told {
  event?: string;
  position: number;
  duration: number | null;
}

/** What the page tells the server from now on. */
export function reportsOf(page: Page): Told[] {
  const told: Told[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/progress') || request.method() !== 'POST') return;
    const body = request.postDataJSON();
    told.push(...(body.reports ?? [body]));
  });
  return told;
}

/** Where playback stands, once it is where `accept` says. */
export async function second(page: Page, accept: (now: number) => boolean): Promise<number> {
  let now = -1;
  await expect
    .poll(
      async () => {
        now = await page.evaluate(() => {
          const video = document.querySelector('video');
          return video && video.readyState >= 2 && !video.seeking ? video.currentTime : -1;
        });
        return accept(now);
      },
      { message: 'the second that plays', timeout: 40_000, intervals: [100] },
    )
    .toBe(true);
  return now;
}

/** Every second at which playback was seen until it comes to one. */
export function stepsUntil(page: Page, end: number): Promise<number[]> {
  return page.evaluate(
    (end) =>
      new Promise<number[]>((resolve) => {
        const steps: number[] = [];
        const look = setInterval(() => {
          const video = document.querySelector('video');
          if (!video || video.readyState < 2 || video.seeking) return;
          steps.push(video.currentTime);
          if (video.currentTime < end) return;
          clearInterval(look);
          resolve(steps);
        }, 50);
      }),
    end,
  );
}

/** The screen names the place that the server has, and that is where playback stopped for want of more. */
export async function expectSaidPlace(
  page: Page,
  household: Household,
  id: number,
  [from, to]: [number, number],
): Promise<void> {
  await expect(async () => {
    const { position = 0 } = (await household.profile('Ada').place(`movie/${id}`)) ?? {};
    expect(position).toBeGreaterThan(from);
    expect(position).toBeLessThan(to);
    const words = `Your place at 0:${String(Math.floor(position)).padStart(2, '0')} is kept`;
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}
