import { expect, type Household, Remote, test } from '@tonight/playwright';

const SHOW = 'tv/9100001';

/** Ada has seen two episodes, is in the middle of the third, and stays away. */
async function leftInTheThird(household: Household): Promise<void> {
  const ada = household.profile('Ada');
  await ada.finished(`${SHOW}/1/1`, { ended: { days: 2 } });
  await ada.finished(`${SHOW}/1/2`, { ended: { days: 1 } });
  await ada.at(`${SHOW}/1/3`, '5:00');
}

test('five weeks later the player tells what happened so far, and no more than that', async ({
  household,
  clock,
  watch,
  page,
}) => {
  await leftInTheThird(household);
  await clock.forward({ days: 20 });
  await watch.open(`${SHOW}/1/3`);
  await watch.pictureShows((second) => second >= 285);
  await page.mouse.move(300, 300);
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible();
  const welcome = page.getByRole('region', { name: 'Welcome back' });
  await expect(welcome, 'not before three weeks').toHaveCount(0);

  await page.goto('/home');
  await clock.forward({ days: 15 });
  await watch.open(`${SHOW}/1/3`);
  await watch.pictureShows();
  await expect(welcome).toContainText('You were last here 5 weeks ago.');
  await expect(page).toBeAccessible();

  // Four arrows, OK and Back.
  const remote = new Remote(page);
  await remote.ok();
  const story = page.getByRole('dialog', { name: 'What happened so far' });
  await expect(story.getByRole('heading', { level: 3 })).toHaveText([/^S1 E2 · /, /^S1 E1 · /]);
  await expect(watch).toBePaused();
  await expect(page).toBeAccessible();
  await expect.poll(() => remote.focused()).toBe('Play on');
  await remote.walkTo(/^S1 E1 · /, 'ArrowUp');
  await remote.walkTo(/^S1 E2 · /, 'ArrowUp');
  await remote.back();
  await expect(story).toHaveCount(0);
  await expect(watch).not.toBePaused();
  await expect(welcome).toHaveCount(0);
});

test('the last minute again begins sixty seconds before the place, and leaves the place where it is', async ({
  household,
  clock,
  watch,
  page,
}) => {
  await leftInTheThird(household);
  await clock.forward({ days: 30 });
  await watch.open(`${SHOW}/1/3`);
  await watch.pictureShows();
  await page.getByRole('button', { name: 'The last minute again' }).click();
  const begun = await watch.pictureShows((second) => second < 270);
  expect(begun, 'sixty seconds before').toBeGreaterThanOrEqual(239);
  // Long enough to take any place.
  await watch.pictureShows((second) => second >= begun + 13);
  await page.goto('/home');
  const { position } = (await household.profile('Ada').place(`${SHOW}/1/3`)) ?? {};
  expect(position, 'left in the middle of it').toBeGreaterThanOrEqual(285);
});

test('who watches together is told of what all of them have seen', async ({ household, clock, watch, page }) => {
  const both = household.group('Ada', 'Ben');
  await leftInTheThird(household);
  await both.finished(`${SHOW}/1/1`);
  await clock.forward({ days: 40 });
  await watch.open(`${SHOW}/1/2`, { together: both });
  await watch.pictureShows();
  await page.getByRole('button', { name: 'What happened so far' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { level: 3 })).toHaveText([/^S1 E1 · /]);
});
