import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { settingsViewer } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { FileDrop } from '@/components/imports/file-drop';
import { PastImports } from '@/components/imports/past-imports';
import { importsOf } from '@/lib/use-cases/imports/imports-of';

export const metadata: Metadata = { title: 'Import · Settings' };

/** For the profile that watches, so that it asks for no PIN but that profile's own. */
export default async function ImportSettings() {
  const { activeProfile } = await settingsViewer('/settings/import');
  if (!activeProfile) redirect('/profiles');
  const imports = await importsOf(activeProfile.id);
  return (
    <>
      <h1 className="text-headline mb-2">Import</h1>
      <p className="mb-6 max-w-xl text-muted">
        Bring {activeProfile.name}’s history along from Trakt, Netflix, TV Time, Letterboxd, Simkl, Yamtrack,
        MyAnimeList, or the NFO files of Jellyfin and Kodi. You see what it comes to before anything is written.
      </p>
      <FileDrop profileId={activeProfile.id} />
      {imports.length > 0 && (
        <SettingsSection heading="Before" text="What was imported, and can be taken back.">
          <PastImports imports={imports} language={activeProfile.language} timeZone={activeProfile.timeZone} />
        </SettingsSection>
      )}
    </>
  );
}
