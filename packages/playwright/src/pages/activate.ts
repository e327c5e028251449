import { expect, type Locator, type Page } from '@playwright/test';

/** Where a player is let in by the code it shows. */
export class ActivatePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param code as a player's QR code has it. */
  async open(code?: string): Promise<void> {
    await this.page.goto(code ? `/activate?code=${encodeURIComponent(code)}` : '/activate');
  }

  get code(): Locator {
    return this.page.getByLabel('Code');
  }

  async enter(code: string): Promise<void> {
    await this.code.fill(code);
    await this.code.press('Enter');
  }

  /** Once its code was entered. @param name what the player is called here. */
  async allow(name: string): Promise<void> {
    await this.page.getByLabel('Which player is it?').fill(name);
    await this.page.getByRole('button', { name: 'Allow it' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: 'goes on by itself' })).toBeVisible();
  }
}
