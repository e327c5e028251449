import { expect, test } from '@tonight/playwright';

test('posters say how their titles stand, and lists are narrowed by it', async ({ page, household }) => {
  const ada = household.profile('Ada');
  await ada.at('movie/9000027', '30:00', { ended: { minutes: 60 } });
  await ada.finished('movie/9000002', { ended: { days: 2 } });
  await ada.watchedUpTo('tv/9100001/2/3');
  await page.goto('/movies');
  const poster = (name: string) => page.getByRole('main').getByRole('link', { name });
  await expect(poster('Metropolis')).toContainText('left');
  await expect(poster('Sintel')).toContainText('Watched.');
  await expect(page.getByRole('main')).not.toContainText('Movie ·');
  expect(new URL(page.url()).search, 'arriving rewrites nothing').toBe('');
  await expect(page).toBeAccessible();

  await page.goto('/movies?mine=seen');
  await expect(poster('Sintel')).toBeVisible();
  await expect(poster('Metropolis')).toHaveCount(0);
  await page.goto('/movies?mine=unseen');
  await expect(poster('Metropolis')).toBeVisible();
  await expect(poster('Sintel')).toHaveCount(0);
  await page.goto('/movies?mine=list');
  await expect(page.getByText('No movie is on your list yet')).toBeVisible();

  await page.goto('/shows');
  await expect(poster('Saltmarsh Radio')).toContainText('S2 E4 next');
});

test('"/" searches, and a typo is forgiven', async ({ page, household: _ }) => {
  await page.goto('/movies');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('metroplis');
  await expect(page.getByRole('main').getByRole('link', { name: 'Metropolis' })).toBeVisible();
});
