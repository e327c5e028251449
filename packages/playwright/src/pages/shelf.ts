import type { Locator, Page } from '@playwright/test';

/** What the server's own folders have to play. */
export class ShelfPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/shelf');
  }

  get titles(): Locator {
    return this.page.getByRole('main').locator('a[href^="/title/"]');
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name });
  }
}
