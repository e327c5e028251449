import { expect, type Locator, type Page } from '@playwright/test';

/** What airs next of what a profile follows, and the calendar's address. */
export class ComingUpPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/coming-up');
  }

  /** What airs “Today”, “This week”, “Later”, or what “Returns” without a day. */
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true }).getByRole('listitem');
  }

  /** Where a calendar reads it, once it was made. */
  get calendarAddress(): Locator {
    return this.page.getByText(/\/api\/calendars\/tonight_[0-9a-f]{64}\.ics$/);
  }

  /** @returns the address. */
  async makeCalendar(): Promise<string> {
    await this.page.getByRole('button', { name: 'Make a calendar’s address' }).click();
    await expect(this.calendarAddress).toBeVisible();
    return (await this.calendarAddress.textContent()) ?? '';
  }

  async revokeCalendar(): Promise<void> {
    await this.page.getByRole('button', { name: 'Revoke it' }).click();
    await expect(this.calendarAddress).toHaveCount(0);
  }
}
