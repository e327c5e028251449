import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import { demoStream, PlayerPage } from './pages/player';

const SHOW = 9100001;
const { intro } = demoStream(`tv/${SHOW}/1/1`);
const inIntro = (intro?.start ?? 0) + 2;

test('works every control by arrow keys alone', async ({ page, household: _ }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/2?t=400`);
  await player.second((second) => second >= 400);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => player.focusedName()).toBe('Pause');

  await page.keyboard.press('Enter');
  await player.expectPaused(true);
  const from = await player.second();
  await player.walkTo('Seek forward 10 seconds', 'ArrowRight');
  await page.keyboard.press('Enter');
  await player.second((second) => Math.abs(second - from - 10) <= 1);
  await player.walkTo('Seek backward 10 seconds', 'ArrowLeft');
  await page.keyboard.press('Enter');
  await player.second((second) => Math.abs(second - from) <= 1);
  await player.walkTo('Mute', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => player.focusedName()).toBe('Unmute');
  await page.keyboard.press('Enter');
  await player.walkTo('Volume', 'ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.volume)).toBeLessThan(1);

  await player.walkTo('Captions', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Captions' })).toHaveAttribute('aria-pressed', 'true');
  await player.walkTo('Settings', 'ArrowRight');
  await page.keyboard.press('Enter');
  await player.walkTo(/^Speed/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await player.walkTo(/^1\.5/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.playbackRate)).toBe(1.5);
  // A remote control's key for going back.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect.poll(() => player.focusedName()).toBe('Settings');
  await player.walkTo('Enter fullscreen', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect.poll(() => player.focusedName()).toBe('Exit fullscreen');

  await player.walkTo('Episodes', 'ArrowLeft');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Episodes' });
  await expect(drawer.getByRole('link', { name: /Playing/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(drawer.getByRole('link', { name: /Next/ })).toBeFocused();
  await player.walkTo('Close', 'ArrowUp');
  await page.keyboard.press('Enter');
  await expect(drawer).toBeHidden();

  await page.keyboard.press('ArrowUp');
  await expect.poll(() => player.focusedName()).toBe('Seek');
  await page.keyboard.press('ArrowRight');
  await player.second((second) => Math.abs(second - from - 10) <= 1);
  await page.keyboard.press('ArrowUp');
  await player.walkTo('Keys', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect.poll(() => player.focusedName()).toBe('Close');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await player.walkTo('Start over', 'ArrowLeft');
  await page.keyboard.press('Enter');
  await player.second((second) => second < 10);
  await player.expectPaused(false);
  await player.walkTo('Next episode', 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
});

test('is accessible with controls, a skip button, menus and the sheet of keys', async ({ page, household: _ }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/1?t=${inIntro}`);
  await player.second((second) => second >= inIntro);
  await page.keyboard.press('k');
  await expect(player.skipIntro).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).focus();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /Caption size/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: /Caption size/ }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Huge' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitemradio', { name: 'Huge' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page);
});

test('keeps the secrets of episodes to come in the drawer, until one asks', async ({ page, household, tonight }) => {
  const { profileId, accessToken } = household;
  await page.goto('/about');
  const changed = await page.request.patch(`/rest/v1/profiles?id=eq.${profileId}`, {
    data: { preferences: { spoilers: true } },
    headers: { authorization: `Bearer ${accessToken}`, apikey: tonight.keys().publishableKey },
  });
  expect(changed.ok(), await changed.text()).toBe(true);
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/1?t=400`);
  await player.second();
  await page.keyboard.press('e');
  const veiled = page.getByRole('dialog', { name: 'Episodes' }).getByRole('button', { name: /Episode 3/ });
  await expect(veiled).toContainText('Reveal');
  await expectAccessible(page);
  await veiled.click();
  const revealed = page.getByRole('dialog', { name: 'Episodes' }).getByRole('link', { name: /^3\. / });
  await expect(revealed).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/1`));
  await revealed.click();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a swipe along the picture moves the place', async ({ page, context, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/2?t=400`);
    await player.second((second) => second >= 400);
    await page.keyboard.press('k');
    await player.expectPaused(true);
    const from = await player.second();
    const devtools = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 560 }] });
    await touch('touchStart', 90);
    for (const x of [130, 200, 270]) await touch('touchMove', x);
    await expect(page.getByRole('status').filter({ hasText: '+1:00' })).toBeVisible();
    await expectAccessible(page);
    await touch('touchEnd');
    await player.second((second) => Math.abs(second - from - 60) <= 2);
  });
});
