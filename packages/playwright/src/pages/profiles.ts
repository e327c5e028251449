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

  /** Chooses a profile with a PIN. */
  async chooseLocked(name: string, pin: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).click();
    await this.givePin(pin);
    await expect(this.page).toHaveURL(/\/home$/);
  }

  /** Where it is asked for; the page says then whether it was right. */
  async givePin(pin: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin);
    await this.page.getByRole('button', { name: /^Watch as/ }).click();
  }
}
