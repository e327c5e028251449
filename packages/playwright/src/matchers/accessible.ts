import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  axe: { run(within: string, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds on a page as it is now, each with where. */
export async function findBarriers(
  page: Page,
  within: string,
): Promise<{ id: string; help: string; where: string[] }[]> {
  // A title may be streamed after the page it belongs to.
  await expect(page).toHaveTitle(/./);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource());
  const { violations } = await page.evaluate(
    ([within, tags]) => (window as unknown as Axe).axe.run(within, { runOnly: tags, resultTypes: ['violations'] }),
    [within, TAGS] as const,
  );
  const found = [];
  for (const { id, help, nodes } of violations) {
    const where: string[] = [];
    for (const { html, any } of nodes) {
      const over = any.flatMap(({ relatedNodes }) => relatedNodes ?? []).flatMap(({ target }) => target.map(String));
      // What scrolls by below the bar at the foot of a phone comes out again.
      if (id === 'target-size' && over.length > 0 && (await areAllInBars(page, over))) continue;
      where.push(html.slice(0, 160));
    }
    if (where.length > 0) found.push({ id, help, where });
  }
  return found;
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= import('node:fs/promises').then(({ readFile }) => readFile(AXE, 'utf8'));
  return source;
}

function areAllInBars(page: Page, selectors: string[]): Promise<boolean> {
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
