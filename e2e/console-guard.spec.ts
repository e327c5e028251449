import { test } from '@tonight/playwright';

/** What breaks behind the first page is seen, too: these have to fail, and would be reported if they passed. */
test.describe('an error nobody expected fails the test', () => {
  test.fail('in the console of a second page', { tag: '@main' }, async ({ context }) => {
    const second = await context.newPage();
    await second.evaluate(() => console.error('planted'));
  });

  test.fail('thrown on a page of a second context', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted')), 0));
    await thrown;
    await context.close();
  });

  test.fail('on the first page', { tag: '@main' }, async ({ page }) => {
    await page.evaluate(() => console.error('planted'));
  });
});
