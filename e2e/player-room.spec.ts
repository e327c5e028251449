import type { Locator } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

const SHOW = 9100001;

/** The edges of what is seen of it. */
async function edges(seen: Locator) {
  const box = await seen.boundingBox();
  if (!box) throw new Error('it is not seen');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

async function areApart(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await edges(one), await edges(other)];
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`captions and settings keep off the card of the next episode, ${width} px wide`, async ({
    page,
    household: _,
    watch,
    tonight,
  }) => {
    await page.setViewportSize({ width, height });
    const { durationSeconds = 0 } = (await tonight.door.stream(`tv/${SHOW}/1/1`)) ?? {};
    await watch.open(`tv/${SHOW}/1/1`, { at: durationSeconds - 12 });
    await watch.pictureShows();
    const card = page.getByRole('region', { name: 'Next episode' });
    await expect(card).toBeVisible();
    await page.keyboard.press('k');
    await expect.poll(() => areApart(page.getByTestId('captions'), card), 'captions').toBe(true);

    await page.getByRole('button', { name: 'Settings' }).click();
    const menu = page.getByRole('menu', { name: 'Settings' });
    await expect(menu.getByRole('group', { name: 'Going on' })).toBeAttached();
    await expect.poll(() => areApart(page.locator('.player-menu'), card), 'settings').toBe(true);
    await expect(page).toBeAccessible();
  });
}
