import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PlayerPage } from './pages/player';

const SHOW = 9100001;

/** A key of a remote; Playwright knows keyboards. */
async function press(page: Page, key: string, keyCode = 0): Promise<void> {
  await page.evaluate(
    (pressed) => {
      const event = new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { key, keyCode },
  );
}

test('the media keys of a remote play, pause, wind and change the episode', async ({ page, household: _ }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/2?t=400`);
  await player.second((second) => second >= 400);
  await press(page, 'MediaPlayPause');
  await player.expectPaused(true);
  await press(page, 'MediaPlayPause');
  await player.expectPaused(false);
  await press(page, 'MediaStop');
  await player.expectPaused(true);
  const from = await player.second();
  await press(page, 'MediaFastForward');
  await player.second((second) => Math.abs(second - from - 10) <= 1);
  await press(page, 'MediaRewind');
  await player.second((second) => Math.abs(second - from) <= 1);

  // Also while something is open over the picture.
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Episodes' })).toBeVisible();
  await press(page, 'MediaPlay');
  await player.expectPaused(false);
  await press(page, 'MediaTrackNext');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
  await player.second();
  // A television whose browser has no name for the key.
  await press(page, 'Unidentified', 19);
  await player.expectPaused(true);
  await press(page, 'MediaTrackPrevious');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`));
});

test('stepping back in the settings leads to the line one came from', async ({ page, household: _ }) => {
  const player = new PlayerPage(page);
  await player.open(`tv/${SHOW}/1/2?t=400`);
  await player.second((second) => second >= 400);
  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  const speed = page.getByRole('menuitem', { name: /^Speed(?! *$)/ });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  const back = page.getByRole('menuitem', { name: 'Speed', exact: true });
  await speed.focus();
  await page.keyboard.press('Enter');
  await expect(back).toBeFocused();
  await page.getByRole('menuitemradio', { name: '1.25' }).focus();
  await page.keyboard.press('Enter');
  await expect(speed).toHaveText(/1\.25/);
  await expect(speed).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(back).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(speed).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
});
