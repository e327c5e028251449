import { expect } from '@tonight/playwright';
import { episode, film, grown, LONG_SECONDS, reportsOf, SHOW, second, stepsUntil, test } from './streams/streams';

test.describe.configure({ mode: 'parallel' });

test('resumes past the length that the manifest declares', async ({ page, household, watch }) => {
  await household
    .profile('Ada')
    .at(`movie/${film('declaredShort')}`, 142, { duration: LONG_SECONDS, ended: { minutes: 5 } });
  await watch.open(`movie/${film('declaredShort')}`);
  expect(await second(page, (now) => now > 60)).toBeGreaterThanOrEqual(142);
  await watch.open(`movie/${film('declaredShort')}`, { at: 150 });
  expect(await second(page, (now) => now > 60)).toBeGreaterThanOrEqual(150);
});

for (const [plan, options] of [
  ['growing', {}],
  ['growing', { at: 0 }],
  ['growingWithStart', { at: 0 }],
  ['wholeWithStart', {}],
] as const) {
  test(`begins at the beginning: ${plan} ${JSON.stringify(options)}`, async ({ page, watch }) => {
    await watch.open(`movie/${film(plan)}`, options);
    const steps = await stepsUntil(page, 1);
    expect(Math.max(...steps)).toBeLessThan(3);
  });
}

test('of a stream that still grows nothing is next or watched; once it has ended, both', async ({
  page,
  household,
  watch,
}) => {
  const key = `tv/${SHOW}/1/${episode('growing')}` as const;
  const reports = reportsOf(page);
  await watch.open(key, { at: 44 });
  await second(page, (now) => now > 54.5);
  await expect(watch.nextCard).toBeHidden();
  await page.keyboard.press('k');
  await expect.poll(() => reports.at(-1)?.event).toBe('pause');
  expect(reports.at(-1)).toMatchObject({ duration: null });
  const place = await household.profile('Ada').place(key);
  expect(place).toMatchObject({ watchedAt: null, finishedAt: null });
  expect(place?.position).toBeGreaterThan(53);
  grown.episode = 12;
  await page.keyboard.press('k');
  await expect(watch.nextCard).toBeVisible({ timeout: 30_000 });
});

test('a mark past the end skips nothing', async ({ page, watch }) => {
  await watch.open(`tv/${SHOW}/1/${episode('introForLong')}`, { at: 4 });
  await second(page, (now) => now > 6);
  await expect(watch.skipIntro).toBeHidden();
});

test('credits past the end finish nothing, and the next episode is offered as if there were none', async ({
  page,
  watch,
}) => {
  await watch.open(`tv/${SHOW}/1/${episode('lateCredits')}`, { at: 148 });
  await second(page, (now) => now > 148 && now < 149.5);
  await expect(watch.nextCard).toBeHidden();
  await expect(watch.nextCard).toBeVisible();
});
