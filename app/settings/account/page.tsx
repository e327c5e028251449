import type { Metadata } from 'next';
import { SettingsGate } from '@/app/settings/gate';
import { CredentialsForm } from '@/components/household/credentials-form';
import { SettingsSection } from '@/components/household/settings-section';
import { secondaryButton } from '@/components/ui/button';
import { signOutAction, signOutEverywhereAction } from '@/lib/household/account-actions';
import { newPasswordAction } from '@/lib/household/mail-actions';

export const metadata: Metadata = { title: 'Account · Settings' };

export default function AccountSettings() {
  return (
    <SettingsGate path="/settings/account" ownersOnly>
      {({ identity }) => (
        <>
          <h1 className="text-headline mb-2">Account</h1>
          <p className="text-muted break-words">Signed in as {identity.email ?? 'an account without an address'}</p>
          <SettingsSection
            heading="Password"
            text="Devices that are signed in stay so; sign out everywhere to end that."
          >
            <div className="max-w-sm">
              <CredentialsForm
                action={newPasswordAction}
                submit="Change the password"
                quiet
                fields={[
                  {
                    name: 'password',
                    label: 'New password',
                    type: 'password',
                    autoComplete: 'new-password',
                    hint: 'At least 8 characters.',
                  },
                ]}
              />
            </div>
          </SettingsSection>
          <SettingsSection
            heading="Sign out"
            text="Everywhere ends every session; a device that is in use notices within the hour."
          >
            <div className="flex flex-wrap gap-3">
              <form action={signOutAction}>
                <button type="submit" className={secondaryButton}>
                  Sign out here
                </button>
              </form>
              <form action={signOutEverywhereAction}>
                <button type="submit" className={secondaryButton}>
                  Sign out everywhere
                </button>
              </form>
            </div>
          </SettingsSection>
        </>
      )}
    </SettingsGate>
  );
}
