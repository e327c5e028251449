import { expect } from '@tonight/playwright';
import { film, LONG_SECONDS, second, test } from './streams/streams';

test.describe.configure({ mode: 'parallel' });

for (const [words, plan, hidden, seconds] of [
  ['begins in a tab nobody looks at', 'short', true, 6],
  ['is sound alone', 'soundOnly', false, 6],
  ['is a file of sound', 'soundFile', false, 11],
] as const) {
  test(`what ${words} has a place`, async ({ page, household, watch }) => {
    // What a hidden tab does: it draws no frames, so that no frame callback runs.
    if (hidden) await page.addInitScript('HTMLVideoElement.prototype.requestVideoFrameCallback = () => 1');
    await watch.open(`movie/${film(plan)}`);
    await second(page, (now) => now > seconds);
    await page.goto('/about');
    await expect
      .poll(async () => (await household.profile('Ada').place(`movie/${film(plan)}`))?.position ?? 0)
      .toBeGreaterThan(seconds - 1);
  });
}

test('a short look from an address does not move the place', async ({ page, household, watch }) => {
  const id = film('long');
  await household.profile('Ada').at(`movie/${id}`, 150, { duration: LONG_SECONDS, ended: { minutes: 5 } });
  await watch.open(`movie/${id}`, { at: 20 });
  await second(page, (now) => now > 23 && now < 28);
  await page.goto('/about');
  await watch.open(`movie/${id}`);
  expect(await second(page, (now) => now > 1)).toBeGreaterThanOrEqual(149);
});
