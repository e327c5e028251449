import { rmSync } from 'node:fs';
import { signUpHousehold } from '../lib/testing/signed-up-household';
import { makeDataDirectory, startTonight } from '../lib/testing/tonight-server';
import { expect, test } from './fixtures';
import { pictureShows } from './pages/picture';

const METROPOLIS = 9000027;

test('plays a film, leaves, and is back at the second through Continue Watching', async ({
  page,
  context,
  household,
}) => {
  await page.goto(`/watch/movie/${METROPOLIS}?t=1830`);
  // Really played for a while: a position that was only asked for is not stored.
  await pictureShows(page, (second) => second >= 1842);
  const stored = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/progress') &&
      response.ok() &&
      (response.request().postData() ?? '').includes('"pause"'),
  );
  await page.keyboard.press('k');
  await stored;
  const left = await pictureShows(page);
  await page.close();

  const home = await context.newPage();
  await home.goto('/home');
  await home.getByRole('link', { name: /Metropolis.*min left/ }).click();
  await expect(home).toHaveURL(new RegExp(`/watch/movie/${METROPOLIS}`));
  const back = await pictureShows(home);
  expect(Math.abs(back - left), `left at ${left}, back at ${back}`).toBeLessThanOrEqual(1);
  expect(household.profileId).toBeTruthy();
});

test('what was acknowledged is there after the server was killed', async ({ page, context, expectedErrors }) => {
  // The page is told something when its server dies.
  expectedErrors.push(/Failed to load resource/);
  test.setTimeout(120_000);
  const directory = makeDataDirectory();
  const first = await startTonight({ dataDirectory: directory });
  const household = await signUpHousehold(first);
  await context.addCookies(household.cookies);
  await page.goto(`${first.url}/watch/movie/${METROPOLIS}?t=600`);
  await pictureShows(page, (second) => second >= 612);
  const acknowledged = page.waitForResponse(
    (response) => response.url().endsWith('/api/progress') && response.request().method() === 'POST' && response.ok(),
  );
  await page.keyboard.press('k');
  const sent = (await acknowledged).request().postDataJSON();
  const report = sent.reports?.[0] ?? sent;
  await first.kill();
  await page.close();

  const second = await startTonight({ dataDirectory: directory });
  const response = await fetch(`${second.url}/api/progress/movie/${METROPOLIS}?profileId=${household.profileId}`, {
    headers: { authorization: `Bearer ${household.accessToken}` },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ position: report.position, sessionId: report.sessionId });
  await second.stop();
  rmSync(directory, { recursive: true, force: true });
});
