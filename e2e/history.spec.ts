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
  const items = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') });
  await expect(items).toHaveText([/Metropolis.*Phone · 21 min/, /Saltmarsh Radio.*S1 E1 · Part 1.*45 min · watched/]);
  await expect(page).toBeAccessible();

  await page.getByRole('button', { name: 'Take back… Metropolis' }).click();
  await page.getByRole('button', { name: /^Take this back/ }).click();
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
  const items = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') });
  await expect(items).toHaveCount(2);
  await page.getByRole('button', { name: /^Take back….*S1 E2/ }).press('Enter');
  await page.getByRole('button', { name: /^Take this back/ }).press('Enter');
  await expect(items).toHaveText([/S1 E1/]);
  const thread = async () => (await (await page.request.get('/api/progress/show/9100001')).json()).thread;
  await expect.poll(thread).toMatchObject({ episode: 1 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(2);
  await expect.poll(thread).toMatchObject({ episode: 2 });
});

const WEEK = [
  ['tv/9100001/1/1', 'Çelik Köprü', 'Die Straße', 6],
  ['tv/9100001/1/2', 'Çelik Köprü', 'Æon', 5],
  ['movie/9000027', 'Amélie', undefined, 4],
  ['movie/9000002', 'Sintel', undefined, 2],
] as const;

test('a week’s history is added up, and searched without case and accents', async ({ page, household, clock }) => {
  const ada = household.profile('Ada');
  // A Sunday evening, so that all of the week lies behind.
  await clock.set('2026-12-06T20:00:00Z');
  for (const [item, title, episodeTitle, days] of WEEK) {
    await ada.at(item, '20:00', { ended: { days }, snapshot: { title, episodeTitle } });
  }
  await page.goto('/history');
  const week = page.getByRole('region', { name: 'This week' });
  await expect(week).toContainText('1 h 20 min');
  const items = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') });
  await expect(items).toHaveCount(4);
  await expect(page).toBeAccessible();

  const search = page.getByRole('searchbox', { name: 'Search the history' });
  for (const [words, found] of [
    ['celik', [/Æon/, /Die Straße/]],
    ['STRASSE köprü', [/Die Straße/]],
    ['aeon', [/Æon/]],
    ['amelie', [/Amélie/]],
    ['amelie strasse', []],
  ] as const) {
    await search.fill(words);
    await search.press('Enter');
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(items).toHaveText([...found]);
  }
  await expect(page.getByText('Nothing of that is in the history.')).toBeVisible();
  await expect(page).toBeAccessible();
  await page.getByRole('link', { name: 'See everything' }).click();
  await expect(items).toHaveCount(4);
});

test('all that a device has played since is taken back, by the name somebody gave it', async ({ page, household }) => {
  const ada = household.profile('Ada');
  const television = { device: 'Chrome on TV', deviceId: randomUUID() };
  await ada.at('tv/9100001/1/1', '45:00', { ...television, ended: { minutes: 90 } });
  await ada.at('tv/9100001/1/2', '40:00', { ...television, ended: { minutes: 20 } });
  await page.goto('/history');
  const items = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') });
  await expect(items).toHaveCount(2);
  await page.getByRole('button', { name: /^Take back….*S1 E1/ }).click();
  await page.getByRole('button', { name: /^Name this device/ }).click();
  await page.getByRole('textbox', { name: 'What do you call it?' }).fill('Living-room TV');
  await page.getByRole('button', { name: 'Call it that' }).click();
  await expect(items).toHaveText([/Living-room TV/, /Living-room TV/]);

  await page.getByRole('button', { name: /^Take back….*S1 E1/ }).click();
  await page.getByRole('button', { name: /^Take back all since.*2 playbacks on Living-room TV/ }).click();
  await expect(items).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items).toHaveCount(2);
});

test('fits a phone', async ({ page, household }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await household.profile('Ada').at('tv/9100001/1/1', '10:00', { ended: { minutes: 30 } });
  await page.goto('/history');
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') }),
  ).toHaveCount(1);
  await expect(page).toKeepToTheScreen();
});
