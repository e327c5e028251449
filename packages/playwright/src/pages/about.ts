import type { Locator, Page } from '@playwright/test';

/** What Tonight is made of, and whom that is owed to. */
export class AboutPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/about');
  }

  /** `Where to watch`, `Made with`. */
  credit(heading: string): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) });
  }
}
