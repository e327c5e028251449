import type { Locator, Page } from '@playwright/test';

/** A movie's or a show's page. */
export class TitlePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  openMovie(id: number) {
    return this.page.goto(`/title/movie/${id}`);
  }

  openShow(id: number) {
    return this.page.goto(`/title/tv/${id}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The one amber button: Play, Resume, Continue. */
  get play(): Locator {
    return this.page.getByRole('link', { name: /^(Play|Resume|Continue|Watch again)/ });
  }

  season(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Seasons' }).getByRole('link', { name, exact: true });
  }

  get episodes(): Locator {
    return this.page.getByRole('region', { name: 'Episodes' }).getByRole('article');
  }
}
