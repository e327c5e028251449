import { expect, test } from '@tonight/playwright';

const FILM = 'movie/9000027';
const BELL = '[soft bell] Minute 2.';

test('captions come a tenth of a second later or earlier with each press, and so again the next time', async ({
  page,
  household: _,
  watch,
}) => {
  await watch.open(FILM, { at: 121 });
  await watch.pictureShows((second) => second >= 121);
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  await expect(watch.captions).toHaveText(BELL);

  for (let press = 0; press < 30; press++) await page.keyboard.press('h');
  await expect(page.getByText('Captions: 3.0 s later')).toBeVisible();
  await expect(watch.captions, 'later than the picture').toHaveText('');
  for (let press = 0; press < 30; press++) await page.keyboard.press('g');
  await expect(watch.captions).toHaveText(BELL);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /^Caption timing/ }).click();
  for (let press = 0; press < 3; press++) await page.getByRole('menuitem', { name: '1 s later', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Caption timing: 3.0 s later' })).toBeVisible();
  await expect(watch.captions).toHaveText('');

  await watch.open(FILM, { at: 124 });
  await watch.pictureShows((second) => second >= 124);
  await page.keyboard.press('k');
  await expect(watch.captions, 'remembered').toHaveText(BELL);
});
