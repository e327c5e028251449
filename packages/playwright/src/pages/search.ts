import type { Locator, Page } from '@playwright/test';

export class SearchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(query ? `/search?q=${encodeURIComponent(query)}` : '/search');
  }

  get field(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search movies, shows and people' });
  }

  result(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name });
  }
}
