import { type Browser, type BrowserContext, expect } from '@playwright/test';

/** Watches every page of every context that a browser opens for what goes wrong in its console. */
export class ConsoleGuard {
  readonly #errors: string[] = [];
  readonly #watched: Browser[] = [];

  readonly #watchContext = (context: BrowserContext): void => {
    context.on('weberror', (thrown) => this.#errors.push(String(thrown.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`${message.text()} (${message.location().url})`);
    });
  };

  /** Done already for the test's browser; a test that starts another hands it over. */
  watch(browser: Browser): void {
    this.#watched.push(browser);
    browser.on('context', this.#watchContext);
  }

  /** @param expected what a test is about; anything else fails it. */
  end(expected: RegExp[]): void {
    for (const browser of this.#watched) browser.off('context', this.#watchContext);
    const unexpected = this.#errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    expect(unexpected, 'errors in a browser console').toEqual([]);
  }
}
