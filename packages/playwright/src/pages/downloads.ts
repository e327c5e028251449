import { expect, type Locator, type Page } from '@playwright/test';

/** What this browser keeps for when there is no network. */
export class DownloadsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/downloads');
  }

  /** Presses a download button of the page that is open, `Download` or `Download next three`, and what it asks then. */
  async keep(button = 'Download'): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)), {
        message: "a service worker, which keeps downloads: test.use({ serviceWorkers: 'allow' }) lets there be one",
        timeout: 10_000,
      })
      .toBe(true);
    await this.page.getByRole('button', { name: button, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByText(/^About [\d.]+ [kM]B\. [\d.]+ [MGT]B are free/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Download' }).click();
    await expect(dialog).toBeHidden();
  }

  /** What is here as a whole, and plays without a network. */
  get kept(): Locator {
    return this.page.getByText('On this device ·');
  }

  get nothing(): Locator {
    return this.page.getByRole('heading', { name: 'Nothing is kept on this device' });
  }

  /** @param name of a film; or of a show with its episode: `Saltmarsh Radio S1 E2`. */
  play(name: string): Locator {
    return this.page.getByRole('link', { name: `Play ${name}` });
  }

  async remove(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove ${name}` }).click();
  }
}
