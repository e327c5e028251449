import { chromium } from '@playwright/test';
import { pictureShows } from '@tonight/playwright';
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/find-chromium';
import { expect, test } from './fixtures';
import { reportPlayed } from './pages/played';
import { demoStream, PlayerPage } from './pages/player';

const FILM = 9000027;
const HOUR_MS = 3_600_000;
const { durationSeconds } = demoStream(`movie/${FILM}`);

for (const [words, hours] of [
  ['a day ahead', 26],
  ['a day back', -26],
] as const) {
  test(`a clock set ${words} in the middle of a film keeps the place`, async ({
    page,
    browser,
    baseURL,
    household,
  }) => {
    const player = new PlayerPage(page);
    await page.clock.install();
    await player.open(`movie/${FILM}?t=600`);
    await player.second((second) => second >= 602);
    await page.clock.setSystemTime(Date.now() + hours * HOUR_MS);
    await player.second((second) => second >= 612);
    const stored = player.stored('pause');
    await page.keyboard.press('k');
    await stored;
    const left = await player.second();

    // Neither a day away, which would begin earlier, nor as old as the clock says, which would lose to what came before.
    const other = await browser.newContext({ baseURL });
    await other.addCookies(household.cookies);
    for (const again of [await other.newPage(), page]) {
      await again.goto('/home');
      await again.getByRole('link', { name: /Metropolis.*min left/ }).click();
      const back = await pictureShows(again);
      expect(Math.abs(back - left), `left at ${left}, back at ${back}`).toBeLessThanOrEqual(2);
    }
    await other.close();
  });
}

test('a device asleep for the night goes on where it stopped, and undoes nothing of what went on elsewhere', async ({
  tonight,
  household,
  request,
  watchConsole,
}) => {
  const device = await chromium.launchServer({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS, '--autoplay-policy=no-user-gesture-required'],
  });
  // All its processes at once, as when the lid closes.
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => process.kill(-(device.process().pid as number), name);
  const browser = await chromium.connect(device.wsEndpoint());
  watchConsole(browser);
  try {
    const context = await browser.newContext({ baseURL: tonight.url });
    await context.addCookies(household.cookies);
    const player = new PlayerPage(await context.newPage());
    await player.page.clock.install();
    await player.open(`movie/${FILM}?t=600`);
    const before = await player.second((second) => second >= 612);
    signal('SIGSTOP');
    const television = { seconds: 1500, minutesAgo: 0, deviceName: 'Living-room TV', duration: durationSeconds };
    const film = { profileId: household.profileId, type: 'movie' as const, tmdbId: FILM, title: 'Metropolis' };
    await reportPlayed(request, { ...film, ...television }, household.accessToken);
    signal('SIGCONT');
    await player.page.clock.setSystemTime(Date.now() + 8 * HOUR_MS);

    const after = await player.second((second) => second >= before + 3);
    expect(after, 'the film stood still meanwhile').toBeLessThan(before + 30);
    const stored = player.stored('pause');
    await player.page.keyboard.press('k');
    await stored;
    await player.open(`movie/${FILM}`);
    await player.second((second) => second >= 1495 && second < 1530);
  } finally {
    signal('SIGCONT');
    await browser.close();
    await device.close();
  }
});
