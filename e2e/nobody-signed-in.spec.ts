import type { Page } from '@playwright/test';
import {
  ContinueWatching,
  expect,
  Household,
  MoreMenu,
  MyListPage,
  TitlePage,
  test,
  WatchPage,
} from '@tonight/playwright';

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';

/** Of what is said of one act: that of another may still stand in front. */
const undo = (page: Page, said: string | RegExp) =>
  page.getByRole('listitem').filter({ hasText: said }).getByRole('button', { name: 'Undo' });
const offer = (page: Page) => page.getByRole('region', { name: 'Add what was watched on this device to Ada?' });

// Each plays at its own pace, and walks through many pages.
test.beforeEach(() => test.slow());

const choose = (page: Page, label: string, act: string | RegExp) => new MoreMenu(page, label).choose(act);

/** Plays the film for long enough to have a place in it. */
async function playFilm(page: Page): Promise<number> {
  const watch = new WatchPage(page);
  await watch.open(FILM, { at: '30:30' });
  await watch.playsUntil('30:43');
  await watch.pause();
  return watch.pictureShows();
}

test('whoever only looks around is back at the second, and is told where that is kept', async ({
  page,
  continueWatching,
  watch,
  titlePage,
}) => {
  await page.goto('/home');
  await expect(page.getByText('what you are in the middle of waits here')).toBeVisible();

  const left = await playFilm(page);
  await continueWatching.show();
  await expect(continueWatching.card(/Metropolis.*min left/)).toBeVisible();
  await expect(page.getByText('kept in this browser alone')).toBeVisible();
  const opening = page.getByRole('region', { name: 'Your place' });
  await expect(opening, 'home opens on it').toContainText(/Metropolis/);
  await expect(opening.getByRole('link', { name: 'Resume Metropolis' })).toHaveAttribute('href', `/watch/${FILM}`);
  await expect(page.getByRole('region', { name: 'Featured' })).toHaveCount(0);
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'leave it at that' }).click();
  await expect(page.getByText('kept in this browser alone')).toBeHidden();
  await continueWatching.open(/Metropolis/);
  const back = await watch.pictureShows();
  expect(Math.abs(back - left), `left at ${left}, back at ${back}`).toBeLessThanOrEqual(1);
  await titlePage.open(FILM);
  await expect(titlePage.play).toHaveText(/^Resume at 30:4/);

  await continueWatching.show();
  await choose(page, 'Metropolis', /^Not now/);
  await expect(continueWatching.card(/Metropolis/)).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Featured' }),
    'what everyone looks at, where nothing waits',
  ).toBeVisible();
  await undo(page, 'Metropolis is hidden').click();
  await expect(continueWatching.card(/Metropolis/)).toBeVisible();
});

test('whoever only looks around keeps marks, a list and a row', async ({
  page,
  continueWatching,
  titlePage,
  myList,
}) => {
  await titlePage.open(SHOW);
  await choose(page, 'S1 E1', 'Mark watched');
  await expect(titlePage.episodes.nth(0)).toContainText('Watched');
  await expect(titlePage.play).toHaveText(/^Continue S1 E2/);
  await choose(page, 'S1 E4', 'Mark all up to here watched');
  for (const index of [1, 2, 3]) await expect(titlePage.episodes.nth(index)).toContainText('Watched');
  await undo(page, 'All up to S1 E4').click();
  await expect(titlePage.episodes.nth(2)).not.toContainText('Watched');
  await page
    .getByRole('button', { name: /^My list/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^My list/ }).first()).toHaveAttribute('aria-pressed', 'true');

  await continueWatching.show();
  await expect(continueWatching.card(/S1 E2.*next up/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'My list' })).toBeVisible();

  await myList.open();
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveCount(1);
  await expect(page).toBeAccessible();
});

/** Away from the page first: one that is open asks on, and hears that it is signed out. */
async function signOut(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.context().clearCookies();
}

test('what was watched before signing in is offered, and goes to the profile as it was', { tag: '@ci' }, async ({
  page,
  context,
  tonight,
  continueWatching,
}) => {
  await playFilm(page);
  await new TitlePage(page).open(SHOW);
  await choose(page, 'S1 E1', 'Mark watched');
  await expect(new TitlePage(page).episodes.nth(0)).toContainText('Watched');

  const household = new Household(tonight, await tonight.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
  await household.signIn(context);
  await page.goto('/home');
  await expect(offer(page)).toContainText('Metropolis');
  await expect(page).toBeAccessible();
  await offer(page).getByRole('button', { name: 'Leave it on this device' }).click();
  await expect(offer(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Continue watching' })).toBeVisible();
  await expect(offer(page), 'who said no is not asked again').toBeHidden();

  // Out again, it is all there; a little more is watched, and in again, it is offered again.
  await signOut(page);
  await continueWatching.show();
  await expect(continueWatching.card(/Metropolis.*min left/)).toBeVisible();
  await new TitlePage(page).open(SHOW);
  await choose(page, 'S1 E2', 'Mark watched');
  await expect(new TitlePage(page).episodes.nth(1)).toContainText('Watched');
  await household.signIn(context);
  await page.goto('/home');
  await offer(page).getByRole('button', { name: 'Add to Ada' }).click();
  await expect(page.getByText('Added to Ada.')).toBeVisible();
  await expect(continueWatching.card(/Metropolis.*min left/)).toBeVisible();
  await expect(continueWatching.card(/S1 E3/)).toBeVisible();
  const film = await household.profile('Ada').place(FILM);
  expect(film?.position).toBeGreaterThan(30 * 60 + 40);

  // Signed out, this browser shows nothing of it.
  await signOut(page);
  await page.goto('/home');
  await expect(page.getByText('what you are in the middle of waits here')).toBeVisible();
  await new MyListPage(page).open();
  await expect(page.getByRole('heading', { name: 'Your list is empty' })).toBeVisible();
});

test('what is above a child’s cap stays on the device, with words', async ({
  page,
  context,
  tonight,
  consoleGuard,
}) => {
  consoleGuard.expect(/403.*\/api\/progress/);
  await playFilm(page);
  const child = { name: 'Ada', ratingCap: 6 };
  const household = new Household(tonight, await tonight.door.makeHousehold({ profiles: [child, { name: 'Grace' }] }));
  await household.signIn(context, 'Ada');
  await page.goto('/home');
  await offer(page).getByRole('button', { name: 'Add to Ada' }).click();
  await expect(page.getByText('Metropolis stays on this device: not for Ada.')).toBeVisible();
  await signOut(page);
  await new ContinueWatching(page).show();
  await expect(new ContinueWatching(page).card(/Metropolis/)).toBeVisible();
});
