import type { Locator, Page } from '@playwright/test';

/** All movies or all shows. */
export class BrowsePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param address `/movies`, `/shows`, with filters in the query. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  get titles(): Locator {
    return this.page.getByRole('main').locator('a[href^="/title/"]');
  }

  async choose(filter: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: filter }).click();
    await this.page.getByRole('link', { name: choice, exact: true }).click();
  }
}
