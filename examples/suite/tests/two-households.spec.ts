import { expect, test } from '@tonight/playwright';

test('what two households watch, and when it is for them, is their own', async ({
  household,
  households,
  continueWatching,
}) => {
  const others = await households.create({ profiles: [{ name: 'Grace' }] });
  await household.profile('Ada').at('movie/9000027', '31:00');
  await others.household.profile('Grace').at('movie/9000027', '12:00');
  await others.clock.forward({ days: 8 });
  await continueWatching.show();
  await expect(continueWatching).toOffer('Metropolis', '32 min left');
  await others.continueWatching.open('Metropolis');
  await expect(others.watch).toShowPlace('11:45');
});
