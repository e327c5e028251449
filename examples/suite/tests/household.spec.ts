import { expect, test } from '@tonight/playwright';

test('two of them decide on one evening', async ({ household, tonightPage }) => {
  household.profile('Ben');
  await household.isHere('Ada', 'Ben');
  await household.votesFor('movie/9000027', 'Ben');
  await household.picks('movie/9000027');
  await tonightPage.open();
  await expect(tonightPage.pick('Metropolis')).toContainText('Picked by Ada');
});
