import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';
import { expectAccessible, expectNoSidewaysScroll } from './pages/accessibility';
import { reportPlayed } from './pages/played';

const saltmarsh = { type: 'tv', tmdbId: 9100001, title: 'Saltmarsh Radio', season: 1, duration: 2800 } as const;

test('says so when nothing was watched, with a way on', async ({ page, household: _ }) => {
  await page.goto('/history');
  await expect(page.getByRole('heading', { name: 'Nothing watched yet' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Find something' })).toHaveAttribute('href', '/home');
  await expectAccessible(page);
});

test('tells what, when, where and how long; one can be removed, and comes back', async ({ page, household }) => {
  const { profileId } = household;
  await reportPlayed(page.request, { ...saltmarsh, profileId, episode: 1, seconds: 2700, minutesAgo: 3000 });
  const { season: _, ...movie } = { ...saltmarsh, type: 'movie', tmdbId: 9000027, title: 'Metropolis' } as const;
  await reportPlayed(page.request, { ...movie, profileId, seconds: 1260, minutesAgo: 30, deviceName: 'Phone' });
  await page.goto('/history');
  const items = page.getByRole('main').getByRole('listitem');
  await expect(items).toHaveText([/Metropolis.*Phone · 21 min/, /Saltmarsh Radio.*S1 E1 · Part 1.*45 min · watched/]);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Remove Metropolis from history' }).click();
  await expect(items).toHaveCount(1);
  await expect.poll(async () => (await page.request.get('/api/progress/movie/9000027')).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(2);
  const place = await page.request.get('/api/progress/movie/9000027');
  expect(await place.json()).toMatchObject({ position: 1260, snapshot: { title: 'Metropolis' } });
});

test('takes back what one device did last, and the place is where it was before', async ({ page, household }) => {
  const { profileId } = household;
  const deviceId = randomUUID();
  const tv = { ...saltmarsh, profileId, deviceId, deviceName: 'Television' };
  await reportPlayed(page.request, { ...tv, episode: 1, seconds: 2700, minutesAgo: 3000 });
  await reportPlayed(page.request, { ...tv, episode: 2, seconds: 2700, minutesAgo: 2 });
  await page.goto('/history');
  const items = page.getByRole('main').getByRole('listitem');
  await expect(items).toHaveCount(2);
  await page.getByRole('button', { name: 'Take back Television' }).click();
  await expect(items).toHaveText([/S1 E1/]);
  const thread = async () => (await (await page.request.get('/api/progress/show/9100001')).json()).thread;
  await expect.poll(thread).toMatchObject({ episode: 1 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(2);
  await expect.poll(thread).toMatchObject({ episode: 2 });
});

test('fits a phone', async ({ page, household: { profileId } }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reportPlayed(page.request, { ...saltmarsh, profileId, episode: 1, seconds: 600, minutesAgo: 30 });
  await page.goto('/history');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expectNoSidewaysScroll(page);
});
