import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

/*
 * Where a system's own colours replace those of pages (Windows' contrast themes), grounds are taken away: what is drawn
 * by a ground alone is not there any more. What these tests look at is what the picture shows, not what the styles say.
 */

test.use({ contextOptions: { forcedColors: 'active' } });

/** The colours along the middle of an element, left to right, each run once; `#rrggbb`. @param without this share of it at each end. */
async function coloursAlong(part: Locator, without = 0): Promise<string[]> {
  const page: Page = part.page();
  const base64 = (await part.screenshot({ animations: 'disabled' })).toString('base64');
  const asked = { data: base64, without };
  return page.evaluate(async ({ data, without }) => {
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
    const inner = colours.slice(Math.floor(without * colours.length), Math.ceil((1 - without) * colours.length));
    return inner.filter((colour, x) => colour !== inner[x - 1]);
  }, asked);
}

/** The contrast between the lightest and the darkest of them, as WCAG counts it; parts of controls need 3. */
function contrastOf(colours: string[]): number {
  const lights = colours.map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

test('a switch shows its knob, and whether it is on', async ({ page, household: _ }) => {
  await page.goto('/settings/display');
  const more = page.getByRole('switch', { name: /^More contrast/ });
  const knob = more.locator('span span').last();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const lookOf = (element: Locator) => element.evaluate((each) => getComputedStyle(each).backgroundColor);
  expect(await lookOf(knob)).not.toBe(ground);
  const off = await coloursAlong(more);
  await more.click();
  await expect(more).toHaveAttribute('aria-checked', 'true');
  const on = await coloursAlong(more);
  expect(on).not.toEqual(off);
});

test('a place on a card, and in the player, is seen', async ({ page, watch, home, household }) => {
  await household.profile('Ada').at('movie/9000027', { minutes: 31 }, { snapshot: { title: 'Metropolis' } });
  await home.open();
  // Half of it is filled, and the frame around it is not what is looked at.
  const HALF = 0.2;
  const bar = page.getByRole('main').locator('.on-picture > svg:has(> rect)').first();
  expect(contrastOf(await coloursAlong(bar, HALF)), 'filled and not').toBeGreaterThan(3);
  const onButton = page.getByRole('link', { name: /^Resume/ }).locator('svg:has(> rect)');
  expect(contrastOf(await coloursAlong(onButton, HALF)), 'on the button').toBeGreaterThan(3);

  await watch.open('movie/9000027');
  await watch.pause();
  await page.evaluate(() => {
    for (const video of document.querySelectorAll('video')) video.volume = 0.5;
  });
  for (const name of ['Seek', 'Volume']) {
    if (name === 'Volume') await page.getByRole('button', { name: /^Mute/ }).hover();
    const slider = page.getByRole('slider', { name });
    expect(contrastOf(await coloursAlong(slider, HALF)), name).toBeGreaterThan(3);
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
