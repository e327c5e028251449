import type { Locator, Page } from '@playwright/test';
import { HomePage } from './home.ts';

/** The row of what a profile is in the middle of. */
export class ContinueWatching {
  readonly page: Page;
  readonly #home: HomePage;

  constructor(page: Page) {
    this.page = page;
    this.#home = new HomePage(page);
  }

  get row(): Locator {
    return this.#home.row('Continue watching');
  }

  /** The card of a title: its name, why it is there, and where it goes on. */
  card(title: string | RegExp): Locator {
    return this.#home.card('Continue watching', title);
  }

  async show(): Promise<void> {
    await this.#home.open();
  }

  /** Presses a title's card, and is in its player. */
  async open(title: string | RegExp): Promise<void> {
    if (new URL(this.page.url()).pathname !== '/home') await this.show();
    await this.card(title).click();
    await this.page.waitForURL(/\/watch\//);
  }
}
