import type { BrowserContext, Page } from '@playwright/test';

/** Waits until a page of Tonight listens to clicks and keys; a page that runs no scripts never does. */
export async function isAwake(page: Page): Promise<void> {
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
}

/**
 * Waits until the player listens, too, where the page is one: its picture comes before its controls, which keep what was
 * pressed meanwhile for later.
 */
export async function playerListens(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#player:not([data-awake])') === null);
}

/** Keeps a test from pressing what does not listen yet: whatever opens a page waits until it is awake. */
export function waitForAwakePages(context: BrowserContext, origin: string): void {
  context.on('page', (page) => {
    const { goto, reload, goBack, goForward } = page;
    const open =
      <Args extends unknown[]>(method: (...args: Args) => ReturnType<typeof goto>) =>
      async (...args: Args) => {
        const answer = await method.apply(page, args);
        const type = answer?.headers()['content-type'] ?? '';
        if (page.url().startsWith(origin) && type.startsWith('text/html')) await isAwake(page);
        return answer;
      };
    page.goto = open(goto);
    page.reload = open(reload);
    page.goBack = open(goBack);
    page.goForward = open(goForward);
  });
}
