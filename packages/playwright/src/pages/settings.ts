import type { Locator, Page } from '@playwright/test';
import type { Profile } from '../household/profile.ts';

export type SettingsPart =
  | 'profiles'
  | 'profiles/new'
  | 'playback'
  | 'display'
  | 'household'
  | 'account'
  | 'account/address'
  | 'account/delete'
  | 'sessions'
  | 'players'
  | 'import'
  | 'library'
  | 'condition'
  | 'confirm';

/** What a household and its people may change; what has most in it has a page object of its own. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(part: SettingsPart): Promise<void> {
    await this.page.goto(`/settings/${part}`);
  }

  /** The page of one profile. */
  async openProfile(profile: Profile): Promise<void> {
    await this.page.goto(`/settings/profiles/${await profile.id()}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Asked for where the household guards something and its account was not proved a moment ago. */
  get accountPassword(): Locator {
    return this.page.getByLabel('The account’s password');
  }

  /** Gives it. */
  async prove(password: string): Promise<void> {
    await this.accountPassword.fill(password);
    await this.page.getByRole('button', { name: 'Go on' }).click();
  }

  /** Of the settings or of a profile. */
  async setPin(pin: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin);
    await this.page.getByLabel('Once more').fill(pin);
    await this.page.getByRole('button', { name: 'Set the PIN' }).click();
  }
}
