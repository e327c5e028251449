import type { Locator, Page } from '@playwright/test';

/** The evening: who is here, what is offered, what was picked. */
export class TonightPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/tonight');
  }

  /** Says that a person is here, or is not. */
  person(name: string): Locator {
    return this.page.getByRole('group', { name: 'Who is here?' }).getByRole('button', { name });
  }

  /** What is offered. */
  card(title: string): Locator {
    return this.#article(`Pick ${title}`);
  }

  /** What was picked. */
  pick(title: string): Locator {
    return this.#article(`Unpick ${title}`);
  }

  /** Where a guest's code is shown, and who came in by it. */
  get guestDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Let a guest vote' });
  }

  /** @returns the code. */
  async letGuestVote(): Promise<string> {
    await this.page.getByRole('button', { name: 'Let a guest vote' }).click();
    return (await this.guestDialog.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent()) ?? '';
  }

  async sendAway(guest: string): Promise<void> {
    // Behind the dialog that said their name nothing can be pressed.
    if (await this.guestDialog.isVisible()) await this.page.keyboard.press('Escape');
    await this.page.getByRole('button', { name: `Send ${guest} away` }).click();
  }

  #article(button: string): Locator {
    const has = this.page.getByRole('button', { name: button, exact: true });
    return this.page.getByRole('article').filter({ has });
  }
}
