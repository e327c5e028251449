import type { Metadata } from 'next';
import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { HouseholdFileForm } from '@/components/household/household-file-form';
import { HouseholdPeople } from '@/components/household/household-people';
import { NewPinForm } from '@/components/household/new-pin-form';
import { ProxyNotice } from '@/components/household/proxy-notice';
import { type HouseholdViewer, SettingsGate } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { secondaryButton } from '@/components/ui/button';
import { serverEnvironment } from '@/lib/env/server';
import { confirmPath } from '@/lib/household/confirm-path';
import { savePinAction } from '@/lib/household/manage-actions';
import { deleteHouseholdAction, leaveHouseholdAction, renameHouseholdAction } from '@/lib/household/membership-actions';
import { householdPageOf } from '@/lib/use-cases/household/account-pages';

export const metadata: Metadata = { title: 'Household · Settings' };

export default function HouseholdSettings() {
  return (
    <SettingsGate path="/settings/household" ownersOnly>
      {(viewer) => <OpenHouseholdSettings viewer={viewer} />}
    </SettingsGate>
  );
}

async function OpenHouseholdSettings({ viewer }: { viewer: HouseholdViewer }) {
  const { identity, household } = viewer;
  const { people, invites, proved, isOwner } = await householdPageOf(viewer);
  return (
    <>
      <h1 className="text-headline mb-8 break-words">{household.name}</h1>
      {isOwner && <ProxyNotice />}
      {isOwner && (
        <div className="max-w-sm">
          <CredentialsForm
            key={household.name}
            action={renameHouseholdAction}
            submit="Rename it"
            quiet
            fields={[{ name: 'name', label: 'Name', type: 'text', autoComplete: 'off', initial: household.name }]}
          />
        </div>
      )}
      <SettingsSection heading="People" text="Accounts that share these profiles, each with its own sign-in.">
        <HouseholdPeople
          people={people}
          invites={invites}
          self={identity.userId}
          isOwner={isOwner}
          origin={serverEnvironment().siteUrl}
        />
      </SettingsSection>
      <SettingsSection
        heading="PIN of the settings"
        text="Rating caps, profiles and this page ask for it, and again after a quarter of an hour."
      >
        <NewPinForm action={savePinAction} profileId={null} isSet={household.pinSetAt !== null} />
      </SettingsSection>
      <SettingsSection
        heading="Take everything along"
        text="All profiles, places, history and lists, as one ZIP of JSON, which comes back here. Of a profile with a PIN, once that was given on this device."
      >
        {proved ? (
          <div className="grid justify-items-start gap-6">
            <a href="/api/household/export?as=zip" download className={secondaryButton}>
              Download everything
            </a>
            <HouseholdFileForm />
          </div>
        ) : (
          <Link href={confirmPath('/settings/household')} prefetch={false} className={secondaryButton}>
            Confirm it’s you to download
          </Link>
        )}
      </SettingsSection>
      {people.length > 1 && (
        <SettingsSection heading="Leave" text="The household goes on without you; its profiles stay in it.">
          <div className="max-w-sm">
            <CredentialsForm action={leaveHouseholdAction} submit="Leave the household" quiet fields={[]} />
          </div>
        </SettingsSection>
      )}
      {isOwner && (
        <SettingsSection
          heading="Delete the household"
          text="With every profile and everything they watched, for everyone in it. There is no way back: download everything first."
        >
          <div className="max-w-sm">
            <CredentialsForm
              action={deleteHouseholdAction}
              submit="Delete it for good"
              quiet
              fields={[
                {
                  name: 'confirmation',
                  label: 'Type the household’s name',
                  type: 'text',
                  autoComplete: 'off',
                },
              ]}
            />
          </div>
        </SettingsSection>
      )}
    </>
  );
}
