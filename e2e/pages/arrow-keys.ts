import type { Page } from '@playwright/test';

interface Watched extends Window {
  arrowKeysWork?: boolean;
}

/**
 * Call before a page opens; the answer waits until it listens to arrow keys. What is pressed before that goes to nobody,
 * as on any page that is still waking up.
 */
export async function watchForArrowKeys(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const add = document.addEventListener;
    document.addEventListener = function (this: Document, ...listening: Parameters<typeof add>) {
      add.apply(this, listening);
      const [type, , options] = listening;
      // Others only look for a sign of life, and say so.
      if (type === 'keydown' && options === undefined) (window as Watched).arrowKeysWork = true;
    } as typeof add;
  });
  return async () => {
    await page.waitForFunction(() => (window as Watched).arrowKeysWork);
  };
}
