import type { Page } from '@playwright/test';
import { ContinueWatching, expect, Household, TitlePage, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';

test.beforeEach(() => test.slow());

async function playFilm(page: Page): Promise<void> {
  const watch = new WatchPage(page);
  await watch.open(FILM, { at: '30:30' });
  await watch.playsUntil('30:43');
  await watch.pause();
}

test.describe('a browser that deletes what it kept', () => {
  test.use({ serviceWorkers: 'allow', expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] });

  test('all of it gone: the page says what there is, and nothing breaks', async ({ page, continueWatching }) => {
    await playFilm(page);
    await continueWatching.show();
    await expect(continueWatching.card(/Metropolis/)).toBeVisible();
    const client = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.goto('/home');
    await expect(page.getByText('what you are in the middle of waits here')).toBeVisible();
    await playFilm(page);
    await continueWatching.show();
    await expect(continueWatching.card(/Metropolis/)).toBeVisible();
  });
});

/** A browser that refuses to keep anything, as private windows and strict settings do. */
async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    IDBFactory.prototype.databases = () => Promise.reject(new DOMException('', 'SecurityError'));
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(window, 'caches', { value: undefined });
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));
    StorageManager.prototype.persist = () => Promise.resolve(false);
  });
}

test.describe('a browser that keeps nothing', () => {
  test('who has not signed in looks around and watches', async ({ page, titlePage, watch }) => {
    await refuseStorage(page);
    await page.goto('/home');
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await titlePage.open(FILM);
    await expect(titlePage.play).toBeVisible();
    await watch.open(FILM, { at: '30:30' });
    await watch.playsUntil('30:33');
    await page.goto('/my-list');
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  });

  test('a profile’s places reach the server, and downloads say why there are none', async ({
    page,
    household,
    titlePage,
  }) => {
    await refuseStorage(page);
    await playFilm(page);
    const ada = household.profile('Ada');
    await expect.poll(async () => (await ada.place(FILM))?.position ?? 0).toBeGreaterThan(30 * 60 + 40);
    await page.goto('/home');
    await expect(new ContinueWatching(page).card(/Metropolis.*min left/)).toBeVisible();
    await titlePage.open(FILM);
    await expect(titlePage.play).toHaveText(/^Resume at 30:4/);
    await page.goto('/downloads');
    await expect(page.getByText('This browser does not let Tonight keep films.')).toBeVisible();
  });
});

const offer = (page: Page) => page.getByRole('region', { name: 'Add what was watched on this device to Ada?' });

test.describe('what was watched before signing in', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|Failed to fetch/] });

  test('two tabs add it at once, and it is there once', async ({ page, context, tonight }) => {
    await playFilm(page);
    const household = new Household(tonight, await tonight.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
    await household.signIn(context);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto('/home');
      await expect(offer(tab)).toContainText('Metropolis');
    }
    await Promise.all([page, other].map((tab) => offer(tab).getByRole('button', { name: 'Add to Ada' }).click()));
    for (const tab of [page, other]) await expect(offer(tab)).toBeHidden();
    const ada = household.profile('Ada');
    await expect.poll(async () => (await ada.place(FILM))?.position ?? 0).toBeGreaterThan(30 * 60 + 40);
    expect(await ada.continueWatching()).toHaveLength(1);
  });

  test('the tab dies and the network goes while it is added: the next page brings it', async ({
    page,
    context,
    tonight,
  }) => {
    await playFilm(page);
    await new TitlePage(page).open(SHOW);
    const household = new Household(tonight, await tonight.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
    const ada = household.profile('Ada');
    await household.signIn(context);
    await page.goto('/home');
    // Who adds it is gone before the server hears of it; what another household signs in for is not its own.
    await context.route('**/api/progress', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await offer(page).getByRole('button', { name: 'Add to Ada' }).click();
    await expect(page.getByText('The rest is sent as soon as it can be.')).toBeVisible();
    await page.close({ runBeforeUnload: false });
    await context.unroute('**/api/progress');

    const grace = new Household(tonight, await tonight.door.makeHousehold({ profiles: [{ name: 'Grace' }] }));
    await context.clearCookies();
    await grace.signIn(context);
    const next = await context.newPage();
    await next.goto('/home');
    await expect(next.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await expect(next.getByRole('region', { name: /^Add what was watched/ })).toBeHidden();
    expect(await grace.profile('Grace').continueWatching()).toEqual([]);

    await context.clearCookies();
    await household.signIn(context);
    await next.goto('/home');
    await expect.poll(async () => (await ada.place(FILM))?.position ?? 0).toBeGreaterThan(30 * 60 + 40);
    await next.reload();
    await expect(new ContinueWatching(next).card(/Metropolis.*min left/)).toBeVisible();
  });
});
