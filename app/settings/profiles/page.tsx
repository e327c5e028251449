import type { Metadata } from 'next';
import Link from 'next/link';
import { ProfileManager } from '@/components/household/profile-manager';
import { SettingsGate } from '@/components/household/settings-gate';
import { primaryButton } from '@/components/ui/button';
import { MAX_PROFILES } from '@/lib/household/schema';

export const metadata: Metadata = { title: 'Profiles · Settings' };

export default function ProfilesSettings() {
  return (
    <SettingsGate path="/settings/profiles">
      {({ profiles }) => (
        <>
          <h1 className="text-headline mb-6">Profiles</h1>
          <ProfileManager
            // Made anew with what the server knows after a change elsewhere on these pages.
            key={profiles.map(({ id, name, avatar, color }) => [id, name, avatar, color].join()).join('|')}
            initial={profiles.map(({ id, name, avatar, color, ratingCap, pinSetAt }) => ({
              id,
              name,
              avatar,
              color,
              ratingCap,
              hasPin: pinSetAt !== null,
            }))}
          />
          {profiles.length < MAX_PROFILES ? (
            <Link href="/settings/profiles/new" className={`${primaryButton} mt-8`}>
              Add a profile
            </Link>
          ) : (
            <p className="text-muted mt-8">That is as many as a household has.</p>
          )}
        </>
      )}
    </SettingsGate>
  );
}
