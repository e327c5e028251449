import { expect } from './fixtures';
import { reportPlayed } from './pages/played';
import { PlayerPage } from './pages/player';
import { film, playedFilm, second, storedPlace, test } from './pages/streams';

test.describe.configure({ mode: 'parallel' });

for (const [words, plan, hidden, seconds] of [
  ['begins in a tab nobody looks at', 'short', true, 6],
  ['is sound alone', 'soundOnly', false, 6],
  ['is a file of sound', 'soundFile', false, 11],
] as const) {
  test(`what ${words} has a place`, async ({ page, household }) => {
    // What a hidden tab does: it draws no frames, so that no frame callback runs.
    if (hidden) await page.addInitScript('HTMLVideoElement.prototype.requestVideoFrameCallback = () => 1');
    await new PlayerPage(page).open(`movie/${film(plan)}`);
    await second(page, (now) => now > seconds);
    await page.goto('/about');
    await expect
      .poll(async () => (await storedPlace(page, household, `movie/${film(plan)}`)).position ?? 0)
      .toBeGreaterThan(seconds - 1);
  });
}

test('a short look from an address does not move the place', async ({ page, household }) => {
  const id = film('long');
  await page.goto('/about');
  await reportPlayed(page.request, playedFilm(household, id, 150));
  await new PlayerPage(page).open(`movie/${id}?t=20`);
  await second(page, (now) => now > 23 && now < 28);
  await page.goto('/about');
  await new PlayerPage(page).open(`movie/${id}`);
  expect(await second(page, (now) => now > 1)).toBeGreaterThanOrEqual(149);
});
