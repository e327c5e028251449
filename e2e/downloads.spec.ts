import type { BrowserContext, Page } from '@playwright/test';
import { DownloadsPage, expect, MoreMenu, TitlePage, type TitleText, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';

test.use({
  serviceWorkers: 'allow',
  // A browser says of every answer that does not come.
  expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch|NetworkError/],
});

test.beforeEach(() => test.slow());

async function download(page: Page, title: TitleText, button: string): Promise<void> {
  await new TitlePage(page).open(title);
  await new DownloadsPage(page).keep(button);
}

/** Until the list, the player, and every part of the build are there without a network. */
async function isReady(page: Page, count: number): Promise<void> {
  const downloads = new DownloadsPage(page);
  await downloads.open();
  await expect(downloads.kept).toHaveCount(count, { timeout: 60_000 });
  await expect(page).toBeReadyOffline(['/downloads', '/watch/downloaded']);
}

const offline = (context: BrowserContext, isOff: boolean) => context.setOffline(isOff);

test('a film comes along: kept over a reload, played without a network, its place told later, removed', async ({
  page,
  context,
  downloadsPage,
  continueWatching,
  household,
}) => {
  await download(page, FILM, 'Download');
  await isReady(page, 1);
  await page.reload();
  await expect(downloadsPage.kept).toHaveCount(1);
  await page.goto('/home');
  await expect(page).toBeReadyOffline(['/home']);

  await offline(context, true);
  await downloadsPage.open();
  await expect(downloadsPage.play('Metropolis')).toBeVisible();
  const watch = new WatchPage(page);
  await watch.open(FILM, { at: '30:30' });
  await watch.playsUntil('30:43');
  await watch.pause();
  await page.goto('/home');
  await expect(continueWatching.card('Metropolis')).toContainText('32 min left');

  await offline(context, false);
  await page.goto('/home');
  await expect
    .poll(async () =>
      (await household.profile('Ada').continueWatching()).map(({ tmdbId }: { tmdbId: number }) => tmdbId),
    )
    .toEqual([9000027]);
  await downloadsPage.open();
  await downloadsPage.remove('Metropolis');
  await expect(downloadsPage.nothing).toBeVisible();
  // The list lets go of a film before its bytes are gone.
  const left = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('downloads');
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
  await expect.poll(left).toEqual([]);
});

test('the next three episodes of a show follow each other without a network', async ({ page, context, household }) => {
  await household.profile('Ada').at(`${SHOW}/1/1`, '1:00', { ended: { minutes: 30 } });
  await download(page, SHOW, 'Download next three');
  await isReady(page, 3);
  await offline(context, true);
  const watch = new WatchPage(page);
  await watch.open(`${SHOW}/1/1`, { at: '5:00' });
  await watch.playsUntil('5:03');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2$/);
  await watch.playsUntil('0:03');
});

