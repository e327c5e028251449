import type { Page } from '@playwright/test';
import { expect, type TitlePage } from '@tonight/playwright';

/** Waits until a title stands on the home page's shelf, and plays it from its page. */
export async function playFromShelf(page: Page, titlePage: TitlePage, name: RegExp): Promise<void> {
  const link = page.getByRole('region', { name: 'On your shelf', exact: true }).getByRole('link', { name });
  await expect(async () => {
    await page.goto('/home');
    await expect(link).toHaveCount(1);
  }).toPass({ timeout: 60_000 });
  await link.click();
  await titlePage.play.click();
}
