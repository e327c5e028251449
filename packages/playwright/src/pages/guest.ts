import type { Locator, Page } from '@playwright/test';

/** A guest of the evening, on a phone without an account. */
export class GuestPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param code as a QR code has it. */
  async open(code?: string): Promise<void> {
    await this.page.goto(code ? `/join?code=${code.replaceAll(' ', '')}` : '/join');
  }

  /** @param code where it was not in the address. */
  async join({ name, code }: { name: string; code?: string }): Promise<void> {
    if (code !== undefined) await this.page.getByLabel('Code').fill(code);
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Join' }).click();
  }

  async openEvening(): Promise<void> {
    await this.page.goto('/join/evening');
  }

  /** What may be voted for, by title. */
  get titles(): Locator {
    return this.page.getByRole('article').getByRole('heading');
  }

  veto(title: string): Locator {
    return this.page.getByRole('button', { name: `Not tonight: ${title}`, exact: true });
  }

  vote(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Vote for ${title}`) });
  }
}
