import type { Locator, Page } from '@playwright/test';

/** What a stranger sees first. */
export class FirstPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/');
  }

  get exploreTheDemo(): Locator {
    return this.page.getByRole('button', { name: 'Explore the demo' });
  }
}
