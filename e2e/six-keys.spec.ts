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
  await remote.back();
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
