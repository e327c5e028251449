import { expect, test } from '@tonight/playwright';

test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 6 }] } });

test('a child is offered nothing above the cap', async ({ asProfile, searchPage, page }) => {
  await asProfile('Lina');
  await searchPage.open('Metropolis');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(searchPage.result('Metropolis')).toHaveCount(0);
});

test('two of them decide on one evening', async ({ household, tonightPage }) => {
  await household.profile('Ben');
  await household.isHere('Ada', 'Ben');
  await household.votesFor('movie/9000027', 'Ben');
  await household.picks('movie/9000027');
  await tonightPage.open();
  await expect(tonightPage.pick('Metropolis')).toContainText('Picked by Ada');
});
