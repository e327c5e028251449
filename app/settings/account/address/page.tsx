import type { Metadata } from 'next';
import { CredentialsForm } from '@/components/household/credentials-form';
import { type HouseholdViewer, SettingsGate } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { confirmAddressAction, newAddressAction } from '@/lib/household/address-actions';
import { addressPageOf } from '@/lib/use-cases/household/account-pages';

export const metadata: Metadata = { title: 'Mail address · Settings' };

export default function AddressSettings() {
  return (
    <SettingsGate path="/settings/account/address" ownersOnly>
      {(viewer) => <Address viewer={viewer} />}
    </SettingsGate>
  );
}

async function Address({ viewer: { identity } }: { viewer: HouseholdViewer }) {
  const { asked, asksForPassword } = await addressPageOf(identity);
  return (
    <>
      <h1 className="text-headline mb-2">Mail address</h1>
      <p className="max-w-xl text-muted break-words">
        {identity.email ?? 'This account has none.'} is what you sign in with. It stays until the new one is confirmed.
      </p>
      {asked && (
        <SettingsSection
          heading="Look into your mail"
          text={`A code of six digits is on its way to ${asked}, unless another account has that address. It is good for an hour.`}
        >
          <div className="max-w-sm">
            <CredentialsForm
              action={confirmAddressAction}
              submit="Change the address"
              fields={[
                {
                  name: 'code',
                  label: 'Code',
                  type: 'text',
                  inputMode: 'numeric',
                  autoComplete: 'one-time-code',
                  first: true,
                },
              ]}
            />
          </div>
        </SettingsSection>
      )}
      <SettingsSection
        heading={asked ? 'Nothing came?' : 'Change it'}
        text={
          asked
            ? 'Look whether the address is spelled right, and have another code mailed.'
            : 'A code is mailed to the new address. Entering it signs out every other device. The old address is told.'
        }
      >
        <div className="max-w-sm">
          <CredentialsForm
            action={newAddressAction}
            submit={asked ? 'Send another code' : 'Send the code'}
            quiet={asked !== null}
            fields={[
              { name: 'email', label: 'New address', type: 'email', autoComplete: 'email', initial: asked ?? '' },
              ...(asksForPassword
                ? [
                    {
                      name: 'currentPassword',
                      label: 'Current password',
                      type: 'password',
                      autoComplete: 'current-password',
                    } as const,
                  ]
                : []),
            ]}
          />
        </div>
      </SettingsSection>
    </>
  );
}
