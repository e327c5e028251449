import type { Locator, Page } from '@playwright/test';
import { MoreMenu } from './more-menu.ts';

/** A profile's first page, with its rows. */
export class HomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/home');
  }

  row(heading: string): Locator {
    return this.page.getByRole('region', { name: heading, exact: true });
  }

  /** What can be done with a card: `home.more('Metropolis').choose(/^Not now/)`. */
  more(title: string): MoreMenu {
    return new MoreMenu(this.page, title);
  }

  card(heading: string, title: string | RegExp): Locator {
    return this.row(heading).getByRole('link', { name: title });
  }
}
