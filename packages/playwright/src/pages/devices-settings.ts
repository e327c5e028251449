import { expect, type Locator, type Page } from '@playwright/test';

/** Where the account is signed in. */
export class DevicesSettings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/sessions');
  }

  /** @param name `Safari on iPhone`. */
  device(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  async signOut(name: string): Promise<void> {
    await this.device(name)
      .getByRole('button', { name: new RegExp(`Sign out ${name}`) })
      .click();
    await expect(this.device(name)).toBeHidden();
  }
}
