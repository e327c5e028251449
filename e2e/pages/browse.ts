import type { Locator, Page } from '@playwright/test';

/** All movies or all shows. */
export class BrowsePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  open(address: string) {
    return this.page.goto(address);
  }

  get titles(): Locator {
    return this.page.getByRole('main').locator('a[href^="/title/"]');
  }

  async choose(filter: string, choice: string) {
    await this.page.getByRole('button', { name: filter }).click();
    await this.page.getByRole('link', { name: choice, exact: true }).click();
  }
}
