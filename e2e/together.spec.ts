import type { Request } from '@playwright/test';
import { expect, type Profile, test } from '@tonight/playwright';

const SHOW = 'tv/9100001';

async function threadOf(profile: Profile) {
  const { thread } = await profile.show(SHOW);
  return thread && { season: thread.season, episode: thread.episode };
}

async function watchedBy(profile: Profile): Promise<number[]> {
  const { watched } = await profile.show(SHOW);
  return watched.map(({ episode }) => episode).sort();
}

test('a group watches an episode, and each one’s own thread is as the rules say', async ({ page, household }) => {
  const [ada, ben] = [household.profile('Ada'), household.profile('Ben')];
  // A group names its members in the order in which they came.
  await ben.id();
  const cleo = household.profile('Cleo');
  // Ada is ahead, Ben is to see the second one next, Cleo has never seen any of it.
  for (const episode of [1, 2, 3]) {
    await ada.finished(`${SHOW}/1/${episode}`, { ended: { minutes: 900 - episode } });
  }
  await ben.finished(`${SHOW}/1/1`, { ended: { minutes: 500 } });
  await cleo.id();

  await page.goto('/tonight');
  for (const name of ['Ben', 'Cleo']) {
    const person = page.getByRole('group', { name: 'Who is here?' }).getByRole('button', { name });
    await person.click();
    await expect(person).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('button', { name: 'Pick Saltmarsh Radio' }).click();
  const play = page.getByRole('link', { name: 'Play S1 E2 of Saltmarsh Radio' });
  await expect(play).toHaveAttribute('href', /^\/watch\/tv\/9100001\/1\/2\?with=/);

  const isReport = (request: Request) => request.method() === 'POST' && request.url().endsWith('/api/progress');
  const reported = page.waitForRequest(isReport);
  await play.click();
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2\?with=/);
  // The controls, which say so, hide while the pointer rests.
  let x = 200;
  await expect(async () => {
    x += 20;
    await page.mouse.move(x, 300);
    await expect(page.getByText('Together: Ada, Ben, Cleo')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const body = (await reported).postDataJSON();
  const group = household.group('Ada', 'Ben', 'Cleo');
  expect((body.reports?.[0] ?? body).profileId).toBe(await group.id());
  expect((await (await page.request.get('/api/profiles')).json()).profiles, 'a group is nobody').toHaveLength(3);

  // The rest of the evening, as the same player would report it.
  await page.goto('/tonight');
  await group.finished(`${SHOW}/1/2`);
  expect(await threadOf(ada), 'who is ahead stays ahead').toEqual({ season: 1, episode: 3 });
  expect(await threadOf(ben), 'who was to see it next goes along').toEqual({ season: 1, episode: 2 });
  expect(await threadOf(cleo), 'who is behind misses nothing').toBeNull();
  expect(await watchedBy(ada)).toEqual([1, 2, 3]);
  expect(await watchedBy(ben)).toEqual([1, 2]);
  expect(await watchedBy(cleo)).toEqual([2]);

  await page.reload();
  await expect(page.getByRole('link', { name: 'Play S1 E3 of Saltmarsh Radio' })).toBeVisible();
  await page.getByRole('button', { name: 'Unpick Saltmarsh Radio' }).click();
  const together = page.getByRole('region', { name: 'In the middle of, together' });
  await expect(together.getByRole('article')).toContainText('You watch it together');
  await expect(together.getByRole('article')).toContainText('S1 E3');
  await expect(page).toBeAccessible();

  // Two of the three are another group.
  await page.getByRole('group', { name: 'Who is here?' }).getByRole('button', { name: 'Cleo' }).click();
  await expect(together.getByRole('article')).toContainText('You are both in the middle of it');
});

test('nobody watches together with strangers, or with nobody', async ({ page, household }) => {
  const profileId = await household.profile('Ada').id();
  for (const query of [`with=${profileId}`, `with=${profileId},11111111-1111-4111-8111-111111111111`, 'with=x']) {
    const reported = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/api/progress'),
    );
    await page.goto(`/watch/tv/9100001/1/1?${query}`);
    const body = (await reported).postDataJSON();
    expect((body.reports?.[0] ?? body).profileId).toBe(profileId);
    await expect(page.getByText(/^Together:/)).toHaveCount(0);
  }
});

test('everyone’s cap counts, each by the ratings of their own region', async ({ page, household }) => {
  const american = await household.profile('Ann', { ratingCap: 13, region: 'US' }).id();
  const german = await household.profile('Gustav', { ratingCap: 14, region: 'DE' }).id();
  // PG-13 in America, both; "from 16" in Germany, and "from 12".
  for (const [film, status] of [
    [9000052, 404],
    [9000003, 200],
  ]) {
    const answer = await page.request.get(`/watch/movie/${film}?with=${american},${german}`);
    expect(answer.status(), `film ${film}`).toBe(status);
  }
});

test('what two begin together is on the title’s page, in the player and in the history of each', async ({
  page,
  household,
  watch,
  titlePage,
}) => {
  const two = household.group('Ada', 'Ben');
  await two.at(`${SHOW}/1/2`, { minutes: 6 });
  const place = page.getByRole('region', { name: 'With Ben' });
  // Who belongs to a household is remembered for some seconds.
  await expect(async () => {
    await titlePage.open(SHOW);
    await expect(place).toContainText(/With Ben · S1 E2 · \d+ min left/, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(place.getByRole('link', { name: 'Go on together' })).toHaveAttribute(
    'href',
    /^\/watch\/tv\/9100001\/1\/2\?with=/,
  );
  await expect(page).toBeAccessible();

  await watch.open(`${SHOW}/1/1`);
  await watch.pictureShows();
  const card = page.getByRole('region', { name: 'Begun together' });
  await expect(card).toContainText(/With Ben · S1 E2 · \d+ min left/);
  await expect(page).toBeAccessible();
  // OK on the picture does what the card offers first.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2\?with=/);
  await watch.pictureShows((second) => second >= 355);
  await expect(card).toHaveCount(0);

  await page.goto('/history');
  await expect(page.getByRole('listitem').filter({ hasText: 'S1 E2' }).first()).toContainText('with Ben');

  await titlePage.open(SHOW);
  await place.getByRole('button', { name: 'Go on alone from here' }).click();
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2$/);
  await expect.poll(async () => (await household.profile('Ada').place(`${SHOW}/1/2`))?.position).toBeGreaterThan(350);

  await titlePage.open(SHOW);
  await place.getByRole('button', { name: 'Not now' }).click();
  await expect(place).toHaveCount(0);
  await expect(page.getByText('Saltmarsh Radio is hidden until something new happens')).toBeVisible();
  await page.reload();
  await expect(titlePage.play).toBeVisible();
  await expect(place).toHaveCount(0);
});

test('what three begin together is on the home of each, to go on together or alone', async ({
  page,
  household,
  secondDevice,
}) => {
  const three = household.group('Ada', 'Ben', 'Cleo');
  await three.at(`${SHOW}/1/2`, { minutes: 6 });
  await page.goto('/home');
  const row = page.getByRole('region', { name: 'Continue watching' });
  const card = row.getByRole('link', { name: /With Ben and Cleo · S1 E2/ });
  // Who belongs to a household is remembered for some seconds.
  await expect(async () => {
    await page.reload();
    await expect(card).toHaveAttribute('href', /^\/watch\/tv\/9100001\/1\/2\?with=/, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page).toBeAccessible();

  const bens = await secondDevice({ as: 'Ben' });
  await bens.goto('/home');
  await expect(bens.getByRole('link', { name: /With Ada and Cleo · S1 E2/ })).toBeVisible();
  await bens.getByRole('button', { name: 'More for Saltmarsh Radio, together' }).click();
  await bens.getByRole('button', { name: /^Go on alone from here/ }).click();
  await expect(bens).toHaveURL(/\/watch\/tv\/9100001\/1\/2$/);
  await expect.poll(async () => (await household.profile('Ben').place(`${SHOW}/1/2`))?.position).toBeGreaterThan(350);
  expect(await threadOf(household.profile('Ada')), 'nobody else moves').toBeNull();
  expect((await three.place(`${SHOW}/1/2`))?.position, 'nor all together').toBe(360);

  await page.getByRole('button', { name: 'More for Saltmarsh Radio, together' }).click();
  await page.getByRole('button', { name: /^Not now/ }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByText('Saltmarsh Radio is hidden until something new happens')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Continue watching' })).toBeVisible();
  await expect(card).toHaveCount(0);
});