test('another profile never sees it, and signing out removes it', async ({
  page,
  asProfile,
  downloadsPage,
  household,
}) => {
  await household.profile('Ada').at(FILM, '30:30');
  await download(page, FILM, 'Download');
  await isReady(page, 1);
  await asProfile('Grace');
  await downloadsPage.open();
  await expect(downloadsPage.nothing).toBeVisible();
  await page.getByRole('button', { name: 'Profile: Grace' }).click();
  await expect(page.getByText('Removes the downloads on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('tonight-downloads'))).toBe(null);
});

/** Sets how much this browser may store for Tonight; as before without a number. */
async function roomOf(page: Page): Promise<(quotaSize?: number) => Promise<unknown>> {
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  return (quotaSize) =>
    client.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

const used = (page: Page) => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

test('where there is no room it is said, and it goes on once there is some', async ({ page }) => {
  await page.goto(`/title/${FILM}`);
  const has = await roomOf(page);
  // What the worker keeps takes room, too.
  await expect(page).toBeReadyOffline(['/home']);
  await has(1);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is no room left on this device.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await has((await used(page)) + 3_000_000);
  await download(page, FILM, 'Download');
  await page.goto('/downloads');
  await expect(page.getByText('There is no room left on this device.')).toBeVisible();
  await expect(page.getByText('Paused at 0 % of about')).toBeVisible();
  await has();
  await page.getByRole('button', { name: 'Go on with Metropolis' }).click();
  await expect(page.getByText('On this device ·')).toBeVisible({ timeout: 30_000 });
});

test('a device that is full to the brim is paused where it is, and what was fetched is of use', async ({
  page,
  downloadsPage,
}) => {
  // What the worker keeps beside downloads takes no more room from here on.
  await download(page, FILM, 'Download');
  await isReady(page, 1);
  await downloadsPage.remove('Metropolis');
  await expect(downloadsPage.nothing).toBeVisible();
  const has = await roomOf(page);
  // The room that is held for words, and that of most of the film.
  await has((await used(page)) + 4 * 1024 * 1024 + 3_500_000);
  await download(page, FILM, 'Download');
  await page.goto('/downloads');
  await expect(page.getByText('There is no room left on this device.')).toBeVisible();
  await expect(page.getByText(/^Paused at [1-9]\d? % of about/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Paused at [1-9]\d? % of about/)).toBeVisible();
  await has();
  await page.getByRole('button', { name: 'Go on with Metropolis' }).click();
  await expect(page.getByText('On this device ·')).toBeVisible({ timeout: 30_000 });
  const watch = new WatchPage(page);
  await watch.open(FILM, { at: '30:30' });
  await watch.playsUntil('30:33');
});

test('a show that is looked after has its next three, and lets go of what was watched', async ({ page, household }) => {
  const ada = household.profile('Ada');
  await ada.at(`${SHOW}/1/1`, '1:00');
  await page.goto(`/title/${SHOW}`);
  await page.getByRole('button', { name: 'Download next three', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Keep the next three on this device').check();
  await dialog.getByLabel('Remove episodes once they were watched').check();
  await expect(dialog.getByText(/^About/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/downloads');
  const episodes = page.getByRole('link', { name: /^Play Saltmarsh Radio/ });
  await expect(episodes).toHaveCount(3, { timeout: 60_000 });

  await ada.watchedUpTo(`${SHOW}/1/2`);
  await page.goto('/home');
  await page.goto('/downloads');
  const names = () => episodes.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')?.slice(-5)));
  await expect.poll(names, { timeout: 60_000 }).toEqual(['S1 E3', 'S1 E4', 'S1 E5']);

  // Off again, what is there stays, and nothing comes.
  await page.getByRole('switch', { name: 'Keep the next three' }).click();
  await page.getByRole('switch', { name: 'Remove watched episodes' }).click();
  await ada.watchedUpTo(`${SHOW}/1/3`);
  await page.goto('/home');
  await page.goto('/downloads');
  await expect(page.getByRole('switch', { name: 'Keep the next three' })).not.toBeChecked();
  await expect.poll(names).toEqual(['S1 E3', 'S1 E4', 'S1 E5']);
});

test('one episode is downloaded from its menu', async ({ page, household }) => {
  await household.profile('Ada').at(`${SHOW}/1/1`, '1:00');
  await page.goto(`/title/${SHOW}`);
  await new MoreMenu(page, 'S1 E2').choose('Download');
  const dialog = page.getByRole('dialog', { name: 'Download S1 E2' });
  await expect(dialog.getByText(/^About/)).toBeVisible();
  await expect(page).toBeAccessible();
  await dialog.getByRole('button', { name: 'Download' }).click();
  await page.goto('/downloads');
  await expect(page.getByRole('link', { name: 'Play Saltmarsh Radio S1 E2' })).toBeVisible({ timeout: 30_000 });
  await expect(page).toBeAccessible();
});

test('a download of which pieces are gone is fetched again', async ({ page, context, household: _ }) => {
  await download(page, FILM, 'Download');
  await isReady(page, 1);
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('downloads', { recursive: true }),
  );
  await page.reload();
  const pieces = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('downloads'));
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
  await expect.poll(() => pieces().catch(() => []), { timeout: 60_000 }).toHaveLength(1);
  await isReady(page, 1);
  await offline(context, true);
  const watch = new WatchPage(page);
  await watch.open(FILM, { at: '30:30' });
  await watch.playsUntil('30:33');
});

test.describe('a film that was downloaded before its profile was given a cap', () => {
  test.use({ people: { profiles: [{ name: 'Grown' }, { name: 'Lina' }] } });

  test('plays no more, with words, and again once it may', async ({
    page,
    context,
    household,
    asProfile,
    downloadsPage,
  }) => {
    const lina = await asProfile('Lina');
    await download(page, FILM, 'Download');
    await isReady(page, 1);
    const capped = async (ratingCap: number | null) =>
      household.api.PATCH('/api/profiles/{id}', {
        params: { path: { id: await lina.id() } },
        body: { ratingCap } as never,
      });
    expect((await capped(6)).response.status).toBe(200);
    await downloadsPage.open();
    await expect(page.getByText('It is not for this profile any more.')).toBeVisible();
    await expect(downloadsPage.play('Metropolis')).toBeHidden();
    await expect(page).toBeReadyOffline(['/downloads', '/watch/downloaded']);
    await offline(context, true);
    await page.goto(`/watch/${FILM}`);
    await expect(page.locator('video')).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(/not for this profile|No connection/);
    await offline(context, false);
    expect((await capped(null)).response.status).toBe(200);
    await downloadsPage.open();
    await expect(downloadsPage.play('Metropolis')).toBeVisible();
  });
});
