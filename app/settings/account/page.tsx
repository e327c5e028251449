import type { Metadata } from 'next';
import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { LeavesDownloads } from '@/components/household/leaves-downloads';
import { SettingsGate } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { secondaryButton } from '@/components/ui/button';
import { signOutAction, signOutEverywhereAction } from '@/lib/household/account-actions';
import { newPasswordAction } from '@/lib/household/password-actions';

export const metadata: Metadata = { title: 'Account · Settings' };

export default function AccountSettings() {
  return (
    <SettingsGate path="/settings/account" ownersOnly>
      {({ identity }) => (
        <>
          <h1 className="text-headline mb-2">Account</h1>
          <p className="text-muted break-words">Signed in as {identity.email ?? 'an account without an address'}</p>
          <SettingsSection
            heading="Mail address"
            text="What you sign in with, and where codes are mailed. A new one has to confirm itself first."
          >
            <Link href="/settings/account/address" prefetch={false} className={secondaryButton}>
              Change the address
            </Link>
          </SettingsSection>
          <SettingsSection heading="Password" text="A new one signs out every other device.">
            <div className="max-w-sm">
              <CredentialsForm
                action={newPasswordAction}
                submit="Change the password"
                quiet
                fields={[
                  {
                    name: 'currentPassword',
                    label: 'Current password',
                    type: 'password',
                    autoComplete: 'current-password',
                  },
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
            text="Everywhere ends every session; a device that is in use notices within a minute."
          >
            <div className="flex flex-wrap gap-3">
              <LeavesDownloads>
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
              </LeavesDownloads>
            </div>
          </SettingsSection>
          <SettingsSection
            heading="Delete the account"
            text="With its sign-in, its sessions and, where nobody else lives in it, its household. There is no way back."
          >
            <Link href="/settings/account/delete" prefetch={false} className={secondaryButton}>
              Delete the account
            </Link>
          </SettingsSection>
        </>
      )}
    </SettingsGate>
  );
}
