import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const tearsOfSteel = 9000003;
const saltmarshRadio = 9100001;

const ofAnybody = [
  '/',
  '/home',
  '/search?q=the',
  '/sign-in',
  '/sign-up',
  '/join',
  '/join/evening',
  '/settings/display',
];
const ofMembers = {
  'what a profile opens': ['/home', '/movies', '/my-list', '/coming-up', '/downloads', '/profiles'],
  'a film and a show': [`/title/movie/${tearsOfSteel}`, `/title/tv/${saltmarshRadio}`],
  'the evening, and what was watched': ['/tonight', '/history', '/statistics', '/statistics/year'],
  'settings of a profile': ['/settings', '/settings/playback', '/settings/players', '/settings/import'],
  'settings of a household': ['/settings/profiles', '/settings/household', '/settings/account', '/settings/sessions'],
};

async function expectWalks(page: Page, addresses: readonly string[]): Promise<void> {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toBeWalkedByArrows();
    });
  }
}

test('arrow keys lead everywhere where nobody has signed in', async ({ page }) => {
  await expectWalks(page, ofAnybody);
});

for (const [what, addresses] of Object.entries(ofMembers)) {
  test(`arrow keys lead everywhere: ${what}`, async ({ demo: _, page }) => {
    await expectWalks(page, addresses);
  });
}
