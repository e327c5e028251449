import { expect, test } from '@tonight/playwright';

for (const address of ['/home', '/my-list', '/history', '/title/movie/9000027']) {
  test(`nobody meets a barrier at ${address}`, async ({ demo: _, page }) => {
    await page.goto(address);
    await expect(page).toBeAccessible();
  });
}
