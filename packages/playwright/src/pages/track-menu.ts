import { expect, type Locator, type Page } from '@playwright/test';

/** One page of the player's settings, where sounds or captions are chosen. */
export class TrackMenu {
  readonly #page: Page;
  readonly #line: Locator;
  readonly #choices: Locator;

  constructor(page: Page, title: 'Audio' | 'Captions') {
    this.#page = page;
    this.#line = page.getByRole('menuitem', { name: new RegExp(`^${title}(?! [a-z])`) });
    this.#choices = page.getByRole('group', { name: title }).getByRole('menuitemradio');
  }

  async choices(): Promise<string[]> {
    await this.open();
    return this.#choices.allTextContents();
  }

  /** A choice leads back to where one came from. */
  async choose(name: string): Promise<void> {
    await this.open();
    await this.#choices.filter({ hasText: exactly(name) }).click();
    await expect(this.#choices.first()).toBeHidden();
    await expect(this.#line).toBeVisible();
  }

  /** One choice is ticked, and it is this. */
  async expectTicked(name: string): Promise<void> {
    await this.open();
    await expect(this.#choices.and(this.#page.locator('[aria-checked=true]'))).toHaveText([name]);
  }

  /** It is said of this choice that it did not come. */
  async expectLost(name: string): Promise<void> {
    await this.open();
    await expect(this.#choices.filter({ hasText: exactly(name) })).toContainText('Could not be loaded');
  }

  /** A menu that is on its way out, or to another of its pages, is gone in the middle of a step: then it is tried again. */
  async open(): Promise<void> {
    const back = this.#page.locator('.player-menu-back').filter({ visible: true });
    const soon = { timeout: 1_000 };
    await expect(async () => {
      if (await this.#choices.first().isVisible()) return;
      if (await back.isVisible()) {
        await back.click(soon);
        await this.#line.waitFor(soon);
      }
      if (!(await this.#line.isVisible())) await this.#page.getByRole('button', { name: 'Settings' }).click(soon);
      await this.#line.click(soon);
      await this.#choices.first().waitFor(soon);
    }).toPass({ timeout: 15_000 });
  }
}

function exactly(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}(Could not be loaded)?$`);
}
