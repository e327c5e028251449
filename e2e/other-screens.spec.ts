import type { Page } from '@playwright/test';
import { expect, test, WatchPage } from '@tonight/playwright';

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';

test('a paused player asks before it puts back what another screen played', async ({
  page,
  household,
  watch,
  secondDevice,
}) => {
  await watch.open(FILM, { at: 60 });
  await watch.playsUntil(72);
  await watch.pause();
  const television = new WatchPage(await secondDevice());
  await television.open(FILM, { at: 300 });
  await television.playsUntil(312);
  const stored = television.stored('pause');
  await television.pause();
  const { position } = await stored;

  const card = page.getByRole('region', { name: 'Further on another device' });
  await expect(card).toBeVisible();
  await page.keyboard.press('k');
  await expect(watch).toBePaused();
  await expect(card).toBeVisible();
  await expect(page).toBeAccessible();
  expect((await household.profile('Ada').place(FILM))?.position).toBe(position);

  await card.getByRole('button', { name: /^Go to/ }).click();
  await watch.playsUntil(Math.floor(position) + 1);
  await expect(card).toBeHidden();
});

test('“Keep watching” goes on to the next episode where the question stood in its way', async ({
  page,
  household: _,
  watch,
  tonight,
}) => {
  const { durationSeconds = 0, creditsStart = durationSeconds } = (await tonight.door.stream(`${SHOW}/1/1`)) ?? {};
  await page.clock.install();
  await watch.open(`${SHOW}/1/1`, { at: creditsStart - 90 });
  await watch.pictureShows();
  await hasControls(page);
  await page.clock.fastForward('01:31:00');
  await expect(page.getByRole('alertdialog', { name: 'Are you still watching?' })).toBeVisible();
  await watch.seek(durationSeconds - 2);
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.ended)).toBe(true);
  await page.getByRole('button', { name: 'Keep watching' }).click();
  await expect(page).toHaveURL(new RegExp(`/watch/${SHOW}/1/2`));
});

test('OK and Back of a remote: play, pause, the next episode, and out of the buttons', async ({
  page,
  household: _,
  watch,
}) => {
  await watch.open(`${SHOW}/1/1`, { at: 200 });
  await watch.pictureShows();
  await hasControls(page);
  await page.keyboard.press('Enter');
  await expect(watch).toBePaused();
  await page.keyboard.press('Enter');
  await expect(watch).not.toBePaused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-arrow-zone] :focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-arrow-zone] :focus')).toHaveCount(0);
  await watch.waitForCredits();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/watch/${SHOW}/1/2`));
});

/** They come after the picture, may be hidden, and note from then on when the viewer touches anything. */
async function hasControls(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Settings', includeHidden: true })).toBeAttached();
}
