import { expect, test } from '@tonight/playwright';

const tearsOfSteel = 9000003;
const saltmarshRadio = 9100001;

const pages = {
  'the first page and home': ['/', '/home'],
  'lists and search': ['/downloads', '/movies', '/search', '/search?q=the'],
  'title pages': [`/title/movie/${tearsOfSteel}`, `/title/tv/${saltmarshRadio}`],
  'texts and forms': ['/about', '/api-docs', '/sign-in', '/sign-up'],
};

for (const [kind, addresses] of Object.entries(pages)) {
  test(`axe finds nothing on ${kind}, and nothing sticks out on a phone`, async ({ page }) => {
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page).toBeAccessible();
        await page.setViewportSize({ width: 360, height: 740 });
        await expect(page).toKeepToTheScreen();
        await expect(page).toBeAccessible();
      });
    }
  });
}
