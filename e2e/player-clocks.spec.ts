import { chromium } from '@playwright/test';
import { ContinueWatching, expect, pictureShows, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';
const HOUR_MS = 3_600_000;

for (const [words, hours] of [
  ['a day ahead', 26],
  ['a day back', -26],
] as const) {
  test(`a clock set ${words} in the middle of a film keeps the place`, async ({
    page,
    household: _,
    watch,
    secondDevice,
  }) => {
    await page.clock.install();
    await watch.open(FILM, { at: 600 });
    await watch.pictureShows((second) => second >= 602);
    await page.clock.setSystemTime(Date.now() + hours * HOUR_MS);
    // What comes behind a leap of the clock is a session of its own, and moves the place once ten seconds of it were played.
    await watch.pictureShows((second) => second >= 616);
    const stored = watch.stored('pause');
    await page.keyboard.press('k');
    await stored;
    const left = await watch.pictureShows();

    // Neither a day away, which would begin earlier, nor as old as the clock says, which would lose to what came before.
    for (const again of [await secondDevice(), page]) {
      await new ContinueWatching(again).open(/Metropolis.*min left/);
      const back = await pictureShows(again);
      expect(Math.abs(back - left), `left at ${left}, back at ${back}`).toBeLessThanOrEqual(2);
    }
  });
}

test('a device asleep for the night goes on where it stopped, and undoes nothing of what went on elsewhere', async ({
  tonight,
  household,
  launchOptions,
  consoleGuard,
}) => {
  const device = await chromium.launchServer(launchOptions);
  // All its processes at once, as when the lid closes.
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => process.kill(-(device.process().pid as number), name);
  const browser = await chromium.connect(device.wsEndpoint());
  consoleGuard.watch(browser);
  try {
    const context = await browser.newContext({ baseURL: tonight.url });
    await household.signIn(context);
    const watch = new WatchPage(await context.newPage());
    await watch.page.clock.install();
    await watch.open(FILM, { at: 600 });
    const before = await watch.pictureShows((second) => second >= 612);
    signal('SIGSTOP');
    await household.profile('Ada').at(FILM, '25:00', { device: 'Living-room TV' });
    signal('SIGCONT');
    await watch.page.clock.setSystemTime(Date.now() + 8 * HOUR_MS);

    const after = await watch.pictureShows((second) => second >= before + 3);
    expect(after, 'the film stood still meanwhile').toBeLessThan(before + 30);
    const stored = watch.stored('pause');
    await watch.page.keyboard.press('k');
    await stored;
    await watch.open(FILM);
    await watch.pictureShows((second) => second >= 1495 && second < 1530);
  } finally {
    signal('SIGCONT');
    await browser.close();
    await device.close();
  }
});
