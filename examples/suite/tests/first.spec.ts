import { expect, test } from '@tonight/playwright';

test('is back at the second', async ({ household, watch, continueWatching }) => {
  await household.profile('Ada').at('movie/9000027', { minutes: 31 });
  await continueWatching.open('Metropolis');
  await expect(watch).toShowPlace('31:00');
});

test('after E2 comes E4 where the catalog lists no E3', async ({ household, scenarios, continueWatching }) => {
  const show = await scenarios.use('gap');
  await household.profile('Ada').finished(show.episode(1, 2), { ended: { hours: 20 }, device: 'Living-room TV' });
  await continueWatching.show();
  await expect(continueWatching).toOffer(show.title, 'S1 E4');
});

test('a week later it goes on a few seconds earlier', async ({ household, clock, continueWatching, watch }) => {
  await household.profile('Ada').at('movie/9000027', '31:00');
  await clock.forward({ days: 8 });
  await continueWatching.open('Metropolis');
  await expect(watch).toShowPlace('30:45');
});

test('a child is offered nothing above the cap', async ({ household, asProfile, searchPage }) => {
  household.profile('Lina', { ratingCap: 6 });
  await searchPage.open('Sintel');
  await expect(searchPage.result('Sintel')).toBeVisible();
  await asProfile('Lina');
  await searchPage.open('Sintel');
  await expect(searchPage.result('Sintel')).toHaveCount(0);
});

test('what is watched while the server is busy is stored once it is not', async ({
  faults,
  watch,
  progress,
  consoleGuard,
}) => {
  consoleGuard.expect(/status of 503/);
  const mend = await faults.arm('report 503');
  await watch.open('movie/9000027', { at: '20:00' });
  await watch.playsUntil('20:12');
  await mend();
  await watch.pause();
  await expect.poll(async () => (await progress.of('Ada').place('movie/9000027'))?.position).toBeGreaterThan(1210);
});

test('nobody meets a barrier on home', async ({ demo: _, home, page }) => {
  await home.open();
  await expect(page).toBeAccessible();
});
