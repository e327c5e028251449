import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Checks what a machine can of WCAG 2.2 AA on the page as it is now.
 * @param within what has just opened, where the page below was checked before: a page of rows takes seconds.
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // A title may be streamed after the page it belongs to.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = [];
  for (const { id, help, nodes } of violations) {
    const where: string[] = [];
    for (const { html, any } of nodes) {
      const lyingOver = any
        .flatMap(({ relatedNodes }) => relatedNodes ?? [])
        .flatMap(({ target }) => target.map(String));
      // What scrolls by below the bar at the foot of a phone comes out again.
      if (id === 'target-size' && lyingOver.length > 0 && (await areAllInBars(page, lyingOver))) continue;
      where.push(html.slice(0, 160));
    }
    if (where.length > 0) found.push({ id, help, where });
  }
  expect(found, 'what axe found').toEqual([]);
}

async function areAllInBars(page: Page, selectors: string[]): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      wanted.every((selector) => {
        let element: Element | null = document.querySelector(selector);
        while (element && !/fixed|sticky/.test(getComputedStyle(element).position)) element = element.parentElement;
        return element !== null;
      }),
    selectors,
  );
}

/** Nothing may stick out sideways: on a phone the page would slip under the thumb. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overhang, { message: 'pixels wider than the screen' }).toBeLessThanOrEqual(0);
}
