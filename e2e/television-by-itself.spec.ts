import { test as base, expect } from '@tonight/playwright';

/** What a television's browser says of itself: nothing points, and nothing hovers. */
const NOTHING_POINTS =
  '--blink-settings=primaryPointerType=1,availablePointerTypes=1,primaryHoverType=1,availableHoverTypes=1';

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), NOTHING_POINTS] }),
    { scope: 'worker' },
  ],
});

for (const [width, size] of [
  [1280, 16],
  [1600, 20],
  [1920, 24],
  [3840, 48],
] as const) {
  test(`where nothing points or hovers, text is ${size} px at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: (width * 9) / 16 });
    await page.goto('/about');
    expect(await page.evaluate(() => matchMedia('(hover: none) and (pointer: none)').matches)).toBe(true);
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBe(size);
  });
}
