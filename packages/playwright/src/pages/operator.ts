import type { Locator, Page } from '@playwright/test';
import { type ItemText, itemOf } from '../item.ts';

/** What titles do to people, for accounts that the server's OPERATORS names. */
export class OperatorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param item its own figures; where none is named, the table of all. */
  async open(item?: ItemText): Promise<void> {
    await this.page.goto(item ? `/operator?${queryOf(item)}` : '/operator');
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }
}

function queryOf(item: ItemText): URLSearchParams {
  const { type, tmdbId, season = 0, episode = 0 } = itemOf(item);
  return new URLSearchParams({ type, tmdbId: `${tmdbId}`, season: `${season}`, episode: `${episode}` });
}
