import { expect, test } from '@tonight/playwright';

test('eight days later the place begins earlier, and the other device lives then, too', async ({
  household,
  clock,
  watch,
  continueWatching,
  secondDevice,
}) => {
  await household.profile('Ada').at('movie/9000027', '31:00');
  await clock.forward({ days: 8 });
  await continueWatching.open('Metropolis');
  await expect(watch).toShowPlace('30:45');
  const tablet = await secondDevice();
  expect(await tablet.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 7.9 * 86_400_000);
});

test('an episode airs while nobody looks, and the page says so', async ({
  household,
  clock,
  scenarios,
  continueWatching,
  titlePage,
  page,
}) => {
  await clock.set(new Date(Date.now() + 20 * 86_400_000));
  const show = await scenarios.use('unairedNext');
  const ada = household.profile('Ada');
  await ada.finished(show.episode(1, 3), { ended: { hours: 20 } });
  await continueWatching.show();
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(continueWatching).not.toOffer(show.title);
  await titlePage.open(show.text);
  await expect(titlePage.episodes.filter({ hasText: 'Chapter 3' }).getByRole('link').first()).toBeVisible();
  await expect(titlePage.episodes.filter({ hasText: 'Chapter 5' }).getByRole('link')).toHaveCount(0);

  await clock.forward({ days: 12 });
  await continueWatching.show();
  await expect(continueWatching).toOffer(show.title, 'E4');
  await titlePage.open(show.text);
  await expect(titlePage.episodes.filter({ hasText: 'Chapter 5' }).getByRole('link').first()).toBeVisible();
});

test('what is played by the other clock is stored by it, and the picture runs on', async ({
  household,
  clock,
  watch,
  progress,
}) => {
  await clock.set('2026-12-24T20:15:00Z');
  await watch.open('movie/9000027', { at: '20:00' });
  await watch.playsUntil('20:13');
  await watch.pause();
  const ada = progress.of('Ada');
  await expect.poll(async () => (await ada.place('movie/9000027'))?.position).toBeGreaterThan(1210);
  const place = await ada.place('movie/9000027');
  expect(place?.observedAt).toMatch(/^2026-12-24T20:1/);
  expect(household.now().toISOString()).toMatch(/^2026-12-24T20:1/);
});

test('a clock is set back before anything is watched, and behind nothing that was', async ({
  household,
  clock,
  households,
  page,
}) => {
  const ada = household.profile('Ada');
  await clock.set(new Date(Date.now() - 30 * 86_400_000));
  await ada.at('movie/9000027', '31:00');
  await clock.forward({ days: 3 });
  await clock.forward({ days: -2 });
  await ada.at('movie/9000027', '20:00');
  expect((await ada.place('movie/9000027'))?.position, 'a place that is later counts').toBe(1200);
  const before = household.now().getTime();
  await expect(clock.forward({ days: -2 })).rejects.toThrow(/has watched until .* set the clock back before anything/);
  expect(household.now().getTime() - before, 'it goes on as it was').toBeLessThan(60_000);
  expect(Math.abs((await page.evaluate(() => Date.now())) - before), 'and so does the browser').toBeLessThan(60_000);

  const others = await households.create();
  await others.clock.set(new Date(before - 9 * 86_400_000));
  await others.household.profile('Ada').at('movie/9000027', '12:00');
  expect((await ada.place('movie/9000027'))?.position).toBe(1200);
});

test('a place that a state cannot bring about is said, with the reason', async ({ household }) => {
  const ada = household.profile('Ada');
  await ada.at('movie/9000027', '31:00');
  await expect(ada.at('movie/9000027', '20:00', { ended: { hours: 5 } })).rejects.toThrow(
    /stands at 1860 s .*after the/,
  );
  await ada.watched('movie/9000027', { to: '20:00', ended: { hours: 5 } });
  expect(await ada.history(), 'the history has all three').toHaveLength(3);
  await expect(ada.at('movie/9000027', '45:00', { from: '44:55' })).rejects.toThrow(/5 s of it are a look/);
});
