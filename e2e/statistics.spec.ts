import { expect, test } from '@tonight/playwright';

test('says that there is nothing to count, with a way on', async ({ page, statisticsPage, household: _ }) => {
  await statisticsPage.open();
  await expect(page.getByText('There is nothing to count yet')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Find something' })).toHaveAttribute('href', '/home');
  await expect(page).toBeAccessible();
});

test('adds up what was watched, and leads down to the history behind each figure', async ({
  page,
  home,
  historyPage,
  statisticsPage,
  household,
}) => {
  const ada = household.profile('Ada');
  await ada.at('tv/9100001/1/1', '45:00', { device: 'Television', snapshot: { title: 'Saltmarsh Radio' } });
  await ada.at('movie/9000027', '21:00', {
    ended: { days: 40 },
    device: 'Phone',
    snapshot: { title: 'Metropolis' },
  });
  await home.open();
  await page.getByRole('button', { name: 'Profile: Ada' }).click();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByRole('heading', { name: 'What Ada watched' })).toBeVisible();
  await historyPage.open();
  await page.getByRole('link', { name: 'In numbers' }).click();
  await expect(statisticsPage.total(/^Ever/)).toContainText('1 h 6 min');
  await expect(page).toBeAccessible();

  await statisticsPage.part('By device').getByRole('link', { name: 'Phone' }).click();
  await expect(historyPage.sessions).toHaveText([/Metropolis.*Phone · 21 min/]);
  await page.goBack();

  await statisticsPage.part('Shows').getByRole('link').click();
  await expect(historyPage.sessions).toHaveText([/S1 E1.*45 min/]);
  await page.getByRole('link', { name: 'All of it' }).click();
  await expect(historyPage.sessions).toHaveCount(2);
});

test('a year is twelve cards, each of which is had as a picture', async ({ page, statisticsPage, household }) => {
  const ada = household.profile('Ada');
  await ada.at('movie/9000027', '21:00', { snapshot: { title: 'Metropolis' } });
  await statisticsPage.open();
  await page.getByRole('link', { name: 'The year in twelve cards' }).click();
  await expect(statisticsPage.heading).toHaveText(/^Ada in \d{4}$/);
  const { cards } = statisticsPage;
  await expect(cards).toHaveCount(12);
  await expect(cards.filter({ hasText: 'Film of the year' })).toContainText('Metropolis');
  await expect(page).toBeAccessible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture of Film of the year' }).click();
  expect((await coming).suggestedFilename()).toBe('Film-of-the-year.png');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page).toKeepToTheScreen();
});

test('fits a phone', async ({ page, statisticsPage, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').at('tv/9100001/1/1', '10:00', { ended: { minutes: 30 } });
  await statisticsPage.open();
  await expect(page.getByRole('heading', { name: 'By weekday' })).toBeVisible();
  await expect(page).toKeepToTheScreen();
  await expect(page).toBeAccessible();
});
