import { expect, test } from '@tonight/playwright';

const SHOW = 9100001;

test('works every control by arrow keys alone', async ({ page, household: _, watch, remote }) => {
  await watch.open(`tv/${SHOW}/1/2`, { at: 400 });
  await watch.pictureShows((second) => second >= 400);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => remote.focused()).toBe('Pause');

  await page.keyboard.press('Enter');
  await expect(watch).toBePaused();
  const from = await watch.pictureShows();
  await remote.walkTo('Seek forward 10 seconds', 'ArrowRight');
  await page.keyboard.press('Enter');
  await watch.pictureShows((second) => Math.abs(second - from - 10) <= 1);
  await remote.walkTo('Seek backward 10 seconds', 'ArrowLeft');
  await page.keyboard.press('Enter');
  await watch.pictureShows((second) => Math.abs(second - from) <= 1);
  await remote.walkTo('Mute', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => remote.focused()).toBe('Unmute');
  await page.keyboard.press('Enter');
  await remote.walkTo('Volume', 'ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.volume)).toBeLessThan(1);

  await remote.walkTo('Captions', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Captions' })).toHaveAttribute('aria-pressed', 'true');
  await remote.walkTo('Settings', 'ArrowRight');
  await page.keyboard.press('Enter');
  await remote.walkTo(/^Speed/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await remote.walkTo(/^1\.5/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.playbackRate)).toBe(1.5);
  // A remote control's key for going back.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect.poll(() => remote.focused()).toBe('Settings');
  await remote.walkTo('Enter fullscreen', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect.poll(() => remote.focused()).toBe('Exit fullscreen');

  await remote.walkTo('Episodes', 'ArrowLeft');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Episodes' });
  await expect(drawer.getByRole('link', { name: /Playing/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(drawer.getByRole('link', { name: /Next/ })).toBeFocused();
  await remote.walkTo(/^Season /, 'ArrowUp');
  await remote.walkTo('Close', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(drawer).toBeHidden();

  await page.keyboard.press('ArrowUp');
  await expect.poll(() => remote.focused()).toBe('Seek');
  await page.keyboard.press('ArrowRight');
  await watch.pictureShows((second) => Math.abs(second - from - 10) <= 1);
  await page.keyboard.press('ArrowUp');
  await remote.walkTo('Keys', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect.poll(() => remote.focused()).toBe('Close');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await remote.walkTo('Start over', 'ArrowLeft');
  await page.keyboard.press('Enter');
  await watch.pictureShows((second) => second < 10);
  await expect(watch).not.toBePaused();
  await remote.walkTo('Next episode', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
});

test('is accessible with controls, a skip button, menus and the sheet of keys', async ({
  page,
  household: _,
  watch,
  tonight,
}) => {
  const { intro } = (await tonight.door.stream(`tv/${SHOW}/1/1`)) ?? {};
  const inIntro = (intro?.start ?? 0) + 2;
  await watch.open(`tv/${SHOW}/1/1`, { at: inIntro });
  await watch.pictureShows((second) => second >= inIntro);
  await page.keyboard.press('k');
  await expect(watch.skipIntro).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).focus();
  await expect(page).toBeAccessible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /Caption size/ })).toBeVisible();
  await expect(page).toBeAccessible();
  await page.getByRole('menuitem', { name: /Caption size/ }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Huge' })).toBeVisible();
  await expect(page).toBeAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitemradio', { name: 'Huge' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect(page).toBeAccessible();
});

test('keeps the secrets of episodes to come in the drawer, until one asks', async ({ page, household, watch }) => {
  await household.profile('Ada').becomes({ preferences: { spoilers: true } });
  await watch.open(`tv/${SHOW}/1/1`, { at: 400 });
  await watch.pictureShows();
  await page.keyboard.press('e');
  const veiled = page.getByRole('dialog', { name: 'Episodes' }).getByRole('button', { name: /Episode 3/ });
  await expect(veiled).toContainText('Reveal');
  await expect(page).toBeAccessible();
  await veiled.click();
  const revealed = page.getByRole('dialog', { name: 'Episodes' }).getByRole('link', { name: /^3\. / });
  await expect(revealed).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/1`));
  await revealed.click();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a swipe along the picture moves the place', async ({ page, context, household: _, watch }) => {
    await watch.open(`tv/${SHOW}/1/2`, { at: 400 });
    await watch.pictureShows((second) => second >= 400);
    await page.keyboard.press('k');
    await expect(watch).toBePaused();
    const from = await watch.pictureShows();
    const devtools = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 560 }] });
    await touch('touchStart', 90);
    for (const x of [130, 200, 270]) await touch('touchMove', x);
    await expect(page.getByRole('status').filter({ hasText: '+1:00' })).toBeVisible();
    await expect(page).toBeAccessible();
    await touch('touchEnd');
    await watch.pictureShows((second) => Math.abs(second - from - 60) <= 2);
  });
});
