import { expect, type Locator, type Page } from '@playwright/test';

/** What acts for a profile without signing in: tokens, addresses that hear what happens, feeds. */
export class PlayersSettings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/players');
  }

  /** The new token, which is shown once. */
  get token(): Locator {
    return this.page.getByText(/^tonight_[0-9a-f]{64}$/);
  }

  /** @returns the token. */
  async makeToken(name: string, { mayWrite = false }: { mayWrite?: boolean } = {}): Promise<string> {
    await this.page.getByLabel('What is it for?').fill(name);
    if (mayWrite) {
      await this.page.getByRole('button', { name: /^May/ }).click();
      await this.page.getByRole('button', { name: 'Read and write' }).click();
    }
    await this.page.getByRole('button', { name: 'Make a token' }).click();
    await expect(this.token).toBeVisible();
    return (await this.token.textContent()) ?? '';
  }

  /** For a player that reports here. @returns its address, which is shown once. */
  async makeAddress(player: string): Promise<string> {
    await this.page.getByLabel('Which player?').fill(player);
    await this.page.getByRole('button', { name: 'Make an address' }).click();
    return (await this.page.getByText(/\/api\/hooks\/tonight_/).textContent()) ?? '';
  }

  /** A token, a player or a feed, by the name it was given. */
  async revoke(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^Revoke ${name}`) }).click();
    await expect(this.page.getByText(name, { exact: true })).toHaveCount(0);
  }

  /** Tells an address what happens here. Whether it was taken the page says then. */
  async tell(name: string, address: string): Promise<void> {
    await this.page.getByLabel('Who is told?').fill(name);
    await this.page.getByLabel('Its address').fill(address);
    await this.page.getByRole('button', { name: 'Tell this address' }).click();
  }

  async sendTest(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Send a test: ${name}` }).click();
  }

  async stopTelling(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove: ${name}` }).click();
    await expect(this.page.getByText(name, { exact: true })).toHaveCount(0);
  }

  /** @returns its address. */
  async makeFeed(reader: string): Promise<string> {
    await this.page.getByLabel('Who reads it?').fill(reader);
    await this.page.getByRole('button', { name: 'Make a feed' }).click();
    return (await this.page.getByText(/\/api\/feeds\/tonight_/).textContent()) ?? '';
  }
}
