import type { Page } from '@playwright/test';
import { expect, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';
/** Of its stream, and the middle of it, where the key 5 leads. */
const SECONDS = 3732;
const MIDDLE = SECONDS / 2;

test('offers the place another device was further at, and loses neither', async ({ page, household, watch }) => {
  const ada = household.profile('Ada');
  await ada.at(FILM, '41:02', { ended: { minutes: 90 }, device: 'Living-room TV' });
  await ada.at(FILM, '5:00', { ended: { minutes: 20 }, device: 'Phone' });
  await watch.open(FILM);
  const offer = page.getByRole('region', { name: 'Further on another device' });
  await expect(offer).toContainText('You were further on Living-room TV (41:02)');
  await watch.pictureShows((second) => second >= 295 && second < 330);
  await expect(page).toBeAccessible();
  await offer.getByRole('button', { name: 'Go to 41:02' }).click();
  await watch.pictureShows((second) => second >= 2461 && second < 2480);
  await expect(offer).toBeHidden();
});

test.describe('a stream with a fault', () => {
  test.use({ expectedErrors: [/Failed to load resource|net::ERR_/] });

  for (const [fault, answer] of [
    ['a missing', { status: 404 }],
    ['a broken', { status: 206, body: 'not a piece of film' }],
  ] as const) {
    test(`steps over ${fault} piece and plays on`, async ({ page, household: _, watch }) => {
      await watch.open(FILM, { at: 100 });
      await watch.pictureShows((second) => second >= 101);
      let broken: string | undefined;
      await page.route('**/video-*.mp4', async (route) => {
        const { range = '' } = await route.request().allHeaders();
        // Not the stream's head, which every piece needs.
        if (!range.startsWith('bytes=0-')) broken ??= range;
        return range === broken ? route.fulfill(answer) : route.continue();
      });
      await page.keyboard.press('5');
      await watch.pictureShows((second) => second > MIDDLE && second < MIDDLE + 30);
      expect(broken, 'a piece was refused').toMatch(/^bytes=/);
    });
  }

  test('tries a picture it cannot decode one quality lower, then says so and keeps the place', async ({
    page,
    household: _,
    watch,
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
    await watch.open(FILM, { at: 900 });
    const trouble = page.getByRole('alert').filter({ hasText: 'This picture cannot be shown' });
    await expect(trouble).toContainText('Your place at 15:00 is kept');
    expect([...garbled], 'the second try is one quality lower').toEqual(['video-540.mp4', 'video-270.mp4']);
    await expect(page).toBeAccessible();
    sparing = /270/;
    await page.getByRole('button', { name: 'Try again' }).click();
    await watch.pictureShows((second) => second >= 900 && second < 930);
    await expect(trouble).toBeHidden();
    await expect(watch).not.toBePaused();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('says that it loads while nothing has come yet', async ({ page, household: _, watch }) => {
    await watch.open(FILM, { at: 100 });
    await watch.pictureShows((second) => second >= 101);
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
    await expect(page).toBeAccessible();
    letGo();
    await watch.pictureShows((second) => second >= MIDDLE);
    await expect(loading).toBeHidden();
  });

  test('a stream that takes its time to open says so', async ({ page, household: _, watch }) => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/*.m3u8', async (route) => {
      await held;
      await route.continue();
    });
    await watch.open(FILM, { at: 100 });
    const loading = page.getByRole('img', { name: 'Loading' });
    await expect(loading).toBeVisible();
    await expect(page).toBeAccessible();
    letGo();
    await watch.pictureShows((second) => second >= 100);
    await expect(loading).toBeHidden();
  });

  test('a stream replaced by a shorter one starts before its end, never past it', async ({
    page,
    household: _,
    watch,
  }) => {
    await cutPlaylists(page, 50);
    await watch.open(FILM, { at: 3000 });
    await watch.pictureShows((second) => second >= 285 && second <= 300);
  });
});

test('what was watched before signing in is in Continue Watching afterwards', async ({
  context,
  household,
  watch,
  home,
}) => {
  await context.clearCookies();
  await watch.open(FILM, { at: 1200 });
  // Ten seconds are what it takes to be a place.
  await watch.pictureShows((second) => second >= 1212);
  await household.signIn(context);
  await home.open();
  await home.page.getByRole('button', { name: 'Add to Ada' }).click();
  await expect(home.card('Continue watching', /Metropolis/)).toBeVisible();
});

test.describe('while the server asks for patience', () => {
  test.use({ expectedErrors: [/status of 429/] });

  test('two tabs tell the server everything once', async ({ page, context, household: _, watch }) => {
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
    await watch.open(FILM, { at: 400 });
    await watch.pictureShows((second) => second >= 402);
    const second = new WatchPage(await context.newPage());
    await second.open(FILM, { at: 800 });
    await second.pictureShows((shown) => shown >= 802);
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
