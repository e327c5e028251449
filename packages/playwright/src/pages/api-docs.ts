import type { Locator, Page } from '@playwright/test';

/** The API's description for people. */
export class ApiDocsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/api-docs');
  }

  /** @param summary `Report progress`. */
  operation(summary: string): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: summary, exact: true }) });
  }
}
