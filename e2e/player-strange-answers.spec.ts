import type { Page } from '@playwright/test';
import { expect } from '@tonight/playwright';
import { episode, film, SHOW, second, test } from './streams/streams';

test.describe.configure({ mode: 'parallel' });

test('the device forgets only what the server says it has', async ({ page, household, watch }) => {
  const id = film('short');
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
  await watch.open(`movie/${id}`);
  await second(page, (now) => now > 6);
  await page.keyboard.press('k');
  for (let count = 1; count <= answers.length; count++) {
    await expect.poll(() => given.length).toBeGreaterThanOrEqual(count);
    await expect.poll(() => journalSize(page)).toBe(1);
    await backOnline(page);
  }
  expect(new Set(given).size).toBe(answers.length);
  await page.unrouteAll();
  await backOnline(page);
  await expect
    .poll(async () => (await household.profile('Ada').place(`movie/${id}`))?.position ?? 0)
    .toBeGreaterThan(5);
  await expect.poll(() => journalSize(page)).toBe(0);
});

test('what the server will never take is said once, in words', async ({ page, household: _, watch }) => {
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
  await watch.open(`movie/${film('long')}`, { at: 40 });
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

test('"Play now" can be pressed again when the way to the next episode was lost', async ({ page, watch }) => {
  await watch.open(`tv/${SHOW}/1/${episode('lateCredits')}`, { at: 152 });
  await expect(watch.nextCard).toBeVisible();
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
    // A busy machine may be there before the last look said so.
    if (!page.url().endsWith('/1/3')) await playNow.click({ timeout: 1_000 });
    await expect(page).toHaveURL(/\/1\/3$/, { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
});

test('a page older than the server is loaded anew when it asks for what is not there any more, and only once', async ({
  page,
  watch,
}) => {
  await watch.open(`tv/${SHOW}/1/${episode('lateCredits')}`, { at: 60 });
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
    await drawer.getByRole('button', { name: 'Season 2' }).click();
  };
  await askForSeason();
  await expect(page).toHaveURL(/\/1\/2$/);
  await second(page, (now) => now >= 0);
  await askForSeason();
  await expect(drawer.getByRole('alert')).toContainText('The episodes did not arrive.');
});

/** The device finds its network again, and does not wait for its next turn. */
const backOnline = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

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
