import type { Page } from '@playwright/test';
import { type MediaServer, type StreamPlan, startMediaServer } from '../lib/testing/media-server';
import type { SignedUpHousehold } from '../lib/testing/signed-up-household';
import { startTonight } from '../lib/testing/tonight-server';
import { test as base, expect } from './fixtures';
import { reportPlayed } from './pages/played';
import { PlayerPage } from './pages/player';

const LENGTH = 180;
const SHOW = 9100001;
/** How many pieces the growing lists have by now. */
const grown = { film: 10, episode: 10 };

const plans = {
  missingPiece: { answer: (piece) => (piece === 4 ? 404 : undefined) },
  missingPicture: { tracks: ['video'], answer: (piece) => (piece === 4 ? 404 : undefined) },
  missingForLong: { answer: (piece) => (piece >= 4 ? 404 : undefined) },
  missingEnd: { answer: (piece) => (piece === 30 ? 404 : undefined) },
  expired: { answer: (piece, _, asked) => (piece >= 8 && asked < 3 ? 403 : undefined) },
  renewed: { answer: (piece, _, asked) => (piece >= 4 && asked < 2 ? 410 : undefined) },
  soundOnly: { tracks: ['audio'] },
  soundFile: { soundFile: true },
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

const film = (name: keyof typeof plans) => 9000001 + Object.keys(plans).indexOf(name);
const episode = (name: keyof typeof episodes) => 1 + Object.keys(episodes).indexOf(name);

const test = base.extend<object, { media: MediaServer }>({
  media: [
    async ({ playwright: _ }, use) => {
      const titles = [
        ...Object.entries(plans).map(([name, plan]) => [`movie/${film(name as keyof typeof plans)}`, plan]),
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
  tonight: [
    async ({ media }, use) => {
      const server = await startTonight({ settings: { MEDIA_MANIFEST: media.manifestUrl } });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test.describe.configure({ mode: 'parallel' });
test.use({ expectedErrors: [/Failed to load resource|net::ERR_|Failed to fetch RSC payload/] });

for (const plan of ['missingPiece', 'missingPicture'] as const) {
  test(`shows all there is before it steps over a missing piece, and calls it no seek: ${plan}`, async ({ page }) => {
    const reports = reportsOf(page);
    await new PlayerPage(page).open(`movie/${film(plan)}?t=11`);
    await second(page, (now) => now > 16);
    const steps = await stepsUntil(page, 27);
    expect(Math.max(...steps.filter((at) => at < 24)), 'all that was there').toBeGreaterThan(17.4);
    expect(
      steps.every((at) => at <= 18.2 || at >= 24),
      steps.join(' '),
    ).toBe(true);
    expect(reports.map(({ event }) => event)).not.toContain('seek');
  });
}

test('a stream that stops for good keeps the place that was shown, and goes on there', async ({ page, household }) => {
  await new PlayerPage(page).open(`movie/${film('missingForLong')}?t=4`);
  const trouble = page.getByRole('alert').filter({ hasText: 'The film did not arrive' });
  await expect(trouble).toContainText('Your place at 0:1', { timeout: 40_000 });
  await expectSaidPlace(page, household, film('missingForLong'), [16, 18.5]);
});

test('an address that has expired is asked for again once, then said so with the place that is kept', async ({
  page,
  household,
}) => {
  await new PlayerPage(page).open(`movie/${film('expired')}?t=27`);
  const trouble = page.getByRole('alert').filter({ hasText: 'This address has expired' });
  await expect(trouble).toBeVisible({ timeout: 40_000 });
  await expectSaidPlace(page, household, film('expired'), [40, 42.5]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await second(page, (now) => now > 40 && now < 43);
  await second(page, (now) => now > 44);
});

test('an address that was given anew plays on where the old one ended', async ({ page }) => {
  await new PlayerPage(page).open(`movie/${film('renewed')}?t=10`);
  await second(page, (now) => now > 20);
  await expect(page.getByRole('alert').filter({ hasText: 'expired' })).toBeHidden();
});

test('a missing last piece ends the film', async ({ page, household }) => {
  const id = film('missingEnd');
  await page.goto('/about');
  await reportPlayed(page.request, playedFilm(household, id, { seconds: 156 }));
  await new PlayerPage(page).open(`movie/${id}`);
  await second(page, (now) => now >= 156);
  await expect(page.getByRole('region', { name: 'The end' })).toBeVisible({ timeout: 40_000 });
  await expect.poll(async () => (await storedPlace(page, household, `movie/${id}`)).finishedAt).not.toBeNull();
});

for (const [words, plan, hidden] of [
  ['begins in a tab nobody looks at', 'wholeWithStart', true],
  ['is sound alone', 'soundOnly', false],
  ['is a file of sound', 'soundFile', false],
] as const) {
  test(`what ${words} has a place`, async ({ page, household }) => {
    // What a hidden tab does: it draws no frames, so that nobody hears of one.
    if (hidden) await page.addInitScript('HTMLVideoElement.prototype.requestVideoFrameCallback = () => 1');
    await new PlayerPage(page).open(`movie/${film(plan)}`);
    await second(page, (now) => now > 12);
    await page.goto('/about');
    await expect
      .poll(async () => (await storedPlace(page, household, `movie/${film(plan)}`)).position ?? 0)
      .toBeGreaterThan(11);
  });
}

test('resumes past the length that the manifest declares', async ({ page, household }) => {
  await page.goto('/about');
  await reportPlayed(page.request, playedFilm(household, film('declaredShort'), { seconds: 142 }));
  await new PlayerPage(page).open(`movie/${film('declaredShort')}`);
  expect(await second(page, (now) => now > 60)).toBeGreaterThanOrEqual(142);
  await new PlayerPage(page).open(`movie/${film('declaredShort')}?t=150`);
  expect(await second(page, (now) => now > 60)).toBeGreaterThanOrEqual(150);
});

for (const [plan, address] of [
  ['growing', ''],
  ['growing', '?t=0'],
  ['growingWithStart', '?t=0'],
  ['wholeWithStart', ''],
] as const) {
  test(`begins at the beginning: ${plan}${address}`, async ({ page }) => {
    await new PlayerPage(page).open(`movie/${film(plan)}${address}`);
    const steps = await stepsUntil(page, 3);
    expect(Math.max(...steps)).toBeLessThan(5);
  });
}

test('of a stream that still grows nothing is next or watched; once it has ended, both', async ({
  page,
  household,
}) => {
  const key = `tv/${SHOW}/1/${episode('growing')}`;
  const reports = reportsOf(page);
  const player = new PlayerPage(page);
  await player.open(`${key}?t=42`);
  await second(page, (now) => now > 54);
  await expect(player.nextCard).toBeHidden();
  await page.keyboard.press('k');
  await expect.poll(() => reports.at(-1)?.event).toBe('pause');
  expect(reports.at(-1)).toMatchObject({ duration: null });
  const place = await storedPlace(page, household, key, 'tv');
  expect(place).toMatchObject({ watchedAt: null, finishedAt: null });
  expect(place.position).toBeGreaterThan(53);
  grown.episode = 12;
  await page.keyboard.press('k');
  await expect(player.nextCard).toBeVisible({ timeout: 30_000 });
});

test('a mark past the end skips nothing and finishes nothing', async ({ page, household }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/${episode('introForLong')}?t=4`);
  await second(page, (now) => now > 7);
  await expect(player.skipIntro).toBeHidden();
  const key = `tv/${SHOW}/1/${episode('lateCredits')}`;
  await player.open(`${key}?t=146`);
  await second(page, (now) => now > 146 && now < 149);
  await expect(player.nextCard).toBeHidden();
  await expect(player.nextCard).toBeVisible();
  expect(household.profileId).not.toBe('');
});

test('"Play now" can be pressed again when the way to the next episode was lost', async ({ page }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/${episode('lateCredits')}?t=152`);
  await expect(player.nextCard).toBeVisible();
  let tries = 0;
  await page.route(`**/watch/tv/${SHOW}/1/3**`, (route) => {
    tries += 1;
    return route.abort('aborted');
  });
  const playNow = page.getByRole('button', { name: 'Play now' });
  await playNow.click();
  // First the page's data, then, as Next falls back on it, the page itself.
  await expect.poll(() => tries).toBeGreaterThan(1);
  await page.unrouteAll();
  await expect(async () => {
    await playNow.click({ timeout: 1_000 });
    await expect(page).toHaveURL(/\/1\/3$/, { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
});

test('a page older than the server is loaded anew when it asks for what is not there any more, and only once', async ({
  page,
}) => {
  await new PlayerPage(page).open(`tv/${SHOW}/1/${episode('lateCredits')}?t=60`);
  await second(page, (now) => now > 60);
  await page.route('**/watch/**', (route) => {
    if (route.request().headers()['next-action'] === undefined) return route.continue();
    return route.fulfill({
      status: 404,
      headers: { 'x-nextjs-action-not-found': '1' },
      body: 'Server action not found.',
    });
  });
  const drawer = page.getByRole('dialog', { name: 'Episodes' });
  const askForSeason = async () => {
    await expect(async () => {
      await page.keyboard.press('e');
      await expect(drawer).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await drawer.getByLabel('Season').selectOption('2');
  };
  await askForSeason();
  await expect(page).toHaveURL(/\/1\/2$/);
  await second(page, (now) => now >= 0);
  await askForSeason();
  await expect(drawer.getByRole('alert')).toContainText('The episodes did not arrive.');
});

test('a short look from an address does not move the place', async ({ page, household }) => {
  const id = film('wholeWithStart');
  await page.goto('/about');
  await reportPlayed(page.request, playedFilm(household, id, { seconds: 150 }));
  await new PlayerPage(page).open(`movie/${id}?t=20`);
  await second(page, (now) => now > 23 && now < 28);
  await page.goto('/about');
  await new PlayerPage(page).open(`movie/${id}`);
  expect(await second(page, (now) => now > 1)).toBeGreaterThanOrEqual(149);
});

test('the device forgets only what the server says it has', async ({ page, household }) => {
  const id = film('wholeWithStart');
  const html = { contentType: 'text/html', body: '<!doctype html><p>Sign in' };
  const answers = [
    { status: 302, headers: { location: '/about' } },
    { status: 200, ...html },
    { status: 204 },
    { status: 404, ...html },
    { status: 405 },
    { status: 409 },
  ];
  const given: number[] = [];
  await page.route('**/api/progress', (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const answer = answers[given.length % answers.length] ?? { status: 204 };
    given.push(answer.status);
    return route.fulfill(answer);
  });
  await new PlayerPage(page).open(`movie/${id}?t=40`);
  await second(page, (now) => now > 52);
  await page.keyboard.press('k');
  await expect.poll(() => new Set(given).size, { timeout: 60_000 }).toBe(answers.length);
  expect(await journalSize(page)).toBe(1);
  await page.unrouteAll();
  await expect
    .poll(async () => (await storedPlace(page, household, `movie/${id}`)).position ?? 0, { timeout: 60_000 })
    .toBeGreaterThan(51);
  await expect.poll(() => journalSize(page)).toBe(0);
});

test('what the server will never take is said once, in words', async ({ page, household: _ }) => {
  let refused = 0;
  await page.route('**/api/progress', (route) => {
    refused += 1;
    const body = {
      code: 'invalid',
      detail: 'No.',
      errors: [{ path: 'reports.0.position', message: 'is past the end' }],
    };
    return route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await new PlayerPage(page).open(`movie/${film('wholeWithStart')}?t=40`);
  const words = page
    .getByRole('status')
    .filter({ hasText: 'could not be kept. The server says: position: is past the end' });
  await expect(words).toBeVisible({ timeout: 30_000 });
  await expect(words).toBeHidden({ timeout: 30_000 });
  const before = refused;
  await page.keyboard.press('k');
  await expect.poll(() => refused).toBeGreaterThan(before);
  await expect(words).toBeHidden();
});

interface Told {
  event?: string;
  position: number;
  duration: number | null;
}

/** What the page tells the server from now on. */
function reportsOf(page: Page): Told[] {
  const told: Told[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/progress') || request.method() !== 'POST') return;
    const body = request.postDataJSON();
    told.push(...(body.reports ?? [body]));
  });
  return told;
}

/** Where playback stands, once it is where `accept` says. */
async function second(page: Page, accept: (now: number) => boolean): Promise<number> {
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
function stepsUntil(page: Page, end: number): Promise<number[]> {
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

interface Stored {
  position: number;
  watchedAt: string | null;
  finishedAt: string | null;
}

async function storedPlace(page: Page, { profileId }: SignedUpHousehold, key: string, type = 'movie'): Promise<Stored> {
  const [, id, season, episode] = key.split('/');
  const numbers = type === 'tv' ? `&season=${season}&episode=${episode}` : '';
  const answer = await page.request.get(`/api/progress/${type}/${id}?profileId=${profileId}${numbers}`);
  return answer.json();
}

/** The screen names the place that the server has, and that is where playback stopped for want of more. */
async function expectSaidPlace(page: Page, household: SignedUpHousehold, id: number, [from, to]: [number, number]) {
  await expect(async () => {
    const { position } = await storedPlace(page, household, `movie/${id}`);
    expect(position).toBeGreaterThan(from);
    expect(position).toBeLessThan(to);
    const words = `Your place at ${clock(position)} is kept`;
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

function playedFilm({ profileId }: SignedUpHousehold, tmdbId: number, { seconds }: { seconds: number }) {
  return { profileId, type: 'movie' as const, tmdbId, title: 'A film', seconds, duration: LENGTH, minutesAgo: 5 };
}

const clock = (seconds: number) => `0:${String(Math.floor(seconds)).padStart(2, '0')}`;

function journalSize(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tonight-progress');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('reports').objectStore('reports').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
