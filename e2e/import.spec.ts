import { expect, test } from '@tonight/playwright';
import { strToU8, zipSync } from 'fflate';

/** Made from the documented shapes; no person's real data. */
const TV_TIME = zipSync({
  'gdpr-data/tracking-prod-records-v2.csv': strToU8(
    [
      'key,series_name,s_id,season_number,episode_number,created_at',
      'watch-episode-1,Saltmarsh Radio,,1,1,2024-01-02 20:00:00',
      'watch-episode-2,Saltmarsh Radio,,1,2,2024-01-03 20:00:00',
      'watch-episode-3,Saltmarsh,,1,3,2024-01-04 20:00:00',
    ].join('\n'),
  ),
  'gdpr-data/auth_token.csv': strToU8('user_id,token\n1,secret\n'),
});
const NETFLIX = [
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country',
  'Somebody,2024-03-05 20:00:00,00:14:00,,Sintel,,TV,00:14:00,00:14:00,US',
  'Somebody,2024-03-05 19:00:00,00:01:00,,Sintel: Teaser,TRAILER,TV,00:01:00,00:01:00,US',
].join('\n');

test('whoever comes with two files is moved in: asked, shown, brought in, and taken back', async ({
  page,
  importSettings,
  historyPage,
  household: _,
}) => {
  await importSettings.open();
  await expect(page).toBeAccessible();
  await importSettings.give(
    { name: 'tv-time.zip', content: TV_TIME },
    { name: 'ViewingActivity.csv', content: NETFLIX },
  );
  const main = page.getByRole('main');
  await importSettings.is('Somebody', 'Ada');
  await expect(page).toBeAccessible();
  await importSettings.lookUp();

  await expect(main.getByRole('heading', { name: 'This is what it comes to' })).toBeVisible();
  await expect(main.getByRole('listitem').filter({ hasText: 'trailers' })).toContainText('1');
  await expect(page).toBeAccessible();
  await main.getByRole('button', { name: /^Saltmarsh Radio show/ }).click();
  await expect(importSettings.bringIn).toHaveText('Bring in 4 entries');
  await importSettings.bringIn.click();
  await expect(main.getByRole('heading', { name: '4 entries brought in' })).toBeVisible();
  await main.getByRole('link', { name: 'Look at the history' }).click();
  await expect(main.getByRole('listitem')).toHaveText([/Sintel.*Netflix/, /S1 E3.*TV Time/, /S1 E2/, /S1 E1/]);

  await page.goBack();
  await importSettings.takeBack.click();
  await expect(main.getByText('Everything is as it was')).toBeVisible();
  await historyPage.open();
  await expect(main.getByRole('heading', { name: 'Nothing watched yet' })).toBeVisible();
});

/** As Jellyfin's webhook plugin sends it, with all properties. */
const JELLYFIN = {
  ...{ ServerId: 'c0ffee', NotificationUsername: 'ada', DeviceId: 'tv-1', DeviceName: 'Living room' },
  ...{ ItemType: 'Episode', SeriesName: 'Saltmarsh Radio', SeasonNumber: 1, EpisodeNumber: 4 },
  ...{ RunTimeTicks: 28_800_000_000, IsPaused: false },
};

test('two files and a Jellyfin server move in, and the year says where it went', async ({
  page,
  importSettings,
  playersSettings,
  continueWatching,
  statisticsPage,
  household: _,
}) => {
  // Home is where signing up ends.
  await page.goto('/home');
  await page.getByRole('link', { name: 'bring your history along' }).click();
  await importSettings.give(
    { name: 'tv-time.zip', content: TV_TIME },
    { name: 'ViewingActivity.csv', content: NETFLIX },
  );
  await importSettings.is('Somebody', 'Ada');
  await importSettings.lookUp();
  await importSettings.bringIn.click();
  await expect(page.getByRole('heading', { name: /^\d entries brought in$/ })).toBeVisible();

  await playersSettings.open();
  const address = await playersSettings.makeAddress('Jellyfin');
  const began = Date.now() - 900_000;
  for (const [kind, seconds] of [
    ['PlaybackStart', 0],
    ['PlaybackProgress', 300],
    ['PlaybackStop', 600],
  ] as const) {
    const UtcTimestamp = new Date(began + seconds * 1000).toISOString();
    const data = { ...JELLYFIN, NotificationType: kind, UtcTimestamp, PlaybackPositionTicks: seconds * 10_000_000 };
    const answer = await page.request.post(address, { data });
    expect([answer.status(), await answer.json()]).toMatchObject([202, { outcome: 'taken' }]);
  }
  await continueWatching.show();
  await expect(continueWatching.card('Saltmarsh Radio')).toContainText(/S1 E4.*38 min left/);

  await page.goto('/statistics/year?year=2024');
  await expect(statisticsPage.heading).toHaveText('Ada in 2024');
  await expect(statisticsPage.cards.filter({ hasText: 'Show of the year' })).toContainText('Saltmarsh Radio');
});

test('files that are none are left out with words, and the others come along', async ({
  page,
  importSettings,
  household: _,
  consoleGuard,
}) => {
  consoleGuard.expect(/422/);
  await importSettings.open();
  await importSettings.give(
    { name: 'profile.csv', content: 'Date Joined,Username\n2020-01-01,ada\n' },
    { name: 'tv-time.zip', content: TV_TIME },
    { name: 'poster.jpg', content: Uint8Array.of(0xff, 0xd8, 0xff) },
  );
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toContainText('profile.csv is no history that Tonight knows.');
  await expect(page).toBeAccessible();
  await main.getByRole('button', { name: 'Go on with the others' }).click();
  await expect(importSettings.bringIn).toHaveText('Bring in 2 entries');
});

test('a file that is none is refused in words', async ({ page, importSettings, household: _, consoleGuard }) => {
  consoleGuard.expect(/422/);
  await importSettings.open();
  await importSettings.give({ name: 'cat.zip', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('no history that Tonight knows');
});
