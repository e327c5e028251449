import type { Metadata } from 'next';
import { ProfileForm } from '@/components/household/profile-form';
import { SettingsGate } from '@/components/household/settings-gate';
import { regionChoices, timeZoneChoices } from '@/lib/household/locale-choices';
import { saveProfileAction } from '@/lib/household/manage-actions';

export const metadata: Metadata = { title: 'A new profile · Settings' };

export default function NewProfilePage() {
  return (
    <SettingsGate path="/settings/profiles/new">
      {() => (
        <>
          <h1 className="text-headline mb-8">A new profile</h1>
          <ProfileForm
            action={saveProfileAction}
            profile={null}
            regions={regionChoices()}
            timeZones={timeZoneChoices()}
          />
        </>
      )}
    </SettingsGate>
  );
}
