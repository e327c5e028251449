import { expect, type Page } from '@playwright/test';

/** “Who’s watching?” */
export class ProfilesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/profiles');
  }

  async choose(name: string): Promise<void> {
    await expect(this.page).toHaveURL(/\/profiles$/);
    await this.page.getByRole('main').getByRole('button', { name }).click();
    await expect(this.page).toHaveURL(/\/home$/);
  }
}
