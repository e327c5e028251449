import type { Page } from '@playwright/test';
import { expect, test, WatchPage } from '@tonight/playwright';
import { otherBuild } from './other-build';

const FILM = '/watch/movie/9000027';

test.use({ serviceWorkers: 'allow' });
test.beforeEach(() => test.slow());

const offer = (page: Page) => page.getByText('A new version of Tonight is ready.');
const versionOf = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('tonight-shell-')).sort());
const isWaiting = (page: Page) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
const isControlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null);

test('a new version waits until somebody reloads, and asks nobody in the middle of a film', async ({
  page,
  tonight,
  context,
}) => {
  const build = await otherBuild(tonight.url);
  await page.goto(`${build.url}/home`);
  await expect.poll(() => isControlled(page)).toBe(true);
  await expect.poll(async () => (await versionOf(page)).length).toBe(1);
  const [before] = await versionOf(page);

  // It comes while a film plays: the film goes on, and says nothing.
  const watch = new WatchPage(page);
  await page.goto(build.url + FILM);
  build.update();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => isWaiting(page)).toBe(true);
  await watch.playsUntil('0:05');
  await expect(offer(page)).toBeHidden();
  expect(await versionOf(page)).toEqual([before]);

  // After it, it is offered, and a film takes the offer away again.
  await watch.pause();
  await page.getByRole('link', { name: /^Back to/ }).click();
  await expect(page).toHaveURL(/\/title\/|\/home/);
  await expect(offer(page)).toBeVisible();
  expect(await isWaiting(page)).toBe(true);

  // Another tab has a film open: that goes first.
  const film = await context.newPage();
  await film.goto(build.url + FILM);
  await expect
    .poll(() =>
      film.evaluate(async () => (await navigator.locks.query()).held?.some(({ name }) => name === 'tonight-watching')),
    )
    .toBe(true);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('A film is open in another tab.')).toBeVisible();
  expect(await isWaiting(page)).toBe(true);
  await film.close();

  await expect(offer(page)).toBeVisible();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
  await expect.poll(() => isWaiting(page)).toBe(false);
  await expect.poll(() => versionOf(page)).toEqual(['tonight-shell-another']);
  await expect(offer(page)).toBeHidden();
  build.close();
});
