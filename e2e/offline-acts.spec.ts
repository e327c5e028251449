import type { BrowserContext, Page } from '@playwright/test';
import { expect, MoreMenu, test } from '@tonight/playwright';

const SINTEL = 'movie/9000002';
const METROPOLIS = 'movie/9000027';
const SHOW = 'tv/9100001';

test.use({
  serviceWorkers: 'allow',
  // A browser says of every answer that does not come, or that refuses.
  expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch|NetworkError/],
});

test.beforeEach(() => test.slow());

const listed = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');
const kept = (page: Page) => page.getByText('will be sent when you are back online');

/** The page’s own, and not that of a card below. */
const ownList = (page: Page) => page.getByRole('button', { name: 'My list: Sintel' }).first();

/** Looks at pages, so that they open without a network. */
async function lookAt(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page).toBeReadyOffline([path]);
  }
}

/** As a browser that is killed: the page gets no word of it. */
async function anotherPage(page: Page, context: BrowserContext): Promise<Page> {
  await page.close({ runBeforeUnload: false });
  return context.newPage();
}

test('list, thumb, vote, veto and place wait for the network, are seen at once, and survive the tab', async ({
  page,
  context,
  household,
}) => {
  const ada = household.profile('Ada');
  await ada.wants(METROPOLIS);
  await lookAt(page, `/title/${SHOW}`, '/my-list', '/tonight', `/title/${SINTEL}`);
  await expect(ownList(page)).toHaveAttribute('aria-disabled', 'false');

  await context.setOffline(true);
  await ownList(page).click();
  await expect(kept(page)).toBeVisible();
  await page.getByRole('button', { name: 'I love it' }).click();
  await expect(page.getByRole('button', { name: 'I love it' })).toHaveAttribute('aria-pressed', 'true');
  await expect(ownList(page)).toHaveAttribute('aria-pressed', 'true');

  let other = await anotherPage(page, context);
  await other.goto('/my-list');
  await expect(listed(other)).toHaveText([/^Sintel/, /^Metropolis/]);
  await other.getByRole('button', { name: 'Take Metropolis off the list' }).click();
  await expect(listed(other)).toHaveText([/^Sintel/]);

  await other.goto('/tonight');
  const vote = other.getByRole('button', { name: /^Vote for / }).first();
  const name = (await vote.getAttribute('aria-label'))?.replace(/^Vote for /, '') ?? '';
  await vote.click();
  const voted = other.getByRole('button', { name: `Vote for ${name}: 1` });
  await expect(voted).toHaveAttribute('aria-pressed', 'true');
  const against = other.getByRole('button', { name: /^Against / }).nth(2);
  const vetoed = (await against.getAttribute('aria-label'))?.replace(/^Against /, '') ?? '';
  await against.click();
  await other.getByRole('button', { name: /^Not tonight/ }).click();
  await expect(other.getByRole('button', { name: `Against ${vetoed}` })).toBeHidden();
  await other.reload();
  await expect(voted).toHaveAttribute('aria-pressed', 'true');
  await expect(other.getByRole('button', { name: `Against ${vetoed}` })).toBeHidden();

  await other.goto(`/title/${SHOW}`);
  await new MoreMenu(other, 'S1 E3').choose(/^I’m here/);
  await expect(kept(other)).toBeVisible();

  other = await anotherPage(other, context);
  await context.setOffline(false);
  await other.goto('/my-list');
  await expect(listed(other)).toHaveText([/^Sintel/]);
  await expect
    .poll(async () =>
      (await (await other.request.get('/api/watchlist')).json()).entries.map((one: { title: string }) => one.title),
    )
    .toEqual(['Sintel']);
  await expect.poll(() => ada.thumbs()).toMatchObject([{ tmdbId: 9000002, thumb: 'love' }]);
  await expect.poll(async () => (await ada.show(SHOW)).thread).toMatchObject({ season: 1, episode: 3 });
  const { cards, veto } = await household.tonight();
  expect(veto).toMatchObject({ title: vetoed });
  expect(cards.filter(({ votes }: { votes: string[] }) => votes.length > 0)).toMatchObject([{ title: name }]);
  await expect(other.evaluate(() => localStorage.getItem('tonight-acts-kept'))).resolves.toBeNull();
});

test('what comes too late for its evening is told, and holds up nothing', async ({
  page,
  context,
  clock,
  household,
}) => {
  await lookAt(page, `/title/${SINTEL}`, '/tonight');
  await context.setOffline(true);
  const vote = page.getByRole('button', { name: /^Vote for / }).first();
  const name = (await vote.getAttribute('aria-label'))?.replace(/^Vote for /, '') ?? '';
  await vote.click();
  await expect(kept(page)).toBeVisible();
  await page.goto(`/title/${SINTEL}`);
  await page.getByRole('button', { name: 'I like it' }).click();
  await expect(page.getByRole('button', { name: 'I like it' })).toHaveAttribute('aria-pressed', 'true');

  await clock.forward({ days: 1 });
  await context.setOffline(false);
  await page.goto('/my-list');
  await expect(
    page.getByText(`Your vote for ${name} could not be changed. The server says: That evening is over.`),
  ).toBeVisible();
  await expect.poll(() => household.profile('Ada').thumbs()).toMatchObject([{ tmdbId: 9000002, thumb: 'up' }]);
});

test('what all have to agree on now says that it needs a connection', async ({ page, context, household: _ }) => {
  await lookAt(page, '/tonight');
  await context.setOffline(true);
  await page.getByRole('group', { name: 'Done by' }).getByRole('button').nth(2).click();
  await expect(page.getByText('That needs a connection: it is for all of you to agree on.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No hurry' })).toHaveAttribute('aria-pressed', 'true');
});
