import { expect, type Page } from '@playwright/test';

/** "Who's watching?" */
export class ProfilePicker {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(name: string) {
    await expect(this.page).toHaveURL(/\/profiles$/);
    await this.page.getByRole('main').getByRole('button', { name }).click();
    await expect(this.page).toHaveURL(/\/home$/);
  }
}
