import { rmSync } from 'node:fs';
import {
  ContinueWatching,
  expect,
  Household,
  newDataDirectory,
  pictureShows,
  type StoredReport,
  startServer,
  test,
} from '@tonight/playwright';

const FILM = 'movie/9000027';

// Each waits for what plays at its own pace.
test.describe.configure({ mode: 'parallel' });

test('plays a film, leaves, and is back at the second through Continue Watching', { tag: '@main' }, async ({
  page,
  context,
  household: _,
  watch,
}) => {
  await watch.open(FILM, { at: '30:30' });
  // Really played for a while: a position that was only asked for is not stored.
  await watch.playsUntil('30:42');
  const stored = watch.stored('pause');
  await page.keyboard.press('k');
  await stored;
  const left = await watch.pictureShows();
  await page.close();

  const home = await context.newPage();
  await new ContinueWatching(home).open(/Metropolis.*min left/);
  await expect(home).toHaveURL(new RegExp(`/watch/${FILM}`));
  const back = await pictureShows(home);
  expect(Math.abs(back - left), `left at ${left}, back at ${back}`).toBeLessThanOrEqual(1);
});

test('what was acknowledged is there after the server was killed', async ({ page, context, consoleGuard, watch }) => {
  // The browser reports something when its server dies.
  consoleGuard.expect(/Failed to load resource|net::ERR_|Failed to fetch|network error/);
  test.setTimeout(120_000);
  const dataDirectory = newDataDirectory();
  const first = await startServer({ dataDirectory });
  const household = new Household(first, await first.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
  let sent: StoredReport;
  try {
    await household.signIn(context);
    await page.goto(`${first.url}/watch/${FILM}?t=600`);
    // A shorter look takes no place.
    await watch.playsUntil('10:12');
    const acknowledged = watch.stored('pause');
    await page.keyboard.press('k');
    sent = await acknowledged;
  } finally {
    await first.kill();
  }
  await page.close();

  const second = await startServer({ dataDirectory, port: Number(new URL(first.url).port) });
  try {
    const { position, sessionId } = sent;
    expect(await household.profile('Ada').place(FILM)).toMatchObject({ position, sessionId });
  } finally {
    await second.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
