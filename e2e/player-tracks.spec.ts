import type { Page } from '@playwright/test';
import { startTonight } from '../lib/testing/tonight-server';
import { test as base, expect } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import type { MediaServer } from './pages/media-server';
import { PlayerPage } from './pages/player';
import { FILMS, startTrackFilms } from './pages/track-films';
import { TrackMenu } from './pages/track-menu';

const test = base.extend<{ player: PlayerPage }, { media: MediaServer }>({
  media: [
    async ({ playwright: _ }, use) => {
      const media = await startTrackFilms();
      await use(media);
      await media.close();
    },
    { scope: 'worker' },
  ],
  tonight: [
    async ({ media }, use) => {
      const server = await startTonight({ settings: { MEDIA_MANIFEST: `${media.origin}/manifest.json` } });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  player: async ({ page, household: _ }, use) => use(new PlayerPage(page)),
  // What is not to be had is told by the browser, too.
  expectedErrors: [/Failed to load resource|net::ERR_FAILED|blocked by CORS policy/],
});

/** Moves the picture, which stands still, to a second that no key leads to. */
async function seek(page: Page, second: number): Promise<void> {
  await page.evaluate((to) => {
    const video = document.querySelector('video');
    if (video) video.currentTime = to;
  }, second);
}

test.describe('sound', () => {
  test('every track can be chosen, and the one that is ticked is the one that is heard', async ({
    page,
    player,
    media,
  }) => {
    const heard = () => media.requests.findLast((path) => /^\/sound\/.*\.mp4$/.test(path))?.split('/')[2];
    await player.open(`movie/${FILMS.sounds}?t=60`);
    await player.second((second) => second >= 60);
    await page.keyboard.press('k');
    const menu = new TrackMenu(page, 'Audio');
    expect(await menu.choices()).toEqual([
      'English',
      'English (commentary)',
      'English (described)',
      'Deutsch',
      'Deutsch (audio description)',
      'Stereo',
      'Stereo (2)',
    ]);
    await menu.expectTicked('English');
    await expectAccessible(page);
    await menu.choose('English (commentary)');
    await menu.expectTicked('English (commentary)');
    await expect.poll(heard).toBe('English%20(commentary)');
    for (const name of ['English (described)', 'Deutsch (audio description)', 'Stereo (2)', 'Stereo']) {
      await menu.choose(name);
      await menu.expectTicked(name);
    }
    await menu.choose('English (described)');
    await expect.poll(heard).toBe('English%20(described)');
    await player.open(`movie/${FILMS.sounds}?t=600`);
    await player.second((second) => second >= 600);
    await menu.expectTicked('English (described)');
    await expect.poll(heard, 'remembered').toBe('English%20(described)');
  });

  test('what does not come is said and unticked, and the film plays on', async ({ page, player }) => {
    await player.open(`movie/${FILMS.lostSound}?t=60`);
    await player.second((second) => second >= 60);
    const menu = new TrackMenu(page, 'Audio');
    await menu.expectTicked('Deutsch');
    for (const name of ['Gone', 'Page']) {
      await menu.choose(name);
      await expect(page.getByText(`The sound “${name}” could not be loaded.`)).toBeVisible();
      await menu.expectTicked('Deutsch');
      await menu.expectLost(name);
      await expectAccessible(page);
    }
    await player.expectPaused(false);
    const now = await player.second();
    await player.second((second) => second > now + 3);
  });
});

test.describe('captions beside the stream', () => {
  test('are of any origin, kind, format and encoding', async ({ page, player }) => {
    await player.open(`movie/${FILMS.files}?t=60`);
    await player.second((second) => second >= 60);
    await page.keyboard.press('k');
    const menu = new TrackMenu(page, 'Captions');
    expect(await menu.choices()).toEqual([
      'Off',
      'English',
      'English SDH',
      'Sung',
      'Deutsch',
      'Français',
      'Silent',
      'Closed',
      'Gone',
      'Page',
      'Track 10',
    ]);
    await menu.expectTicked('Off');
    for (const [name, words] of [
      ['English', 'Who is there?'],
      ['English SDH', '[knocking] Who is there?'],
      ['Deutsch', 'Grüße, Tom & Jerry <3'],
      ['Français', "Ça va\u00a0& toi'"],
      ['Silent', ''],
      ['Track 10', 'Who is there?'],
    ] as const) {
      await menu.choose(name);
      await expect(player.captions).toHaveText(words);
      await menu.expectTicked(name);
    }
    await menu.choose('Deutsch');
    await expect(player.captions.locator('[data-edge=top] i')).toHaveText('Grüße');
    await menu.choose('English SDH');
    await player.open(`movie/${FILMS.files}?t=600`);
    await expect(player.captions, 'remembered').toHaveText('[knocking] Who is there?');
  });

  test('cues that say the same are all shown, and all go', async ({ page, player }) => {
    await player.open(`movie/${FILMS.files}?t=60`);
    await player.second((second) => second >= 60);
    await page.keyboard.press('k');
    await new TrackMenu(page, 'Captions').choose('Sung');
    for (const [second, lines] of [
      [3, ['la', 'la']],
      [6, ['so']],
      [4, ['la', 'la']],
      [8, []],
    ] as const) {
      await seek(page, second);
      await expect(player.captions.locator('p')).toHaveText([...lines]);
    }
  });

  for (const name of ['Closed', 'Gone', 'Page']) {
    test(`that are ${name.toLowerCase()} are said and unticked, and can be asked for again`, async ({
      page,
      player,
    }) => {
      await player.open(`movie/${FILMS.files}?t=60`);
      await player.second((second) => second >= 60);
      await page.keyboard.press('k');
      const menu = new TrackMenu(page, 'Captions');
      await menu.choose(name);
      const said = page.getByText(`The captions “${name}” could not be loaded.`);
      await expect(said).toBeVisible();
      await menu.expectTicked('Off');
      await menu.expectLost(name);
      await expectAccessible(page);
      await page.route(/captions-en\.vtt|gone\.vtt|page\.vtt/, (route) =>
        route.fulfill({
          body: 'WEBVTT\n\n00:00.000 --> 46:00.000\nBack again',
          headers: { 'access-control-allow-origin': '*' },
        }),
      );
      await menu.choose(name);
      await expect(player.captions).toHaveText('Back again');
      await menu.expectTicked(name);
      await expect(said).toBeHidden();
    });
  }

  test('a storyboard of another origin shows', async ({ page, player }) => {
    await player.open(`movie/${FILMS.files}?t=60`);
    await player.second((second) => second >= 60);
    await page.keyboard.press('k');
    await page.locator('.player-slider').hover();
    const picture = page.locator('.player-preview-picture img');
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test('a storyboard that does not come is said', async ({ page, player }) => {
    await player.open(`movie/${FILMS.forced}?t=60`);
    await player.second((second) => second >= 60);
    await page.keyboard.press('k');
    await page.locator('.player-slider').hover();
    await expect(page.getByText('No preview pictures')).toBeVisible();
  });
});

test.describe('captions inside the stream', () => {
  test('are offered, none before somebody asks, and what is lost of them is said', async ({ page, player, media }) => {
    await player.open(`movie/${FILMS.inside}?t=60`);
    await player.second((second) => second >= 62);
    const menu = new TrackMenu(page, 'Captions');
    expect(await menu.choices()).toEqual(['Off', 'English', 'English (CC)', 'Deutsch', 'Gone', 'Page', 'Holes']);
    await expect(player.captions).toBeEmpty();
    expect(media.requests).not.toContain('/captions/English.m3u8');
    for (const [name, words] of [
      ['English', 'Who is there?'],
      ['English (CC)', '[knocking] Who is there?'],
      ['Deutsch', 'Schild: Ausgang'],
    ] as const) {
      await menu.choose(name);
      await expect(player.captions).toHaveText(words);
      await menu.expectTicked(name);
    }
    for (const name of ['Gone', 'Page']) {
      await menu.choose(name);
      await expect(page.getByText(`The captions “${name}” could not be loaded.`)).toBeVisible();
      await menu.expectTicked('Off');
      await expect(player.captions).toHaveText('');
    }
    await menu.choose('Holes');
    const now = await player.second();
    await player.second((second) => second > now + 3 && second < now + 12);
    expect(media.requests.filter((path) => path === '/vtt/gone.vtt').length, 'asked for').toBeLessThan(5);
    await menu.choose('English');
    await expect(player.captions).toHaveText('Who is there?');
    await player.expectPaused(false);
  });

  test('foreign speech is translated while captions are off, and is no choice', async ({ page, player }) => {
    await player.open(`movie/${FILMS.forced}?t=60`);
    await player.second((second) => second >= 60);
    const menu = new TrackMenu(page, 'Captions');
    expect(await menu.choices()).toEqual(['Off', 'Deutsch']);
    await expect(player.captions).toHaveText('');
    await new TrackMenu(page, 'Audio').choose('Deutsch');
    await expect(player.captions).toHaveText('Schild: Ausgang');
    await menu.choose('Deutsch');
    await expect(player.captions).toHaveText('Wer ist da?');
    await menu.choose('Off');
    await expect(player.captions).toHaveText('Schild: Ausgang');
  });
});
