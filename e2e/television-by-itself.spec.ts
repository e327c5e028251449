import { expect, test } from '@tonight/playwright';
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/find-chromium';

/* What a television's browser says of itself: nothing points, and nothing hovers. */
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [
      ...CHROMIUM_ARGUMENTS,
      '--blink-settings=primaryPointerType=1,availablePointerTypes=1,primaryHoverType=1,availableHoverTypes=1',
    ],
  },
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
