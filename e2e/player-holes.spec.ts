import { expect } from '@tonight/playwright';
import { expectSaidPlace, film, reportsOf, second, stepsUntil, test } from './streams/streams';

test.describe.configure({ mode: 'parallel' });

for (const plan of ['missingPiece', 'missingPicture'] as const) {
  test(`shows all there is before it steps over a missing piece, and calls it no seek: ${plan}`, async ({
    page,
    household: _,
    watch,
  }) => {
    const reports = reportsOf(page);
    await watch.open(`movie/${film(plan)}`, { at: 14 });
    await second(page, (now) => now > 14);
    const steps = await stepsUntil(page, 25.5);
    expect(Math.max(...steps.filter((at) => at < 24)), 'all that was there').toBeGreaterThan(17.4);
    expect(
      steps.every((at) => at <= 18.2 || at >= 24),
      steps.join(' '),
    ).toBe(true);
    await page.keyboard.press('k');
    await expect.poll(() => reports.at(-1)?.event).toBe('pause');
    expect(reports.map(({ event }) => event)).not.toContain('seek');
  });
}

test('a stream that stops for good keeps the place that was shown, and goes on there', async ({
  page,
  household,
  watch,
}) => {
  await watch.open(`movie/${film('missingForLong')}`, { at: 3 });
  const trouble = page.getByRole('alert').filter({ hasText: 'The film did not arrive' });
  await expect(trouble).toContainText('Your place at 0:1', { timeout: 40_000 });
  await expectSaidPlace(page, household, film('missingForLong'), [10, 12.5]);
});

test('a missing last piece ends the film', async ({ page, household, watch }) => {
  const id = film('missingEnd');
  await watch.open(`movie/${id}`, { at: 2 });
  await second(page, (now) => now > 2);
  await expect(page.getByRole('region', { name: 'The end' })).toBeVisible({ timeout: 40_000 });
  await expect
    .poll(async () => (await household.profile('Ada').place(`movie/${id}`))?.finishedAt)
    .toEqual(expect.any(String));
});
