import type { Metadata } from 'next';
import { NewPinForm } from '@/components/household/new-pin-form';
import { ProfileForm } from '@/components/household/profile-form';
import { SettingsGate } from '@/components/household/settings-gate';
import { Notice } from '@/components/ui/notice';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { regionChoices, timeZoneChoices } from '@/lib/household/locale-choices';
import { savePinAction, saveProfileAction } from '@/lib/household/manage-actions';

export const metadata: Metadata = { title: 'Change a profile · Settings' };

export default async function ProfileSettings({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <SettingsGate path={`/settings/profiles/${encodeURIComponent(id)}`}>
      {({ profiles, identity }) => {
        const profile = profiles.find((one) => one.id === id);
        if (!profile) {
          return (
            <Notice
              heading="This profile is not there any more"
              text="Somebody may have deleted it on another device."
              waysOn={[{ href: '/settings/profiles', label: 'All profiles' }]}
            />
          );
        }
        return (
          <>
            <h1 className="text-headline mb-8 break-words">{profile.name}</h1>
            <ProfileForm
              action={saveProfileAction}
              profile={profile}
              regions={regionChoices()}
              timeZones={timeZoneChoices()}
            />
            {!isDemoAccount(identity) && (
              <section aria-labelledby="pin" className="mt-14 border-t border-line pt-8">
                <h2 id="pin" className="text-row mb-2">
                  PIN
                </h2>
                <p className="text-muted mb-6 max-w-xl">
                  Asked for whenever somebody else’s evening on this device becomes {profile.name}’s.
                </p>
                <NewPinForm action={savePinAction} profileId={profile.id} isSet={profile.pinSetAt !== null} />
              </section>
            )}
          </>
        );
      }}
    </SettingsGate>
  );
}
