import { test as base, expect } from '@tonight/playwright';
import type { MediaServer } from './streams/film-server';
import { FILMS, startTrackFilms } from './streams/track-films';

const test = base.extend<object, { media: MediaServer }>({
  media: [
    async ({ playwright: _ }, use) => {
      const media = await startTrackFilms();
      await use(media);
      await media.close();
    },
    { scope: 'worker' },
  ],
  workerSettings: [
    async ({ media }, use) => use({ MEDIA_MANIFEST: `${media.origin}/manifest.json` }),
    { scope: 'worker' },
  ],
  // The browser, too, reports what cannot be loaded.
  expectedErrors: [/Failed to load resource|net::ERR_FAILED|blocked by CORS policy/],
});

test.describe('sound', () => {
  test('every track can be chosen, and the one that is ticked is the one that is heard', async ({
    page,
    household: _,
    watch,
    media,
  }) => {
    const heard = () => media.requests.findLast((path) => /^\/sound\/.*\.mp4$/.test(path))?.split('/')[2];
    await watch.open(`movie/${FILMS.sounds}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    await page.keyboard.press('k');
    const menu = watch.tracks('Audio');
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
    await expect(page).toBeAccessible();
    await menu.choose('English (commentary)');
    await menu.expectTicked('English (commentary)');
    await expect.poll(heard).toBe('English%20(commentary)');
    for (const name of ['English (described)', 'Deutsch (audio description)', 'Stereo (2)', 'Stereo']) {
      await menu.choose(name);
      await menu.expectTicked(name);
    }
    await menu.choose('English (described)');
    await expect.poll(heard).toBe('English%20(described)');
    await watch.open(`movie/${FILMS.sounds}`, { at: 600 });
    await watch.pictureShows((second) => second >= 600);
    await menu.expectTicked('English (described)');
    await expect.poll(heard, 'remembered').toBe('English%20(described)');
  });

  test('what does not come is said and unticked, and the film plays on', async ({ page, household: _, watch }) => {
    await watch.open(`movie/${FILMS.lostSound}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    const menu = watch.tracks('Audio');
    await menu.expectTicked('Deutsch');
    for (const name of ['Gone', 'Page']) {
      await menu.choose(name);
      await expect(page.getByText(`The sound “${name}” could not be loaded.`)).toBeVisible();
      await menu.expectTicked('Deutsch');
      await menu.expectLost(name);
      await expect(page).toBeAccessible();
    }
    await expect(watch).not.toBePaused();
    const now = await watch.pictureShows();
    await watch.pictureShows((second) => second > now + 3);
  });
});

test.describe('captions beside the stream', () => {
  test('are of any origin, kind, format and encoding', async ({ page, household: _, watch }) => {
    await watch.open(`movie/${FILMS.files}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    await page.keyboard.press('k');
    const menu = watch.tracks('Captions');
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
      await expect(watch.captions).toHaveText(words);
      await menu.expectTicked(name);
    }
    await menu.choose('Deutsch');
    await expect(watch.captions.locator('[data-edge=top] i')).toHaveText('Grüße');
    await menu.choose('English SDH');
    await watch.open(`movie/${FILMS.files}`, { at: 600 });
    await expect(watch.captions, 'remembered').toHaveText('[knocking] Who is there?');
  });

  test('cues that say the same are all shown, and all go', async ({ page, household: _, watch }) => {
    await watch.open(`movie/${FILMS.files}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    await page.keyboard.press('k');
    await watch.tracks('Captions').choose('Sung');
    for (const [second, lines] of [
      [3, ['la', 'la']],
      [6, ['so']],
      [4, ['la', 'la']],
      [8, []],
    ] as const) {
      await watch.seek(second);
      await expect(watch.captions.locator('p')).toHaveText([...lines]);
    }
  });

  for (const name of ['Closed', 'Gone', 'Page']) {
    test(`that are ${name.toLowerCase()} are said and unticked, and can be asked for again`, async ({
      page,
      household: _,
      watch,
    }) => {
      await watch.open(`movie/${FILMS.files}`, { at: 60 });
      await watch.pictureShows((second) => second >= 60);
      await page.keyboard.press('k');
      const menu = watch.tracks('Captions');
      await menu.choose(name);
      const said = page.getByText(`The captions “${name}” could not be loaded.`);
      await expect(said).toBeVisible();
      await menu.expectTicked('Off');
      await menu.expectLost(name);
      await expect(page).toBeAccessible();
      await page.route(/captions-en\.vtt|gone\.vtt|page\.vtt/, (route) =>
        route.fulfill({
          body: 'WEBVTT\n\n00:00.000 --> 46:00.000\nBack again',
          headers: { 'access-control-allow-origin': '*' },
        }),
      );
      await menu.choose(name);
      await expect(watch.captions).toHaveText('Back again');
      await menu.expectTicked(name);
      await expect(said).toBeHidden();
    });
  }

  test('a storyboard of another origin shows', async ({ page, household: _, watch }) => {
    await watch.open(`movie/${FILMS.files}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    await page.keyboard.press('k');
    await page.locator('.player-slider').hover();
    const picture = page.locator('.player-preview-picture img');
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test('a storyboard that does not come is said', async ({ page, household: _, watch }) => {
    await watch.open(`movie/${FILMS.forced}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    await page.keyboard.press('k');
    await page.locator('.player-slider').hover();
    await expect(page.getByText('No preview pictures')).toBeVisible();
  });
});

test.describe('captions inside the stream', () => {
  test('are offered, none before somebody asks, and what is lost of them is said', async ({
    page,
    household: _,
    watch,
    media,
  }) => {
    await watch.open(`movie/${FILMS.inside}`, { at: 60 });
    await watch.pictureShows((second) => second >= 62);
    const menu = watch.tracks('Captions');
    expect(await menu.choices()).toEqual(['Off', 'English', 'English (CC)', 'Deutsch', 'Gone', 'Page', 'Holes']);
    await expect(watch.captions).toBeEmpty();
    expect(media.requests).not.toContain('/captions/English.m3u8');
    for (const [name, words] of [
      ['English', 'Who is there?'],
      ['English (CC)', '[knocking] Who is there?'],
      ['Deutsch', 'Schild: Ausgang'],
    ] as const) {
      await menu.choose(name);
      await expect(watch.captions).toHaveText(words);
      await menu.expectTicked(name);
    }
    for (const name of ['Gone', 'Page']) {
      await menu.choose(name);
      await expect(page.getByText(`The captions “${name}” could not be loaded.`)).toBeVisible();
      await menu.expectTicked('Off');
      await expect(watch.captions).toHaveText('');
    }
    await menu.choose('Holes');
    const now = await watch.pictureShows();
    await watch.pictureShows((second) => second > now + 3 && second < now + 12);
    expect(media.requests.filter((path) => path === '/vtt/gone.vtt').length, 'asked for').toBeLessThan(5);
    await menu.choose('English');
    await expect(watch.captions).toHaveText('Who is there?');
    await expect(watch).not.toBePaused();
  });

  test('foreign speech is translated while captions are off, and is no choice', async ({ household: _, watch }) => {
    await watch.open(`movie/${FILMS.forced}`, { at: 60 });
    await watch.pictureShows((second) => second >= 60);
    const menu = watch.tracks('Captions');
    expect(await menu.choices()).toEqual(['Off', 'Deutsch']);
    await expect(watch.captions).toHaveText('');
    await watch.tracks('Audio').choose('Deutsch');
    await expect(watch.captions).toHaveText('Schild: Ausgang');
    await menu.choose('Deutsch');
    await expect(watch.captions).toHaveText('Wer ist da?');
    await menu.choose('Off');
    await expect(watch.captions).toHaveText('Schild: Ausgang');
  });
});
