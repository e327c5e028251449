import type { Locator, Page } from '@playwright/test';

export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in');
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.open();
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** What a mail makes good: a code instead of a password, or (`reset`) a new password. */
  async askForCode(email: string, { reset = false }: { reset?: boolean } = {}): Promise<void> {
    await this.page.goto(reset ? '/sign-in/reset' : '/sign-in/link');
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByRole('button', { name: 'Send the code' }).click();
    await this.page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  }

  /** @param code of six digits: `await household.mailed(/\b(\d{6})\b/)`. */
  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel('Code').fill(code);
    await this.page.getByRole('button', { name: 'Go on' }).click();
  }

  get newPassword(): Locator {
    return this.page.getByLabel('New password');
  }

  async chooseNewPassword(password: string): Promise<void> {
    await this.newPassword.fill(password);
    await this.page.getByRole('button', { name: 'Keep it' }).click();
  }
}
