import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import { PlayerPage } from './pages/player';

const SHOW = 9100001;
const FILM = 9000027;
const NO_STREAM_SHOW = 9100015;

test('asks after ninety minutes without a touch, and stops when nobody answers', async ({ page, household }) => {
  expect(household.profileId).toBeTruthy();
  const player = new PlayerPage(page);
  await page.clock.install();
  await player.open(`movie/${FILM}?t=100`);
  await player.second((second) => second >= 101);
  await page.clock.fastForward('01:31:00');
  const question = page.getByRole('alertdialog', { name: 'Are you still watching?' });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await page.clock.fastForward('00:01:30');
  await player.expectPaused(true);
  await page.getByRole('button', { name: 'Keep watching' }).click();
  await expect(question).toBeHidden();
  await player.expectPaused(false);
});

test('opens the episodes beside the picture and plays another', async ({ page, household }) => {
  expect(household.profileId).toBeTruthy();
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/1?t=200`);
  await player.second((second) => second >= 200);
  await page.keyboard.press('e');
  const drawer = page.getByRole('dialog', { name: 'Episodes' });
  await expect(drawer.getByRole('link', { name: /Playing/ })).toBeFocused();
  await expect(drawer.getByRole('link', { name: /Next/ })).toBeVisible();
  await expectAccessible(page);
  await drawer.getByLabel('Season').selectOption('2');
  await drawer.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/2/1`));
  await player.second((second) => second < 30);
});

test('is useful for a title without a stream', async ({ page, household }) => {
  expect(household.profileId).toBeTruthy();
  const player = new PlayerPage(page);
  await player.open(`tv/${NO_STREAM_SHOW}/1/1`);
  await expect(page.getByText('No stream on Tonight')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Where you stopped').fill('12:34');
  await page.getByRole('button', { name: 'Keep this place' }).click();
  await expect(page.getByText('Your place is 12:34.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as watched' }).click();
  await expect(page.getByText('Marked as watched.')).toBeVisible();
});

test('has a page for what does not exist', async ({ page, household, expectedErrors }) => {
  expect(household.profileId).toBeTruthy();
  expectedErrors.push(/404/);
  for (const place of ['movie/999999', 'movie/abc', `tv/${SHOW}/1/999`]) {
    const response = await page.goto(`/watch/${place}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Go home' })).toBeVisible();
  }
});
