import type { Locator, Page } from '@playwright/test';

/** How the server is, for the account that runs it: `test.use({ people: { profiles, runsTonight: true } })`. */
export class ConditionSettings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/condition');
  }

  /** What is to be done about it, the most urgent first. */
  get advice(): Locator {
    return this.page.getByRole('region', { name: 'What to do' }).getByRole('listitem');
  }

  /** @param name `Version`, `Last backup`, `Reports waiting`. */
  figure(name: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
    return this.page.getByRole('main').locator('div').filter({ has: term }).last().getByRole('definition');
  }
}
