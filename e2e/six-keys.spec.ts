import { expect, pictureShows, Remote, test } from '@tonight/playwright';

/* What a remote has: four arrows, OK and Back. Nothing is typed, pointed at or tabbed to. */

test('an evening with six keys, from the first page to a film, to a pick for tonight, and back', {
  tag: '@ci',
}, async ({ stranger }) => {
  const page = await stranger();
  const remote = new Remote(page);
  const has = (name: RegExp, what?: string) => expect.poll(() => remote.focused(), what).toMatch(name);

  await page.goto('/');
  await remote.press('ArrowDown');
  await has(/^Explore the demo$/);
  await remote.ok();
  await expect(page).toHaveURL(/\/profiles$/);
  await has(/^Maya/, 'the first of who may be watching');
  await remote.ok();

  await expect(page).toHaveURL(/\/home$/);
  await has(/^Resume/, 'home is for going on');
  await remote.ok();
  await expect(page).toHaveURL(/\/watch\//);
  await pictureShows(page);
  await remote.ok();
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.paused)).toBe(true);
  await remote.ok();
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.paused)).toBe(false);
  await remote.press('ArrowUp');
  await expect(page.locator('[data-arrow-zone] :focus')).toBeVisible();
  await remote.back();
  await expect(page.locator('[data-arrow-zone] :focus')).toHaveCount(0);
  // From the picture itself Back is the browser's.
  await page.goBack();
  await expect(page).toHaveURL(/\/home$/);
  await has(/^Resume/, 'back where one came from');

  await remote.walkTo(/^Tonight, home$|^Home$|^Tonight$|^Movies$/, 'ArrowUp');
  await remote.walkTo('Tonight', 'ArrowRight');
  await remote.ok();
  await expect(page).toHaveURL(/\/tonight$/);
  // Cards stand beside each other, as many as there is room for.
  await page
    .getByRole('button', { name: /^Pick / })
    .first()
    .focus();
  const picked = (await remote.focused()).replace(/^Pick /, '');
  await remote.ok();
  await expect(page.getByRole('button', { name: `Unpick ${picked}` })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), 'after an act').toMatch(/^(A|BUTTON)$/);
});

test('pages with one thing to say or to ask are walked by arrow keys', async ({ stranger, consoleGuard }) => {
  consoleGuard.expect(/404/);
  const page = await stranger();
  const remote = new Remote(page);
  for (const [address, first, then] of [
    ['/nowhere-at-all', /^Go home$/, /^Search for it$/],
    ['/sign-in', /^$/, /^Make an account$/],
    ['/sign-up', /^$/, /^Titles in/],
    ['/join/no-such-invitation-there-is', /^Go on to Tonight$/, /^Go on to Tonight$/],
  ] as const) {
    await page.goto(address);
    await remote.press('ArrowDown');
    await expect.poll(() => remote.focused(), address).toMatch(first);
    await remote.walkTo(then, first.source === '^Go home$' ? 'ArrowRight' : 'ArrowDown');
  }
});

test('a guest joins, a player is connected, a look is chosen and a collection is played by arrow keys', async ({
  page,
  household: _,
  stranger,
}) => {
  const guest = await stranger();
  const theirs = new Remote(guest);
  await guest.goto('/join');
  await theirs.walkTo(/^Join$/, 'ArrowDown');

  const remote = new Remote(page);
  await page.goto('/activate');
  await expect(page).toHaveURL(/\/settings\/players\/activate$/);
  await expect(page.getByLabel('Code')).toBeVisible();
  await remote.walkTo(/^Go on$/, 'ArrowDown');

  await page.goto('/settings/display');
  await remote.walkTo(/^Across the room/, 'ArrowDown');
  await remote.walkTo(/^As the device says/, 'ArrowUp');
  await remote.walkTo(/^Light/, 'ArrowRight');
  await remote.ok();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.goto('/title/movie/9000002');
  await expect(page.getByRole('link', { name: 'Play Elephants Dream' })).toBeVisible();
  await remote.walkTo(/^Play Elephants Dream$/, 'ArrowDown');
  await remote.ok();
  await expect(page).toHaveURL(/\/watch\/movie\/9000004$/);
});
