import type { Locator, Page } from '@playwright/test';
import type { TitleText } from '../item.ts';
import { MoreMenu } from './more-menu.ts';

/** A film's or a show's page. */
export class TitlePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(title: TitleText): Promise<void> {
    await this.page.goto(`/title/${title}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The one main button: Play, Resume, Continue; of a film Watch again, while a show that was seen is at `Play S1 E1`. */
  get play(): Locator {
    return this.page.getByRole('link', { name: /^(Play|Resume|Continue|Watch again)/ });
  }

  /** Puts it on the list of who watches, or takes it off. */
  get myList(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: /^My list: / })
      .first();
  }

  /** `Not for me`, `I like it`, `I love it`. */
  thumb(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** What can be done with an episode: `titlePage.more('S1 E3').choose('Mark watched')`. */
  more(episode: string): MoreMenu {
    return new MoreMenu(this.page, episode);
  }

  /** A season's tab, by its name; behind it the tab says how much of it was watched. */
  season(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Seasons' })
      .getByRole('link')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  get episodes(): Locator {
    return this.page.getByRole('region', { name: 'Episodes' }).getByRole('article');
  }

  /** Films that belong together, in their order: `Open Movies Collection`. */
  collection(name: string): Locator {
    return this.page.getByRole('region', { name: `${name}, in order` });
  }

  /** What else a person made. */
  moreBy(name: string): Locator {
    return this.page.getByRole('region', { name: `More by ${name}` });
  }

  trailer(title: string): Locator {
    return this.page.getByRole('button', { name: `Trailer of ${title}` });
  }
}
