import type { Locator, Page } from '@playwright/test';

export class MyListPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/my-list');
  }

  /** In their order. */
  get titles(): Locator {
    return this.page.getByRole('main').getByRole('listitem').getByRole('link');
  }
}
