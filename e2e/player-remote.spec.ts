import { expect, test } from '@tonight/playwright';

const SHOW = 9100001;

test('the media keys of a remote play, pause, wind and change the episode', async ({
  page,
  household: _,
  watch,
  remote,
}) => {
  await watch.open(`tv/${SHOW}/1/2`, { at: 400 });
  await watch.pictureShows((second) => second >= 400);
  await remote.media('MediaPlayPause');
  await expect(watch).toBePaused();
  await remote.media('MediaPlayPause');
  await expect(watch).not.toBePaused();
  await remote.media('MediaStop');
  await expect(watch).toBePaused();
  const from = await watch.pictureShows();
  await remote.media('MediaFastForward');
  await watch.pictureShows((second) => Math.abs(second - from - 10) <= 1);
  await remote.media('MediaRewind');
  await watch.pictureShows((second) => Math.abs(second - from) <= 1);

  // Also while something is open over the picture.
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Episodes' })).toBeVisible();
  await remote.media('MediaPlay');
  await expect(watch).not.toBePaused();
  await remote.media('MediaTrackNext');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/3`));
  await watch.pictureShows();
  // A television whose browser has no name for the key.
  await remote.media('Unidentified', 19);
  await expect(watch).toBePaused();
  await remote.media('MediaTrackPrevious');
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`));
});

test('stepping back in the settings leads to the line one came from', async ({ page, household: _, watch }) => {
  await watch.open(`tv/${SHOW}/1/2`, { at: 400 });
  await watch.pictureShows((second) => second >= 400);
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
