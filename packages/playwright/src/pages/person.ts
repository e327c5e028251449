import type { Locator, Page } from '@playwright/test';

/** A person who made or played in something. */
export class PersonPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(id: number): Promise<void> {
    await this.page.goto(`/person/${id}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get titles(): Locator {
    return this.page.getByRole('main').locator('a[href^="/title/"]');
  }
}
