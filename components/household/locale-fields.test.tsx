import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LocaleFields } from '@/components/household/locale-fields';
import { ProfileForm } from '@/components/household/profile-form';
import { regionChoices, timeZoneChoices } from '@/lib/household/locale-choices';
import { readProfilePreferences } from '@/lib/household/preferences';
import { draw } from '@/lib/testing/components/render';

const choices = { regions: regionChoices(), timeZones: timeZoneChoices() };

const inBrowserOf = (languages: string[], timeZone: string) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  const { DateTimeFormat } = Intl;
  class ThereFormat extends DateTimeFormat {
    constructor(language?: string, options?: Intl.DateTimeFormatOptions) {
      super(language, { timeZone, ...options });
    }
  }
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(ThereFormat as typeof DateTimeFormat);
};
afterEach(() => vi.restoreAllMocks());

const sent = () =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name, value }) => [name, value]),
  );

describe('a new person’s language, region and clock', () => {
  it('are the browser’s, said in a line, and can be changed', async () => {
    inBrowserOf(['de-DE', 'en'], 'Europe/Berlin');
    const { user } = draw(<LocaleFields {...choices} />);
    expect(sent()).toEqual({ language: 'de-DE', region: 'DE', timeZone: 'Europe/Berlin' });
    const line = screen.getByRole('button', { name: /^Titles in/ });
    expect(line.textContent).toContain('Titles in Deutsch, for Germany, by the clock of Berlin');
    await user.click(line);
    await user.click(screen.getByRole('button', { name: 'Region Germany' }));
    await user.click(screen.getByRole('button', { name: 'Austria' }));
    expect(sent()).toEqual({ language: 'de-DE', region: 'AT', timeZone: 'Europe/Berlin' });
    expect(line.textContent).toContain('for Austria');
  });

  it('are the browser’s in the form of a new profile, and their own in the form of one that is', () => {
    inBrowserOf(['fr-FR'], 'UTC');
    const { unmount } = draw(
      <ProfileForm action={async () => ({ values: {}, errors: {} })} profile={null} {...choices} />,
    );
    expect(sent()).toMatchObject({ language: 'fr-FR', region: 'FR' });
    unmount();
    const maya = { name: 'Maya', language: 'sv-SE', region: 'SE', timeZone: 'Europe/Stockholm' };
    const profile = {
      ...maya,
      id: 'x',
      avatar: 'fox',
      color: 'sky',
      ratingCap: null,
      pinSetAt: null,
      preferences: readProfilePreferences({}),
    };
    draw(<ProfileForm action={async () => ({ values: {}, errors: {} })} profile={profile} {...choices} />);
    expect(sent()).toMatchObject({ language: 'sv-SE', region: 'SE', timeZone: 'Europe/Stockholm' });
  });
});
