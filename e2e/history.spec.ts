import { randomUUID } from 'node:crypto';
import { expect, test } from '@tonight/playwright';

test('says so when nothing was watched, with a way on', async ({ page, household: _ }) => {
  await page.goto('/history');
  await expect(page.getByRole('heading', { name: 'Nothing watched yet' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Find something' })).toHaveAttribute('href', '/home');
  await expect(page).toBeAccessible();
});

test('tells what, when, where and how long; one can be removed, and comes back', async ({ page, household }) => {
  const ada = household.profile('Ada');
  const snapshot = { title: 'Saltmarsh Radio', episodeTitle: 'Part 1' };
  await ada.at('tv/9100001/1/1', '45:00', { ended: { days: 2 }, snapshot });
  await ada.at('movie/9000027', '21:00', {
    ended: { minutes: 30 },
    device: 'Phone',
    snapshot: { title: 'Metropolis' },
  });
  await page.goto('/history');
  const items = page.getByRole('main').getByRole('listitem');
  await expect(items).toHaveText([/Metropolis.*Phone · 21 min/, /Saltmarsh Radio.*S1 E1 · Part 1.*45 min · watched/]);
  await expect(page).toBeAccessible();

  await page.getByRole('button', { name: 'Remove Metropolis from history' }).click();
  await expect(items).toHaveCount(1);
  await expect.poll(async () => (await page.request.get('/api/progress/movie/9000027')).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(2);
  const place = await page.request.get('/api/progress/movie/9000027');
  expect(await place.json()).toMatchObject({ position: 1260, snapshot: { title: 'Metropolis' } });
});

test('takes back what one device did last, and the place is where it was before', async ({ page, household }) => {
  const ada = household.profile('Ada');
  const television = { device: 'Television', deviceId: randomUUID() };
  await ada.at('tv/9100001/1/1', '45:00', { ...television, ended: { days: 2 } });
  await ada.at('tv/9100001/1/2', '45:00', { ...television, ended: { minutes: 2 } });
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

test('fits a phone', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').at('tv/9100001/1/1', '10:00', { ended: { minutes: 30 } });
  await page.goto('/history');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(page).toKeepToTheScreen();
});
