import type { BrowserContext, Page } from '@playwright/test';
import { expect, MoreMenu, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';
const AS_IT_WAS = /^No connection\. This page is as it was at/;

test.use({
  serviceWorkers: 'allow',
  // A browser says of every answer that does not come.
  expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch|NetworkError/],
});

test.beforeEach(() => test.slow());

const pagesCached = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('tonight-pages-'));
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return kept.reduce((sum, count) => sum + count, 0);
  });

async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test('without a network, who has not signed in has the row, marks, and what is next', async ({
  page,
  context,
  continueWatching,
  titlePage,
}) => {
  const watch = new WatchPage(page);
  await watch.open(FILM, { at: '30:30' });
  await watch.playsUntil('30:43');
  await watch.pause();
  await titlePage.open(SHOW);
  await titlePage.more('S1 E1').choose('Mark watched');
  await expect(titlePage.play).toHaveText(/^Continue S1 E2/);
  await expect(page).toBeReadyOffline([`/title/${SHOW}`]);
  await continueWatching.show();
  await expect(continueWatching.card(/Metropolis/)).toBeVisible();
  await expect(page).toBeReadyOffline(['/home']);

  await goOffline(context);
  await page.reload();
  await expect(page.getByText(AS_IT_WAS)).toBeVisible();
  await expect(continueWatching.card(/Metropolis.*min left/)).toBeVisible();
  await expect(continueWatching.card(/S1 E2.*next up/)).toBeVisible();
  await page.goto(`/title/${SHOW}`);
  await expect(titlePage.episodes.nth(0)).toContainText('Watched');
  await expect(titlePage.play).toHaveText(/^Continue S1 E2/);
  // What was never looked at says so, with what there is.
  await page.goto('/title/movie/9000002');
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await expect(page.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('link', { name: 'Try again' })).toBeFocused();
  await page.getByRole('link', { name: /^Home/ }).focus();
  await page.keyboard.press('Enter');
  await expect(continueWatching.card(/Metropolis/)).toBeVisible();
});

test('without a network a profile has its pages, and what it does is sent later, in order', async ({
  page,
  context,
  household,
  continueWatching,
}) => {
  const ada = household.profile('Ada');
  await ada.at(FILM, '30:30', { ended: { minutes: 60 } });
  await ada.at(`${SHOW}/1/2`, '5:00', { ended: { minutes: 30 } });
  await continueWatching.show();
  await expect(continueWatching.card(/Metropolis/)).toBeVisible();
  await expect(page).toBeReadyOffline(['/home']);
  await expect(page).toBeReadyOffline(['/my-list']);
  await expect(page).toBeReadyOffline(['/tonight']);

  await goOffline(context);
  await page.reload();
  await expect(continueWatching.card(/Metropolis/)).toBeVisible();
  await new MoreMenu(page, 'Metropolis').choose(/^Not now/);
  await expect(page.getByText(/Metropolis is hidden/)).toBeVisible();
  await expect(continueWatching.card(/Metropolis/)).toBeHidden();
  await page.goto('/tonight');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await expect(page.getByText(AS_IT_WAS)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('The connection is back.')).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).first().click();
  await expect(page.getByRole('heading', { name: 'Continue watching' })).toBeVisible();
  await expect(page.getByText('The connection is back.'), 'this page is from now').toBeHidden();
  await expect(page.getByText(AS_IT_WAS)).toBeHidden();
  await expect
    .poll(async () => (await ada.continueWatching()).map(({ tmdbId }: { tmdbId: number }) => tmdbId))
    .toEqual([9100001]);
});

test('another profile sees no page of the first, and signing out empties what was kept', async ({
  page,
  context,
  household,
  asProfile,
  continueWatching,
}) => {
  await household.profile('Ada').at(FILM, '30:30');
  await continueWatching.show();
  await expect(page).toBeReadyOffline(['/home']);
  await asProfile('Grace');
  await page.goto('/movies');
  await expect(page).toBeReadyOffline(['/movies']);
  await expect(page).toBeReadyOffline(['/home']);
  await goOffline(context);
  await page.goto('/home');
  await expect(page.getByRole('heading', { name: 'Continue watching' })).toBeVisible();
  await expect(continueWatching.card(/Metropolis/)).toBeHidden();

  await context.setOffline(false);
  await page.goto('/home');
  await page.getByRole('button', { name: 'Profile: Grace' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(() => pagesCached(page)).toBe(0);
});

const filesCached = (page: Page) =>
  page.evaluate(async () => {
    const shells = (await caches.keys()).filter((name) => name.startsWith('tonight-shell-'));
    const kept = await Promise.all(shells.map(async (name) => (await (await caches.open(name)).keys()).length));
    return kept.reduce((sum, count) => sum + count, 0);
  });

test('a line that is paid for brings what pages load; a download brings the rest', async ({
  page,
  context,
  continueWatching,
  downloadsPage,
  titlePage,
  household,
  stranger,
}) => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await household.profile('Ada').at(FILM, '30:30');
  const source = await (await page.request.get('/sw.js')).text();
  const build = JSON.parse(/^const BUILD = (.*);$/m.exec(source)?.[1] ?? '{}');
  const whole = build.chunks.length + build.files.length;
  await continueWatching.show();
  await expect.poll(() => pagesCached(page)).toBeGreaterThan(0);
  await expect.poll(() => filesCached(page)).toBeGreaterThan(5);
  // Another browser, whose line is not paid for, has come later and has the whole build.
  const other = await stranger();
  await other.goto('/home');
  await expect.poll(() => filesCached(other), { timeout: 60_000 }).toBe(whole);
  expect(await filesCached(page)).toBeLessThan(whole / 2);
  await goOffline(context);
  await page.reload();
  await expect(continueWatching.card(/Metropolis/)).toBeVisible();

  await context.setOffline(false);
  await titlePage.open(FILM);
  await downloadsPage.keep('Download');
  await expect.poll(() => filesCached(page), { timeout: 60_000 }).toBe(whole);
});

test('is installable, with shortcuts and screenshots', async ({ page }) => {
  await page.goto('/home');
  const client = await page.context().newCDPSession(page);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = await (await page.request.get('/manifest.webmanifest')).json();
  expect(manifest.scope).toBe('/');
  const addresses = [...manifest.shortcuts, ...manifest.screenshots, ...manifest.icons].map(
    (one: { url?: string; src?: string }) => one.url ?? one.src ?? '',
  );
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
  const worker = await page.request.get('/sw.js');
  expect((await worker.body()).length).toBeLessThanOrEqual(15_000);
});
