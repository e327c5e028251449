import { expect } from '@tonight/playwright';
import { expectSaidPlace, film, second, test } from './streams/streams';

test.describe.configure({ mode: 'parallel' });

test('an address that has expired is asked for again once, then said so with the place that is kept', async ({
  page,
  household,
  watch,
}) => {
  await watch.open(`movie/${film('expired')}`, { at: 4 });
  const trouble = page.getByRole('alert').filter({ hasText: 'This address has expired' });
  await expect(trouble).toBeVisible({ timeout: 40_000 });
  await expectSaidPlace(page, household, film('expired'), [10, 12.5]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await second(page, (now) => now > 10 && now < 13);
  await second(page, (now) => now > 14);
});

test('an address that was given anew plays on where the old one ended', async ({ page, watch }) => {
  await watch.open(`movie/${film('renewed')}`, { at: 15 });
  await second(page, (now) => now > 20);
  await expect(page.getByRole('alert').filter({ hasText: 'expired' })).toBeHidden();
});
