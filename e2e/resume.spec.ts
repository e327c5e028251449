import { rmSync } from 'node:fs';
import { pictureShows } from '@tonight/playwright';
import { type SignedUpHousehold, signUpHousehold } from '../lib/testing/signed-up-household';
import { makeDataDirectory, startTonight } from '../lib/testing/tonight-server';
import { expect, test } from './fixtures';
import { PlayerPage } from './pages/player';

const METROPOLIS = 9000027;

interface Report {
  event: string;
  position: number;
  sessionId: string;
}

// Each waits for what plays at its own pace.
test.describe.configure({ mode: 'parallel' });

test('plays a film, leaves, and is back at the second through Continue Watching', { tag: '@main' }, async ({
  page,
  context,
  household: _,
}) => {
  await page.goto(`/watch/movie/${METROPOLIS}?t=1830`);
  // Really played for a while: a position that was only asked for is not stored.
  await pictureShows(page, (second) => second >= 1842);
  const stored = new PlayerPage(page).stored('pause');
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
});

test('what was acknowledged is there after the server was killed', async ({ page, context, expectedErrors }) => {
  // The page is told something when its server dies.
  expectedErrors.push(/Failed to load resource|net::ERR_|Failed to fetch|network error/);
  test.setTimeout(120_000);
  const directory = makeDataDirectory();
  const first = await startTonight({ dataDirectory: directory });
  let household: SignedUpHousehold;
  let sent: Report | { reports: Report[] };
  try {
    household = await signUpHousehold(first);
    await context.addCookies(household.cookies);
    await page.goto(`${first.url}/watch/movie/${METROPOLIS}?t=600`);
    // A shorter look takes no place.
    await pictureShows(page, (second) => second >= 612);
    const acknowledged = new PlayerPage(page).stored('pause');
    await page.keyboard.press('k');
    sent = (await acknowledged).request().postDataJSON();
  } finally {
    await first.kill();
  }
  await page.close();

  const second = await startTonight({ dataDirectory: directory });
  try {
    const response = await fetch(`${second.url}/api/progress/movie/${METROPOLIS}?profileId=${household.profileId}`, {
      headers: { authorization: `Bearer ${household.accessToken}` },
    });
    expect(response.status).toBe(200);
    const { position, sessionId } = pauseIn(sent);
    expect(await response.json()).toMatchObject({ position, sessionId });
  } finally {
    await second.stop();
    rmSync(directory, { recursive: true, force: true });
  }
});

/** The report of the pause, which may have gone out together with others. */
function pauseIn(sent: Report | { reports: Report[] }): Report {
  const pause = ('reports' in sent ? sent.reports : [sent]).find(({ event }) => event === 'pause');
  if (!pause) throw new Error('no pause was reported');
  return pause;
}
