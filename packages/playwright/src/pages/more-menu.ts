import type { Locator, Page } from '@playwright/test';

/** What can be done with a card or an episode: “Not now”, “Mark watched”, “Download”. */
export class MoreMenu {
  readonly button: Locator;
  readonly #page: Page;
  readonly #name: string;

  /** @param of what its card says: `Metropolis`, `S1 E3`. */
  constructor(page: Page, of: string) {
    this.#page = page;
    this.#name = `More for ${of}`;
    this.button = page.getByRole('button', { name: this.#name, exact: true });
  }

  get entries(): Locator {
    return this.#page.getByRole('list', { name: this.#name }).getByRole('button');
  }

  /** By the keyboard: a mouse finds the button of a card only where it hovers. */
  async open(): Promise<void> {
    await this.button.focus();
    await this.button.press('Enter');
  }

  async choose(entry: string | RegExp): Promise<void> {
    await this.open();
    await this.#page.getByRole('list', { name: this.#name }).getByRole('button', { name: entry }).click();
  }
}
