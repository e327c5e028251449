import { type AnotherHousehold, expect, test } from '@tonight/playwright';

const FILM = 'movie/9000027';
const DAY = 86_400_000;

test.describe('two households of one test', () => {
  // A page that could not be made is answered with 500, and one without a network loads no more pictures: the browser says so.
  test.use({ expectedErrors: [/status of 50[03]|React error #441|net::ERR_INTERNET_DISCONNECTED/] });

  test('have people, places and mails of their own', async ({ household, households, continueWatching }) => {
    await household.profile('Ada').at(FILM, '31:00');
    const others = await households.create({ profiles: [{ name: 'Grace' }, { name: 'Lina', ratingCap: 6 }] });
    expect(others.household.id).not.toBe(household.id);
    await others.household.profile('Grace').at(FILM, '12:00');
    await continueWatching.show();
    await expect(continueWatching).toOffer('Metropolis', /\d+ min left/);
    await others.home.open();
    await expect(others.page.getByRole('button', { name: 'Profile: Grace' })).toBeVisible();
    await others.continueWatching.open('Metropolis');
    await expect(others.watch).toShowPlace('12:00');
    expect((await household.profile('Ada').place(FILM))?.position).toBe(1860);

    await others.signInPage.askForCode(others.household.email);
    await others.household.mailed(/\b(\d{6})\b/);
    expect(await household.mails()).toEqual([]);
  });

  test('live at times of their own, with their devices', async ({ household, households, clock, secondDevice }) => {
    const others = await households.create();
    await household.profile('Ada').at(FILM, '31:00');
    await others.household.profile('Ada').at(FILM, '31:00');
    await others.clock.forward({ days: 8 });
    const tablets = [await secondDevice(), await others.secondDevice()];
    const days = async (page = tablets[0]) =>
      Math.round(((await page?.evaluate(() => Date.now())) ?? 0) - Date.now()) / DAY;
    expect(await days(tablets[0])).toBeCloseTo(0, 1);
    expect(await days(tablets[1])).toBeCloseTo(8, 1);
    await others.continueWatching.open('Metropolis');
    await expect(others.watch).toShowPlace('30:45');
    await clock.forward({ days: 1 });
    expect(await days(others.page)).toBeCloseTo(8, 1);
  });

  test('meet faults and scenarios of their own', async ({ household, households, faults, scenarios, page, home }) => {
    const others = await households.create();
    const [show, theirs] = [await scenarios.use('gap'), await others.scenarios.use('gap')];
    expect(show.tmdbId).not.toBe(theirs.tmdbId);
    await household.profile('Ada').finished(show.episode(1, 2), { ended: { hours: 20 } });
    await others.faults.arm('store away');
    await others.home.open();
    await expect(others.page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await home.open();
    await expect(page.getByRole('button', { name: 'Profile: Ada' })).toBeVisible();
    await faults.arm('offline');
    expect(await others.page.evaluate(() => navigator.onLine)).toBe(true);
  });

  test('are watched as whom each says, each in a browser as it is asked for', async ({ household: _, households }) => {
    const phone = { viewport: { width: 360, height: 740 } };
    const others = await households.create({ profiles: [{ name: 'Grace' }] }, phone);
    await others.asProfile('Ben');
    await others.home.open();
    await expect(others.page.getByRole('button', { name: 'Profile: Ben' })).toBeVisible();
    await expect(others.page).toKeepToTheScreen();
    const demo: AnotherHousehold = await households.demo();
    await demo.clock.forward({ days: 2 });
    await demo.home.open();
    await expect(demo.continueWatching.row).toBeVisible();
  });
});

test('the demo of a test is what its browser is in, and nothing else beside it', async ({ demo, page, home }) => {
  await home.open();
  await expect(page.getByRole('button', { name: /^Profile: / })).toBeVisible();
  expect(await demo.profile('Maya').continueWatching()).not.toEqual([]);
});
