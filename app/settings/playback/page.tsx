import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PreferenceSwitches } from '@/components/household/preference-switches';
import { settingsViewer } from '@/components/household/settings-gate';
import { changePreferencesAction } from '@/lib/household/manage-actions';

export const metadata: Metadata = { title: 'Playback · Settings' };

/** One's own, so that it asks for no PIN but one's own. */
export default async function PlaybackSettings() {
  const { activeProfile } = await settingsViewer('/settings/playback');
  if (!activeProfile) redirect('/profiles');
  return (
    <>
      <h1 className="text-headline mb-2">Playback</h1>
      <p className="text-muted mb-6">
        For {activeProfile.name}, here, and on every device that has no choice of its own.
      </p>
      <PreferenceSwitches
        key={activeProfile.id}
        profileId={activeProfile.id}
        initial={activeProfile.preferences}
        change={changePreferencesAction}
      />
    </>
  );
}
