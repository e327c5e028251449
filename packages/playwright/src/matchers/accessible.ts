import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  axe: { run(within: string, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds on a page, each with where. A page that went on to another while it was read is read again. */
export async function findBarriers(
  page: Page,
  within: string,
): Promise<{ id: string; help: string; where: string[] }[]> {
  let violations: AxeResults['violations'];
  let isAnother: boolean;
  do {
    // A title may be streamed after the page it belongs to, and the one before it is gone until then.
    await expect(page).toHaveTitle(/./);
    const before = await nameOf(page);
    violations = await runAxe(page, within);
    isAnother = (await nameOf(page)) !== before || violations.some(({ id }) => id === 'document-title');
  } while (isAnother);
  const found = [];
  for (const { id, help, nodes } of violations) {
    const where: string[] = [];
    for (const { html, any } of nodes) {
      const over = any.flatMap(({ relatedNodes }) => relatedNodes ?? []).flatMap(({ target }) => target.map(String));
      // What scrolls by below the bar at the foot of a phone comes out again.
      if (id === 'target-size' && over.length > 0 && (await areAllInBars(page, over))) continue;
      where.push([html.slice(0, 160), any[0]?.message ?? ''].join(' '));
    }
    if (where.length > 0) found.push({ id, help, where });
  }
  return found;
}

async function nameOf(page: Page): Promise<string> {
  return `${page.url()} ${await page.title()}`;
}

async function runAxe(page: Page, within: string): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource());
  const { violations } = await page.evaluate(
    ([within, tags]) => (window as unknown as Axe).axe.run(within, { runOnly: tags, resultTypes: ['violations'] }),
    [within, TAGS] as const,
  );
  return violations;
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
