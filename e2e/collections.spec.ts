import { expect, test } from '@tonight/playwright';

const ELEPHANTS_DREAM = 9000004;
const SINTEL = 9000002;
const THE_KID = 9000022;

test('films that belong together are watched in order', async ({ signedInPage: page, titlePage }) => {
  await titlePage.open(`movie/${SINTEL}`);
  const row = titlePage.collection('Open Movies Collection');
  await expect(row.getByRole('listitem')).toHaveCount(4);
  await expect(row.getByRole('link', { name: /^Elephants Dream/ })).toBeVisible();
  await expect(row.getByText('0 of 4 watched')).toBeVisible();
  await expect(row.getByRole('link', { name: 'Play Elephants Dream' })).toBeVisible();

  const mark = { type: 'movie', tmdbId: ELEPHANTS_DREAM, action: 'mark-watched' };
  await page.request.patch('/api/progress', { data: mark, headers: { origin: new URL(page.url()).origin } });
  await expect(row.getByText('1 of 4 watched')).toBeVisible();
  await expect(row.getByRole('link', { name: 'Play Big Buck Bunny' })).toBeVisible();
  await expect(page).toBeAccessible();
  await row.getByRole('link', { name: 'Play Big Buck Bunny' }).click();
  await expect(page).toHaveURL(/\/watch\/movie\/9000001/);
});

test('what else its director made stands on a film’s page, and a trailer comes on the click alone', async ({
  page,
  titlePage,
}) => {
  const elsewhere: string[] = [];
  await page.route(/^https:\/\/[^/]*youtube/, (route) => {
    elsewhere.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>The trailer</p>' });
  });
  await titlePage.open(`movie/${THE_KID}`);
  const more = titlePage.moreBy('Charlie Chaplin');
  await expect(more.getByRole('link', { name: /^The Gold Rush/ })).toBeVisible();
  await expect(more.getByRole('link', { name: /^The Kid/ })).toHaveCount(0);
  await titlePage.open(`movie/${SINTEL}`);
  const button = titlePage.trailer('Sintel');
  await expect(button).toBeVisible();
  expect(elsewhere).toEqual([]);
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Sintel Trailer' });
  await expect(dialog.frameLocator('iframe').frameLocator('iframe').getByText('The trailer')).toBeVisible();
  expect(elsewhere).toEqual([expect.stringMatching(/^https:\/\/www\.youtube-nocookie\.com\/embed\/HOfdboHvshg/)]);
  await expect(page).toBeAccessible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});
