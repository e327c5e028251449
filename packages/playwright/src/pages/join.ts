import type { Locator, Page } from '@playwright/test';

/** Where an invitation leads. */
export class JoinPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param link as the settings of the household show it. */
  async open(link: string): Promise<void> {
    await this.page.goto(link.startsWith('/') ? link : new URL(link).pathname);
  }

  /** For who has an account. */
  get join(): Locator {
    return this.page.getByRole('button', { name: 'Join', exact: true });
  }

  /** For who has none. */
  get makeAccount(): Locator {
    return this.page.getByRole('link', { name: 'Make an account' });
  }
}
