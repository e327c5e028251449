import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import { addProfile, reportPlayed } from './pages/played';

const saltmarsh = { type: 'tv', tmdbId: 9100001, title: 'Saltmarsh Radio', season: 1, duration: 2800 } as const;

async function threadOf(page: Page, profileId: string) {
  const { thread } = await (await page.request.get(`/api/progress/show/9100001?profileId=${profileId}`)).json();
  return thread && { season: thread.season, episode: thread.episode };
}

async function watchedBy(page: Page, profileId: string): Promise<number[]> {
  const { watched } = await (await page.request.get(`/api/progress/show/9100001?profileId=${profileId}`)).json();
  return watched.map(({ episode }: { episode: number }) => episode).sort();
}

test('a group watches an episode, and each one’s own thread is as the rules say', async ({ page, household }) => {
  const ada = household.profileId;
  const ben = await addProfile(page.request, { name: 'Ben', avatar: 'owl', color: 'sky' });
  const cleo = await addProfile(page.request, { name: 'Cleo', avatar: 'fox', color: 'rose' });
  // Ada is ahead, Ben is to see the second one next, Cleo has never seen any of it.
  for (const episode of [1, 2, 3]) {
    await reportPlayed(page.request, {
      ...saltmarsh,
      profileId: ada,
      episode,
      seconds: 2790,
      minutesAgo: 900 - episode,
    });
  }
  await reportPlayed(page.request, { ...saltmarsh, profileId: ben, episode: 1, seconds: 2790, minutesAgo: 500 });

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
  // The controls, which say so, hide while nobody moves.
  let x = 200;
  await expect(async () => {
    x += 20;
    await page.mouse.move(x, 300);
    await expect(page.getByText('Together: Ada, Ben, Cleo')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const body = (await reported).postDataJSON();
  const group: string = (body.reports?.[0] ?? body).profileId;
  expect([ada, ben, cleo]).not.toContain(group);
  expect((await (await page.request.get('/api/profiles')).json()).profiles, 'a group is nobody').toHaveLength(3);

  // The rest of the evening, as the same player would report it.
  await page.goto('/tonight');
  await reportPlayed(page.request, { ...saltmarsh, profileId: group, episode: 2, seconds: 2790, minutesAgo: 0 });
  expect(await threadOf(page, ada), 'who is ahead stays ahead').toEqual({ season: 1, episode: 3 });
  expect(await threadOf(page, ben), 'who was to see it next goes along').toEqual({ season: 1, episode: 2 });
  expect(await threadOf(page, cleo), 'who is behind misses nothing').toBeNull();
  expect(await watchedBy(page, ada)).toEqual([1, 2, 3]);
  expect(await watchedBy(page, ben)).toEqual([1, 2]);
  expect(await watchedBy(page, cleo)).toEqual([2]);

  await page.reload();
  await expect(page.getByRole('link', { name: 'Play S1 E3 of Saltmarsh Radio' })).toBeVisible();
  await page.getByRole('button', { name: 'Unpick Saltmarsh Radio' }).click();
  const together = page.getByRole('region', { name: 'In the middle of, together' });
  await expect(together.getByRole('article')).toContainText('You watch it together');
  await expect(together.getByRole('article')).toContainText('S1 E3');
  await expectAccessible(page);

  // Two of the three are another group.
  await page.getByRole('group', { name: 'Who is here?' }).getByRole('button', { name: 'Cleo' }).click();
  await expect(together.getByRole('article')).toContainText('You are both in the middle of it');
});

test('nobody watches together with strangers, or with nobody', async ({ page, household: { profileId } }) => {
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

test('everyone’s cap counts, each by the ratings of their own region', async ({ page, household: _ }) => {
  const american = await addProfile(page.request, { name: 'Ann', ratingCap: 13, region: 'US' });
  const german = await addProfile(page.request, { name: 'Gustav', ratingCap: 14, region: 'DE' });
  // PG-13 in America, both; "from 16" in Germany, and "from 12".
  for (const [film, status] of [
    [9000052, 404],
    [9000003, 200],
  ]) {
    const answer = await page.request.get(`/watch/movie/${film}?with=${american},${german}`);
    expect(answer.status(), `film ${film}`).toBe(status);
  }
});
