import { expect } from './fixtures';
import { reportPlayed } from './pages/played';
import { PlayerPage } from './pages/player';
import {
  episode,
  film,
  grown,
  playedFilm,
  reportsOf,
  SHOW,
  second,
  stepsUntil,
  storedPlace,
  test,
} from './pages/streams';

test.describe.configure({ mode: 'parallel' });

test('resumes past the length that the manifest declares', async ({ page, household }) => {
  await page.goto('/about');
  await reportPlayed(page.request, playedFilm(household, film('declaredShort'), 142));
  await new PlayerPage(page).open(`movie/${film('declaredShort')}`);
  expect(await second(page, (now) => now > 60)).toBeGreaterThanOrEqual(142);
  await new PlayerPage(page).open(`movie/${film('declaredShort')}?t=150`);
  expect(await second(page, (now) => now > 60)).toBeGreaterThanOrEqual(150);
});

for (const [plan, address] of [
  ['growing', ''],
  ['growing', '?t=0'],
  ['growingWithStart', '?t=0'],
  ['wholeWithStart', ''],
] as const) {
  test(`begins at the beginning: ${plan}${address}`, async ({ page }) => {
    await new PlayerPage(page).open(`movie/${film(plan)}${address}`);
    const steps = await stepsUntil(page, 1);
    expect(Math.max(...steps)).toBeLessThan(3);
  });
}

test('of a stream that still grows nothing is next or watched; once it has ended, both', async ({
  page,
  household,
}) => {
  const key = `tv/${SHOW}/1/${episode('growing')}`;
  const reports = reportsOf(page);
  const player = new PlayerPage(page);
  await player.open(`${key}?t=44`);
  await second(page, (now) => now > 54.5);
  await expect(player.nextCard).toBeHidden();
  await page.keyboard.press('k');
  await expect.poll(() => reports.at(-1)?.event).toBe('pause');
  expect(reports.at(-1)).toMatchObject({ duration: null });
  const place = await storedPlace(page, household, key);
  expect(place).toMatchObject({ watchedAt: null, finishedAt: null });
  expect(place.position).toBeGreaterThan(53);
  grown.episode = 12;
  await page.keyboard.press('k');
  await expect(player.nextCard).toBeVisible({ timeout: 30_000 });
});

test('a mark past the end skips nothing', async ({ page }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/${episode('introForLong')}?t=4`);
  await second(page, (now) => now > 6);
  await expect(player.skipIntro).toBeHidden();
});

test('credits past the end finish nothing, and the next episode is offered as if there were none', async ({ page }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/${episode('lateCredits')}?t=148`);
  await second(page, (now) => now > 148 && now < 149.5);
  await expect(player.nextCard).toBeHidden();
  await expect(player.nextCard).toBeVisible();
});
