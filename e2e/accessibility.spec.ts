import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const tearsOfSteel = 9000003;
const saltmarshRadio = 9100001;

const pages = {
  'the first page and home': ['/', '/home'],
  'lists and search': ['/downloads', '/movies', '/search', '/search?q=the'],
  'title pages': [`/title/movie/${tearsOfSteel}`, `/title/tv/${saltmarshRadio}`],
  'texts and forms': ['/about', '/api-docs', '/sign-in', '/sign-up', '/join', '/join/evening', '/settings/display'],
};

const members = {
  'what a profile opens': ['/home', '/tonight', '/my-list', '/coming-up', `/title/tv/${saltmarshRadio}`],
  'what was watched': ['/history', '/statistics', '/statistics/year', '/profiles'],
  'settings of a profile': [
    '/settings',
    '/settings/playback',
    '/settings/display',
    '/settings/import',
    '/settings/players',
  ],
  'settings of a household': [
    '/settings/profiles',
    '/settings/profiles/new',
    '/settings/household',
    '/settings/sessions',
  ],
  'settings of an account': ['/settings/account', '/settings/account/address', '/settings/account/delete', '/activate'],
};

/** Looks a device may ask for; the first is what Tonight began with. */
const looks = [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'more' },
  { colorScheme: 'light', contrast: 'more' },
] as const;

async function expectNoBarriers(page: Page): Promise<void> {
  for (const look of looks) {
    await test.step(`${look.colorScheme}, ${look.contrast}`, async () => {
      await page.emulateMedia(look);
      // Colours change gradually, be it within a picture or two, and what inherits one follows.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      await expect(page).toBeAccessible();
    });
  }
}

for (const [kind, addresses] of Object.entries(pages)) {
  test(`axe finds nothing on ${kind} in any look, and nothing sticks out on a phone`, async ({ page }) => {
    test.slow();
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expectNoBarriers(page);
        await page.setViewportSize({ width: 360, height: 740 });
        await expect(page).toKeepToTheScreen();
        await expectNoBarriers(page);
      });
    }
  });
}

async function expectNone(page: Page, addresses: readonly string[]): Promise<void> {
  test.slow();
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectNoBarriers(page);
    });
  }
}

for (const [kind, addresses] of Object.entries(members)) {
  test(`axe finds nothing on ${kind} in any look`, async ({ demo: _, page }) => expectNone(page, addresses));
}

test('axe finds nothing where there is nothing', async ({ page, consoleGuard }) => {
  consoleGuard.expect(/404/);
  for (const address of ['/nowhere-at-all', '/shelf', '/title/movie/1', '/watch/movie/1']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toBeAccessible();
  }
});
