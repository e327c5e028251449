import { expect, test } from '@tonight/playwright';

test('the next episode waits where the last one was finished', async ({ household, continueWatching }) => {
  await household.profile('Ada').finished('tv/9100001/1/2', { ended: { hours: 20 }, device: 'Living-room TV' });
  await continueWatching.show();
  await expect(continueWatching).toOffer('Saltmarsh Radio', 'S1 E3');
});

test('the player offers what comes next', async ({ household: _, watch }) => {
  await watch.open('tv/9100001/1/1');
  await watch.waitForCredits();
  await expect(watch).toBeNext('S1 E2');
});
