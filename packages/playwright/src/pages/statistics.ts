import type { Locator, Page } from '@playwright/test';

/** What was watched, in numbers, and a year of it in twelve cards. */
export class StatisticsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open({ scope = 'profile', year }: { scope?: 'profile' | 'household'; year?: number } = {}): Promise<void> {
    await this.page.goto(`/statistics?${queryOf(scope, year)}`);
  }

  async openYear({ scope = 'profile', year }: { scope?: 'profile' | 'household'; year?: number } = {}): Promise<void> {
    await this.page.goto(`/statistics/year?${queryOf(scope, year)}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Hours watched: `Ever`, `This year`. */
  total(name: string | RegExp): Locator {
    return this.page.getByRole('list', { name: 'Hours watched' }).getByRole('link', { name });
  }

  /** `By device`, `Shows`, `By weekday`; its links lead to the history behind each figure. */
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** One of a year. @param about what stands above it: `Titles`, `Once more`. */
  card(about: string): Locator {
    return this.cards.filter({ has: this.page.getByText(about, { exact: true }) });
  }

  /** Of a year. */
  get cards(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button') });
  }
}

function queryOf(scope: string, year?: number): URLSearchParams {
  return new URLSearchParams({ scope, ...(year !== undefined && { year: `${year}` }) });
}
