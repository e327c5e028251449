import { expect, test } from '@tonight/playwright';

for (const [name, season, episode, next] of [
  ['gap', 1, 2, 'S1 E4'],
  ['absoluteNumbering', 1, 3, 'S2 E4'],
  ['merged', 1, 3, 'S1 E4'],
  ['seasonDrop', 1, 3, 'S2 E1'],
  ['rightToLeft', 1, 1, 'S1 E2'],
  ['namelessEpisodes', 1, 1, 'S1 E2'],
] as const) {
  test(`${name}: ${next} is what waits`, async ({ household, scenarios, continueWatching }) => {
    const show = await scenarios.use(name);
    await household.profile('Ada').finished(show.episode(season, episode), { ended: { hours: 20 } });
    await continueWatching.show();
    await expect(continueWatching).toOffer(show.title, next);
  });
}

test('unairedNext: nothing waits until it airs', async ({ household, scenarios, clock, continueWatching }) => {
  const show = await scenarios.use('unairedNext');
  await household.profile('Ada').finished(show.episode(1, 3), { ended: { hours: 20 } });
  await continueWatching.show();
  await expect(continueWatching).not.toOffer(show.title);
  await clock.forward({ days: 4 });
  await continueWatching.show();
  await expect(continueWatching).toOffer(show.title, 'S1 E4');
});

test('undated: an episode without a day waits where a later one has aired', async ({
  household,
  scenarios,
  progress,
}, testInfo) => {
  const show = await scenarios.use('undated');
  const ada = household.profile('Ada');
  await ada.finished(show.episode(1, 1));
  expect(await progress.of('Ada').show(show.show)).toMatchObject({ next: { season: 1, episode: 2 } });
  await ada.finished(show.episode(1, 4));
  expect(await ada.show(show.show)).toMatchObject({ next: null });
  // A report says of whom and of what a test was.
  expect(testInfo.annotations).toContainEqual({ type: 'household', description: household.id });
  expect(testInfo.annotations).toContainEqual({ type: 'scenario', description: `undated: ${show.text}` });
});

test('renumbered: an episode is known by its id', async ({ household, scenarios, continueWatching }) => {
  const show = await scenarios.use('renumbered');
  // What was E2 then is E3 now.
  const { episodeId } = show.episodes[2] ?? {};
  await household.profile('Ada').watched(show.episode(1, 2), { to: 3600, duration: 3600, finished: true, episodeId });
  await continueWatching.show();
  await expect(continueWatching).toOffer(show.title, 'S1 E4');
});

test('ended: the player says that it was the last', async ({ scenarios, watch }) => {
  const show = await scenarios.use('ended');
  await watch.open(show.episode(2, 3));
  await watch.waitForCredits();
  await expect(watch.end).toBeVisible();
});

test('specials: one plays from the page and leaves the thread alone', async ({ household, scenarios, progress }) => {
  const show = await scenarios.use('specials');
  const ada = household.profile('Ada');
  await ada.finished(show.episode(1, 1));
  await ada.finished(show.episode(0, 2));
  expect(await progress.of('Ada').show(show.show)).toMatchObject({ next: { season: 1, episode: 2 } });
});

test.describe('for a child', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 12, region: 'US' }] } });

  test('unrated and mixedRegions: what a cap lets through depends on the region', async ({
    scenarios,
    asProfile,
    titlePage,
    page,
    consoleGuard,
  }) => {
    consoleGuard.expect(/404/);
    const [unrated, mixed] = [await scenarios.use('unrated'), await scenarios.use('mixedRegions')];
    const lina = await asProfile('Lina');
    const statusOf = async (text: typeof mixed.text) => (await page.request.get(`/title/${text}`)).status();
    expect([await statusOf(unrated.text), await statusOf(mixed.text)]).toEqual([404, 404]);
    await lina.becomes({ region: 'DE' });
    await titlePage.open(mixed.text);
    await expect(titlePage.heading).toContainText(mixed.title);
    expect(await statusOf(unrated.text)).toBe(404);
  });
});

test('longSeason and rightToLeft: their pages keep to the screen, and nobody meets a barrier', async ({
  household: _,
  scenarios,
  titlePage,
  page,
}) => {
  const long = await scenarios.use('longSeason');
  await titlePage.open(long.text);
  await expect(titlePage.episodes).toHaveCount(300);
  const hebrew = await scenarios.use('rightToLeft');
  await titlePage.open(hebrew.text);
  await expect(titlePage.heading).toContainText(hebrew.title);
  await expect(page).toBeAccessible();
});
