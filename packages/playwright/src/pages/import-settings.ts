import type { Locator, Page } from '@playwright/test';

/** A history that is brought along from elsewhere. */
export class ImportSettings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/import');
  }

  /** Gives files as they were downloaded elsewhere; Tonight knows their kind by what is in them. */
  async give(...files: { name: string; content: string | Uint8Array }[]): Promise<void> {
    const given = files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    }));
    await this.page.getByLabel('Choose files to import').setInputFiles(given);
  }

  /** Says whose a name in the files is. */
  async is(name: string, profile: string): Promise<void> {
    const main = this.page.getByRole('main');
    await main.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await main.getByRole('button', { name: profile, exact: true }).click();
  }

  /** Goes on to what the file comes to. Where it names one person alone, the page has done so by itself. */
  async lookUp(): Promise<void> {
    const lookUp = this.page.getByRole('button', { name: 'Look everything up' });
    await lookUp.or(this.bringIn).first().waitFor();
    if (await lookUp.isVisible()) await lookUp.click();
  }

  /** “Bring in 4 entries”, once everything was looked up. */
  get bringIn(): Locator {
    return this.page.getByRole('button', { name: /^Bring in/ });
  }

  get takeBack(): Locator {
    return this.page.getByRole('button', { name: 'Take this import back' });
  }
}
