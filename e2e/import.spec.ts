import { Buffer } from 'node:buffer';
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
  household: _,
}) => {
  await page.goto('/settings/import');
  await expect(page).toBeAccessible();
  await page.getByLabel('Choose files to import').setInputFiles([
    { name: 'tv-time.zip', mimeType: 'application/zip', buffer: Buffer.from(TV_TIME) },
    { name: 'ViewingActivity.csv', mimeType: 'text/csv', buffer: Buffer.from(NETFLIX) },
  ]);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^Somebody/ }).click();
  await main.getByRole('button', { name: 'Ada', exact: true }).click();
  await expect(page).toBeAccessible();
  await main.getByRole('button', { name: 'Look everything up' }).click();

  await expect(main.getByRole('heading', { name: 'This is what it comes to' })).toBeVisible();
  await expect(main.getByRole('listitem').filter({ hasText: 'trailers' })).toContainText('1');
  await expect(page).toBeAccessible();
  await main.getByRole('button', { name: /^Saltmarsh Radio show/ }).click();
  await main.getByRole('button', { name: 'Bring in 4 entries' }).click();
  await expect(main.getByRole('heading', { name: '4 entries brought in' })).toBeVisible();
  await main.getByRole('link', { name: 'Look at the history' }).click();
  await expect(main.getByRole('listitem')).toHaveText([/Sintel.*Netflix/, /S1 E3.*TV Time/, /S1 E2/, /S1 E1/]);

  await page.goBack();
  await main.getByRole('button', { name: 'Take this import back' }).click();
  await expect(main.getByText('Everything is as it was')).toBeVisible();
  await page.goto('/history');
  await expect(main.getByRole('heading', { name: 'Nothing watched yet' })).toBeVisible();
});

test('a file that is none is refused in words', async ({ page, household: _, consoleGuard }) => {
  consoleGuard.expect(/422/);
  await page.goto('/settings/import');
  const picture = { name: 'cat.zip', mimeType: 'application/zip', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) };
  await page.getByLabel('Choose files to import').setInputFiles([picture]);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('no history that Tonight knows');
});
