import type { Page } from '@playwright/test';
import {
  ContinueWatching,
  DownloadsPage,
  expect,
  Household,
  MoreMenu,
  newDataDirectory,
  startServer,
  test,
  WatchPage,
} from '@tonight/playwright';

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';
const SEEN = [
  '/home',
  '/my-list',
  '/tonight',
  '/coming-up',
  '/movies',
  '/downloads',
  `/title/${FILM}`,
  `/title/${SHOW}`,
];
const AS_IT_WAS = /^No connection\. This page is as it was at/;

test.use({
  // A browser says of every answer that does not come.
  expectedErrors: [/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|Failed to load resource|Failed to fetch|NetworkError/],
});
test.beforeEach(() => test.slow());

/** A server of another origin than the kit's: its pages are waited for here. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
}

test('a server is stopped: every page seen before is there, a film plays on to the next, and what is done is sent once it is back', async ({
  stranger,
}) => {
  const dataDirectory = newDataDirectory();
  const first = await startServer({ dataDirectory });
  const household = new Household(first, await first.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
  const ada = household.profile('Ada');
  await ada.at(FILM, '30:30', { ended: { minutes: 60 } });
  await ada.at(`${SHOW}/1/1`, '1:00', { ended: { minutes: 30 } });
  const page = await stranger({ baseURL: first.url, serviceWorkers: 'allow' });
  await household.signIn(page.context());
  for (const path of SEEN) {
    await look(page, path);
    await expect(page).toBeReadyOffline([path]);
  }
  await new DownloadsPage(page).keep('Download next three');
  await look(page, '/downloads');
  await expect(new DownloadsPage(page).kept).toHaveCount(3, { timeout: 60_000 });
  await expect(page).toBeReadyOffline(['/watch/downloaded']);

  await first.stop();
  // The browser has a network all the same: it is the server that does not answer.
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  for (const path of SEEN) {
    await look(page, path);
    await expect(page.getByText(AS_IT_WAS), path).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeAttached();
  }
  await look(page, '/title/movie/9000002');
  await expect(page.getByRole('heading', { name: 'No connection' }), 'never looked at').toBeVisible();

  const watch = new WatchPage(page);
  await look(page, `/watch/${SHOW}/1/1?t=300`);
  await watch.playsUntil('5:03');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2$/);
  await watch.playsUntil('0:13');
  await watch.pause();

  await look(page, '/home');
  const row = new ContinueWatching(page);
  await new MoreMenu(page, 'Metropolis').choose(/^Not now/);
  await expect(row.card(/Metropolis/)).toBeHidden();
  await expect(page.getByText('will be sent when you are back online')).toBeVisible();
  await page.reload();
  await expect(row.card(/Saltmarsh Radio/)).toBeVisible();
  await expect(row.card(/Metropolis/), 'a reload keeps it').toBeHidden();

  const second = await startServer({ dataDirectory, port: Number(new URL(first.url).port) });
  await expect(page.getByText('The connection is back.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('This page is as it was')).toBeHidden();
  await expect(row.card(/S1 E2/)).toBeVisible();
  const stored = async () =>
    (await ada.continueWatching()).map(({ tmdbId, season, episode }) => [tmdbId, season, episode]);
  await expect.poll(stored, { timeout: 60_000 }).toEqual([[9100001, 1, 2]]);
  await second.stop();
});
