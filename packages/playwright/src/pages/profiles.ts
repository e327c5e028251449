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

  /** Presses a profile; one with a PIN is asked for it then. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).click();
  }

  /** Chooses a profile without a PIN, and is on home. */
  async choose(name: string): Promise<void> {
    await expect(this.page).toHaveURL(/\/profiles$/);
    await this.press(name);
    await expect(this.page).toHaveURL(/\/home$/);
  }

  /** Chooses a profile with a PIN by the right one, and is on home. A wrong one is given by `press` and `givePin`. */
  async chooseLocked(name: string, pin: string): Promise<void> {
    await this.press(name);
    await this.givePin(pin);
    await expect(this.page).toHaveURL(/\/home$/);
  }

  /** Where it is asked for; the page says then whether it was right. */
  async givePin(pin: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin);
    await this.page.getByRole('button', { name: /^Watch as/ }).click();
  }
}
