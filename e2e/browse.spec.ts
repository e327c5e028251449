import { expect, isQuiet, test } from '@tonight/playwright';

const tearsOfSteel = 9000003;
const saltmarshRadio = 9100001;

test('a stranger opens the demo with one click, picks a profile, and finds an evening in progress', {
  tag: '@main',
}, async ({ page, firstPage, home, profilesPage }) => {
  await firstPage.open();
  await firstPage.exploreTheDemo.click();
  await profilesPage.choose('Maya');
  await expect(home.card('Continue watching', /min left/).first()).toHaveAttribute('href', /^\/watch\//);
  await page.goto('/');
  await expect(page, 'the first page leads on to home').toHaveURL(/\/home$/);
  await page.getByRole('button', { name: 'Profile: Maya' }).click();
  await page.getByRole('link', { name: 'Switch profile' }).click();
  await profilesPage.choose('Lina');
});

test('making an account says what is wrong beside the field and keeps what was typed', async ({
  page,
  consoleGuard,
  profilesPage,
}) => {
  consoleGuard.expect(/ERR_FAILED.*sign-up/);
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('Email').fill('ada@nowhere');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/email/);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/8 characters/);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await expect(page.getByLabel('Email')).toHaveValue('ada@nowhere');
  const email = `ada-${Date.now()}@example.org`;
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('long enough to keep');
  await page.route('**/sign-up', (route) => route.abort());
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('That did not arrive. Try again in a moment.');
  await expect(page.getByLabel('Email')).toHaveValue(email);
  await page.unroute('**/sign-up');
  await page.getByLabel('Password').fill('long enough to keep');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await profilesPage.choose('Ada');
  await expect(page.getByText('Whatever you play waits here')).toBeVisible();
});

test('filters stand in the address, and Back undoes them', { tag: '@main' }, async ({ page, browsePage }) => {
  await browsePage.open('/movies');
  await expect(browsePage.titles.first()).toBeVisible();
  const all = await browsePage.titles.count();
  await browsePage.choose('Genre', 'Science Fiction');
  await expect(page).toHaveURL(/genre=878/);
  await expect.poll(() => browsePage.titles.count()).toBeLessThan(all);
  await browsePage.choose('Year', '1927');
  await expect(page).toHaveURL(/genre=878&year=1927/);
  await expect(browsePage.titles).toHaveText([/Metropolis/]);
  await page.goBack();
  await expect(page).toHaveURL(/genre=878$/);
  await expect(page.getByRole('button', { name: 'Genre: Science Fiction' })).toBeVisible();
  await browsePage.open('/movies?genre=878&year=banana&sort=best');
  await expect(page.getByRole('button', { name: 'Sort: Most popular' }), 'a broken filter is ignored').toBeVisible();
  await browsePage.open('/movies?genre=878&year=1800');
  await browsePage.open('/movies?language=th');
  await page.getByRole('link', { name: 'Clear all filters' }).last().click();
  // The list may have gone on by itself already.
  await expect(page).toHaveURL(/\/movies(\?pages=\d+)?$/);
});

test('the list goes on by itself and keeps its place on Back and on reload', async ({ page, browsePage }) => {
  await browsePage.open('/movies');
  await expect(browsePage.titles.first()).toBeVisible();
  const firstPage = await browsePage.titles.count();
  const further = browsePage.titles.nth(firstPage + 3);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 600);
      return browsePage.titles.count();
    })
    .toBeGreaterThan(firstPage + 3);
  const name = (await further.textContent()) ?? '';
  await further.click();
  await expect(page, 'a click is not lost while more is loading').toHaveURL(/\/title\/movie\//);
  await page.goBack();
  await expect(page).toHaveURL(/pages=\d/);
  await expect(further).toHaveText(name);
  await expect(further).toBeInViewport();
  await page.reload();
  await expect(further).toHaveText(name);
});

test('a show has its seasons as tabs and each episode says when it aired', async ({
  page,
  household: _,
  titlePage,
}) => {
  await titlePage.open(`tv/${saltmarshRadio}`);
  await expect(titlePage.heading).toHaveText('Saltmarsh Radio');
  await expect(titlePage.play).toHaveText('Play S1 E1');
  await expect(titlePage.episodes.first()).toContainText('2:17');
  await expect(titlePage.episodes.first()).toContainText('aired 15 September 2023');
  await titlePage.season('Season 2').click();
  await expect(page).toHaveURL(/\/season\/2$/);
  await expect(titlePage.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await expect(titlePage.episodes.first()).not.toContainText('2:17');
});

test('a title page knows where this profile is', { tag: '@main' }, async ({ page, household, titlePage }) => {
  await household.profile('Ada').at(`movie/${tearsOfSteel}`, '6:52');
  await titlePage.open(`movie/${tearsOfSteel}`);
  await expect(titlePage.play).toHaveText('Resume at 6:52');
  await titlePage.play.click();
  await expect(page).toHaveURL(new RegExp(`/watch/movie/${tearsOfSteel}`));
});

test.describe('nothing at an address', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('is a 404 page with ways on', async ({ page }) => {
    const nowhere = ['/title/movie/99', '/title/movie/sintel', '/title/tv/9100001/season/77', '/person/0'];
    for (const address of nowhere) expect((await page.request.get(address)).status(), address).toBe(404);
    const response = await page.goto('/title/tv/1e3');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
    await page.getByRole('link', { name: 'Go home' }).click();
    await expect(page).toHaveURL(/\/home$/);
  });
});

test('arrow keys alone lead along a row, between rows, into a title and on to play', { tag: '@main' }, async ({
  page,
  household: _,
  titlePage,
  home,
}) => {
  await home.open();
  const trending = home.row('Trending this week').getByRole('link');
  await isQuiet(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: /^See more/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(trending.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(trending.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const newest = home.row('New episodes').locator('[data-card]').first();
  await expect(newest.getByRole('link')).toBeFocused();
  // By way of what can be done with the card, once it is offered.
  await expect(newest.getByRole('button')).toHaveCount(2);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(trending.nth(1), 'a row remembers where one was').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titlePage.play, 'a page is arrived at where it is for').toBeFocused();
});

test('the skip link is the first stop and leads past the header', async ({ page }) => {
  await page.goto('/movies');
  await expect(page.getByRole('button', { name: 'Genre' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Yours' })).toBeFocused();
});

test('a service one has brings a row of what is on it', async ({ household: _, home }) => {
  await home.open();
  await home.row('On your services').getByRole('button', { name: 'Harbor+' }).click();
  await expect(home.row('On your services').getByRole('link').first()).toHaveAttribute('href', /^\/title\//);
});

test('the home page stays where it is while it comes, and fetches its large picture first, then its first row', async ({
  page,
  household: _,
  home,
}) => {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Element | null }[];
    }
    const shifts: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push({
          value,
          moved: sources.map(({ node }) => (node?.outerHTML ?? node?.nodeName ?? '').slice(0, 120)),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await home.open();
  await expect(home.row('Popular shows').getByRole('link').nth(1)).toBeVisible();
  await isQuiet(page);
  expect(await page.evaluate(() => (window as Window & { shifts?: unknown[] }).shifts)).toEqual([]);
  await expect(page.locator('img[fetchpriority=high]')).toHaveCount(1);
  const loading = (row: string) =>
    home
      .row(row)
      .locator('img')
      .evaluateAll((pictures: HTMLImageElement[]) => pictures.map((picture) => picture.loading));
  expect((await loading('Trending this week')).filter((when) => when === 'eager')).toHaveLength(8);
  expect((await loading('Popular shows')).filter((when) => when === 'eager')).toEqual([]);
});
