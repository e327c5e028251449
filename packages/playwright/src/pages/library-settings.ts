import type { Locator, Page } from '@playwright/test';
import type { TitleText } from '../item.ts';

/** The server's own folders, for the account that runs it. */
export class LibrarySettings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param title whose intros and credits are looked at. */
  async open(title?: TitleText): Promise<void> {
    await this.page.goto(title ? `/settings/library?title=${encodeURIComponent(title)}` : '/settings/library');
  }

  async lookAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look through everything now' }).click();
  }

  get folderPath(): Locator {
    return this.page.getByRole('textbox', { name: 'Path of the folder' });
  }

  /** Gives a folder of films and shows, for every household. */
  async addFolder(path: string): Promise<void> {
    await this.folderPath.fill(path);
    await this.page.getByRole('button', { name: 'Add this folder' }).click();
  }

  /** Says who sees what is in a folder that was given. @param who as the choice is called. */
  async sayOfFolder(path: string, { who }: { who: string | RegExp }): Promise<void> {
    const folder = await this.#openFolder(path);
    await folder.getByRole('button', { name: /^Who sees it/ }).click();
    await this.page.getByRole('button', { name: who, exact: true }).click();
    await folder.getByRole('button', { name: 'Save' }).click();
  }

  async removeFolder(path: string): Promise<void> {
    const folder = await this.#openFolder(path);
    await folder.getByRole('button', { name: 'Remove' }).click();
  }

  async #openFolder(path: string): Promise<Locator> {
    const folder = this.page.getByRole('listitem').filter({ hasText: path });
    const remove = folder.getByRole('button', { name: 'Remove' });
    if (!(await remove.isVisible())) await folder.getByText('Change').click();
    return folder;
  }

  /** What a file or folder is, where its name does not say it. */
  question(name: string): Locator {
    const chosenByLink = this.page.getByRole('link');
    // Further down, the same name leads to its intros and credits.
    return this.page.getByRole('listitem').filter({ hasText: name }).filter({ hasNot: chosenByLink });
  }

  /** Says what it is. @param address of its page at TMDB. */
  async say(name: string, address: string): Promise<void> {
    await this.question(name).getByRole('textbox').fill(address);
    await this.question(name).getByRole('button', { name: 'That is it' }).click();
  }

  async undo(name: string): Promise<void> {
    await this.question(name).getByRole('button', { name: 'Undo' }).click();
  }

  /** @param episode `S1 E2`. */
  intro(episode: string): Locator {
    return this.page.getByRole('group', { name: `Intro of ${episode}` });
  }
}
