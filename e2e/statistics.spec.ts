import { expect, test } from '@tonight/playwright';

test('says that there is nothing to count, with a way on', async ({ page, household: _ }) => {
  await page.goto('/statistics');
  await expect(page.getByText('There is nothing to count yet')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Find something' })).toHaveAttribute('href', '/home');
  await expect(page).toBeAccessible();
});

test('adds up what was watched, and leads down to the history behind each figure', async ({ page, household }) => {
  const ada = household.profile('Ada');
  await ada.at('tv/9100001/1/1', '45:00', { device: 'Television', snapshot: { title: 'Saltmarsh Radio' } });
  await ada.at('movie/9000027', '21:00', {
    ended: { days: 40 },
    device: 'Phone',
    snapshot: { title: 'Metropolis' },
  });
  await page.goto('/home');
  await page.getByRole('button', { name: 'Profile: Ada' }).click();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByRole('heading', { name: 'What Ada watched' })).toBeVisible();
  await page.goto('/history');
  await page.getByRole('link', { name: 'In numbers' }).click();
  const totals = page.getByRole('list', { name: 'Hours watched' });
  await expect(totals.getByRole('link', { name: /^Ever/ })).toContainText('1 h 6 min');
  await expect(page).toBeAccessible();

  await page.getByRole('region', { name: 'By device' }).getByRole('link', { name: 'Phone' }).click();
  const items = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') });
  await expect(items).toHaveText([/Metropolis.*Phone · 21 min/]);
  await page.goBack();

  await page.getByRole('region', { name: 'Shows', exact: true }).getByRole('link').click();
  await expect(items).toHaveText([/S1 E1.*45 min/]);
  await page.getByRole('link', { name: 'All of it' }).click();
  await expect(items).toHaveCount(2);
});

test('a year is twelve cards, each of which is had as a picture', async ({ page, household }) => {
  const ada = household.profile('Ada');
  await ada.at('movie/9000027', '21:00', { snapshot: { title: 'Metropolis' } });
  await page.goto('/statistics');
  await page.getByRole('link', { name: 'The year in twelve cards' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ada in \d{4}$/);
  const cards = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') });
  await expect(cards).toHaveCount(12);
  await expect(cards.filter({ hasText: 'Film of the year' })).toContainText('Metropolis');
  await expect(page).toBeAccessible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture of Film of the year' }).click();
  expect((await coming).suggestedFilename()).toBe('Film-of-the-year.png');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page).toKeepToTheScreen();
});

test('fits a phone', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').at('tv/9100001/1/1', '10:00', { ended: { minutes: 30 } });
  await page.goto('/statistics');
  await expect(page.getByRole('heading', { name: 'By weekday' })).toBeVisible();
  await expect(page).toKeepToTheScreen();
  await expect(page).toBeAccessible();
});
