import { type Browser, type BrowserContext, expect } from '@playwright/test';

/** Watches every page of every context that a browser opens for what goes wrong in its console. */
export class ConsoleGuard {
  readonly #errors: string[] = [];
  readonly #expected: RegExp[];
  readonly #watched: Browser[] = [];

  readonly #watchContext = (context: BrowserContext): void => {
    context.on('weberror', (thrown) => this.#errors.push(String(thrown.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`${message.text()} (${message.location().url})`);
    });
  };

  /** @param expected what the tests here are about. */
  constructor(expected: readonly RegExp[] = []) {
    this.#expected = [...expected];
  }

  /** From now on these errors are what this test is about; any other fails it. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** Done already for the test's browser; a test that starts another hands it over. */
  watch(browser: Browser): void {
    this.#watched.push(browser);
    browser.on('context', this.#watchContext);
  }

  /** @throws where something went wrong that no test expected. */
  end(): void {
    for (const browser of this.#watched) browser.off('context', this.#watchContext);
    const unexpected = this.#errors.filter((error) => !this.#expected.some((pattern) => pattern.test(error)));
    expect(unexpected, 'errors in a browser console').toEqual([]);
  }
}
