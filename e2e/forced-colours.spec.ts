import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

/*
 * Where a system's own colours replace those of pages (Windows' contrast themes), grounds are taken away: what is drawn
 * by a ground alone is not there any more. What these tests look at is what the picture shows, not what the styles say.
 */

test.use({ contextOptions: { forcedColors: 'active' } });

/** The colours along the middle of an element, left to right, each run once; `#rrggbb`. */
async function coloursAlong(part: Locator): Promise<string[]> {
  const page: Page = part.page();
  const base64 = (await part.screenshot({ animations: 'disabled' })).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(picture, 0, 0);
    const row = context.getImageData(0, Math.floor(picture.height / 2), picture.width, 1).data;
    const colours = Array.from(
      { length: picture.width },
      (_, x) => `#${[0, 1, 2].map((part) => (row[4 * x + part] ?? 0).toString(16).padStart(2, '0')).join('')}`,
    );
    return colours.filter((colour, x) => colour !== colours[x - 1]);
  }, base64);
}

test('a switch shows its knob, and whether it is on', async ({ page, household: _ }) => {
  await page.goto('/settings/display');
  const more = page.getByRole('switch', { name: /^More contrast/ });
  const knob = more.locator('span span').last();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const lookOf = (element: Locator) => element.evaluate((each) => getComputedStyle(each).backgroundColor);
  expect(await lookOf(knob)).not.toBe(ground);
  const [, ...off] = await coloursAlong(more);
  await more.click();
  await expect(more).toHaveAttribute('aria-checked', 'true');
  const [, ...on] = await coloursAlong(more);
  expect(on).not.toEqual(off);
});

test('a place on a card, and in the player, is seen', async ({ page, watch, home, household }) => {
  await household.profile('Ada').at('movie/9000027', { minutes: 31 }, { snapshot: { title: 'Metropolis' } });
  await home.open();
  const bar = page.getByRole('main').locator('.on-picture > svg:has(> rect)').first();
  expect(new Set(await coloursAlong(bar)).size, 'filled and not').toBeGreaterThan(1);
  const onButton = page.getByRole('link', { name: /^Resume/ }).locator('svg:has(> rect)');
  expect(new Set(await coloursAlong(onButton)).size, 'on the button').toBeGreaterThan(1);

  await watch.open('movie/9000027');
  await watch.pause();
  for (const name of ['Seek', 'Volume']) {
    const slider = page.getByRole('slider', { name });
    if (name === 'Volume') await page.getByRole('button', { name: /^Mute/ }).hover();
    expect(new Set(await coloursAlong(slider)).size, name).toBeGreaterThan(1);
  }
});

test('a QR code is dark on light', async ({ tonightPage, household: _ }) => {
  await tonightPage.open();
  await tonightPage.letGuestVote();
  const code = tonightPage.guestDialog.getByRole('img', { name: /QR code/ });
  const [edge, ...rest] = await coloursAlong(code);
  expect(rest).toContain('#000000');
  expect([edge, ...rest]).toContain('#ffffff');
});
