import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import { HomePage } from './pages/home';
import { reportPlayed } from './pages/played';
import { demoStream, PlayerPage } from './pages/player';

const FILM = 9000027;
const { durationSeconds } = demoStream(`movie/${FILM}`);

test('offers the place another device was further at, and loses neither', async ({ page, household }) => {
  const film = { profileId: household.profileId, type: 'movie' as const, tmdbId: FILM, title: 'Metropolis' };
  await page.goto('/about');
  const tv = { seconds: 2462, minutesAgo: 90, deviceName: 'Living-room TV' };
  const phone = { seconds: 300, minutesAgo: 20, deviceName: 'Phone' };
  for (const played of [tv, phone]) {
    await reportPlayed(page.request, { ...film, ...played, duration: durationSeconds });
  }
  const player = new PlayerPage(page);
  await player.open(`movie/${FILM}`);
  const offer = page.getByRole('region', { name: 'Further on another device' });
  await expect(offer).toContainText('You were further on Living-room TV (41:02)');
  await player.second((second) => second >= 295 && second < 330);
  await expectAccessible(page);
  await offer.getByRole('button', { name: 'Go to 41:02' }).click();
  await player.second((second) => second >= 2461 && second < 2480);
  await expect(offer).toBeHidden();
});

test.describe('a stream with a fault', () => {
  test.use({ expectedErrors: [/Failed to load resource|net::ERR_/] });

  for (const [fault, answer] of [
    ['a missing', { status: 404 }],
    ['a broken', { status: 206, body: 'not a piece of film' }],
  ] as const) {
    test(`steps over ${fault} piece and plays on`, async ({ page, household: _ }) => {
      const player = new PlayerPage(page);
      await player.open(`movie/${FILM}?t=100`);
      await player.second((second) => second >= 101);
      let broken: string | undefined;
      await page.route('**/video-*.mp4', async (route) => {
        const { range = '' } = await route.request().allHeaders();
        // Not the stream's head, which every piece needs.
        if (!range.startsWith('bytes=0-')) broken ??= range;
        return range === broken ? route.fulfill(answer) : route.continue();
      });
      await page.keyboard.press('5');
      const middle = durationSeconds / 2;
      await player.second((second) => second > middle && second < middle + 30);
      expect(broken, 'a piece was refused').toMatch(/^bytes=/);
    });
  }

  test('tries a picture it cannot decode one quality lower, then says so and keeps the place', async ({
    page,
    household: _,
  }) => {
    const garbled = new Set<string>();
    let sparing = /never/;
    await page.route('**/video-*.mp4', async (route) => {
      const { range = '' } = await route.request().allHeaders();
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      if (range.startsWith('bytes=0-') || sparing.test(name)) return route.continue();
      garbled.add(name);
      const response = await route.fetch();
      return route.fulfill({ response, body: garble(await response.body()) });
    });
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=900`);
    const trouble = page.getByRole('alert').filter({ hasText: 'This picture cannot be shown' });
    await expect(trouble).toContainText('Your place at 15:00 is kept');
    expect([...garbled], 'the second try is one quality lower').toEqual(['video-540.mp4', 'video-270.mp4']);
    await expectAccessible(page);
    sparing = /270/;
    await page.getByRole('button', { name: 'Try again' }).click();
    await player.second((second) => second >= 900 && second < 930);
    await expect(trouble).toBeHidden();
    await player.expectPaused(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('says that it loads while nothing has come yet', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=100`);
    await player.second((second) => second >= 101);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/video-*.mp4', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('5');
    const loading = page.getByRole('img', { name: 'Loading' });
    await expect(loading).toBeVisible();
    await expectAccessible(page);
    letGo();
    await player.second((second) => second >= durationSeconds / 2);
    await expect(loading).toBeHidden();
  });

  test('a stream that takes its time to open says so', async ({ page, household: _ }) => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/*.m3u8', async (route) => {
      await held;
      await route.continue();
    });
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=100`);
    const loading = page.getByRole('img', { name: 'Loading' });
    await expect(loading).toBeVisible();
    await expectAccessible(page);
    letGo();
    await player.second((second) => second >= 100);
    await expect(loading).toBeHidden();
  });

  test('a stream replaced by a shorter one starts before its end, never past it', async ({ page, household: _ }) => {
    await cutPlaylists(page, 50);
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=3000`);
    await player.second((second) => second >= 285 && second <= 300);
  });
});

test('what was watched before signing in is in Continue Watching afterwards', async ({ page, context, household }) => {
  await context.clearCookies();
  const player = new PlayerPage(page);
  await player.open(`movie/${FILM}?t=1200`);
  // Ten seconds are what it takes to be a place.
  await player.second((second) => second >= 1212);
  await context.addCookies(household.cookies);
  const home = new HomePage(page);
  await home.open();
  await expect(home.card('Continue watching', /Metropolis/)).toBeVisible();
});

test.describe('while the server asks for patience', () => {
  test.use({ expectedErrors: [/status of 429/] });

  test('two tabs tell the server everything once', async ({ page, context, household: _ }) => {
    const told: { report: string; event?: string }[] = [];
    let open = false;
    await context.route('**/api/progress', async (route) => {
      if (!open) return route.fulfill({ status: 429, headers: { 'Retry-After': '1' } });
      const body = route.request().postDataJSON();
      for (const { sessionId, sequence, event } of body.reports ?? [body]) {
        told.push({ report: `${sessionId}/${sequence}`, event });
      }
      return route.continue();
    });
    const first = new PlayerPage(page);
    await first.open(`movie/${FILM}?t=400`);
    await first.second((second) => second >= 402);
    const second = new PlayerPage(await context.newPage());
    await second.open(`movie/${FILM}?t=800`);
    await second.second((shown) => shown >= 802);
    await second.page.keyboard.press('k');
    open = true;
    await page.bringToFront();
    await page.keyboard.press('k');
    // Whichever tab has the turn sends what both have kept.
    await expect.poll(() => told.filter(({ event }) => event === 'pause').length).toBeGreaterThanOrEqual(2);
    expect(new Set(told.map(({ report }) => report)).size, 'each report once').toBe(told.length);
  });
});

/** Cuts every media playlist after so many pieces of six seconds, as when a shorter cut took its place. */
async function cutPlaylists(page: Page, pieces: number): Promise<void> {
  await page.route(/(video|audio)-\w+\.m3u8/, async (route) => {
    const response = await route.fetch();
    const lines = (await response.text()).split('\n');
    const starts = lines.flatMap((line, index) => (line.startsWith('#EXTINF') ? [index] : []));
    await route.fulfill({ response, body: [...lines.slice(0, starts[pieces]), '#EXT-X-ENDLIST', ''].join('\n') });
  });
}

/** Frames of the right length that say nothing, as after a fault on the way from the disk. */
function garble(piece: Buffer): Buffer {
  const garbled = Buffer.from(piece);
  let at = piece.indexOf('mdat') + 4;
  while (at + 5 < piece.length) {
    const length = piece.readUInt32BE(at);
    garbled.fill(0xa5, at + 5, at + 4 + length);
    at += 4 + length;
  }
  return garbled;
}
