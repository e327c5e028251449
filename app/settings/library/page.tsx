import type { Metadata } from 'next';
import { z } from 'zod';
import { RunsTonightGate } from '@/components/household/runs-tonight-gate';
import { SettingsGate } from '@/components/household/settings-gate';
import { SettingsSection } from '@/components/household/settings-section';
import { FolderForm } from '@/components/library/folder-form';
import { FolderList } from '@/components/library/folder-list';
import { LookWhile } from '@/components/library/look-while';
import { MarkersSection } from '@/components/library/markers-section';
import { SourceForm } from '@/components/library/source-form';
import { SourceItem } from '@/components/library/source-item';
import { TitleQuestion } from '@/components/library/title-question';
import { secondaryButton } from '@/components/ui/button';
import type { Household } from '@/lib/household/repository';
import { isStorable } from '@/lib/http/typed-line';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import {
  addFolderAction,
  bringFolderBackAction,
  changeFolderAction,
  removeFolderAction,
} from '@/lib/use-cases/library/folder-actions';
import {
  keepOwnTitleAction,
  matchTitleAction,
  scanAgainAction,
  undoMatchAction,
} from '@/lib/use-cases/library/library-actions';
import { libraryView } from '@/lib/use-cases/library/library-view';
import {
  correctMarkerAction,
  denyMarkerAction,
  exportMarkersAction,
  forgetMarkerAction,
} from '@/lib/use-cases/library/marker-actions';
import { markersView } from '@/lib/use-cases/library/markers-view';
import { addSourceAction, chooseLibraryAction, removeSourceAction } from '@/lib/use-cases/library/source-actions';
import { sourcesView } from '@/lib/use-cases/library/sources-view';

export const metadata: Metadata = { title: 'Library · Settings' };

const ACTS = { match: matchTitleAction, keep: keepOwnTitleAction, undo: undoMatchAction };
const FOLDER_ACTS = { change: changeFolderAction, remove: removeFolderAction, bringBack: bringFolderBackAction };
const SOURCE_ACTS = { choose: chooseLibraryAction, remove: removeSourceAction };
const MARKER_ACTS = {
  correct: correctMarkerAction,
  deny: denyMarkerAction,
  forget: forgetMarkerAction,
  readAll: exportMarkersAction,
};

/** Of the address: which of the titles with markers, by their name; and the one whose markers are shown. */
const asked = z.object({
  words: z.string().trim().max(200).refine(isStorable).catch(''),
  title: z.string().max(40).catch(''),
});
type Asked = z.infer<typeof asked>;

export default async function LibrarySettings({ searchParams }: PageProps<'/settings/library'>) {
  const named = asked.parse(await searchParams);
  return (
    <SettingsGate path="/settings/library" ownersOnly>
      {({ identity, activeProfile, household }) => (
        <RunsTonightGate
          userId={identity.userId}
          text="Which folders this server has, and what is in them, the account that owns its first household says here."
        >
          {() => (
            <OpenLibrarySettings language={catalogLocale(activeProfile).language} named={named} household={household} />
          )}
        </RunsTonightGate>
      )}
    </SettingsGate>
  );
}

interface OpenProps {
  language: string;
  named: Asked;
  household: Household | null;
}

async function OpenLibrarySettings({ language, named, household }: OpenProps) {
  const [{ folders, titles, hasFfmpeg, oldFfmpeg, hasRoom, hasDisk }, markers, sources] = await Promise.all([
    libraryView(household?.id ?? null),
    markersView(named),
    sourcesView(),
  ]);
  const hasShelf = folders.length + sources.length > 0;
  return (
    <>
      <h1 className="text-headline mb-2">Library</h1>
      <p className="mb-6 max-w-xl text-muted">
        {hasDisk
          ? 'Folders of films and shows on the machine that Tonight runs on. What is in them shows on the home page, and plays.'
          : 'Where Tonight runs there is no disk that films could lie on: it takes no folders. Films of another server can be on the shelf, see below.'}
      </p>
      <LookWhile isGoingOn={folders.some(({ state }) => state === 'waiting' || state === 'scanning')} />
      {folders.length > 0 && (
        <FolderList folders={folders} language={language} household={household?.name ?? ''} acts={FOLDER_ACTS} />
      )}
      {hasShelf && !hasFfmpeg && (
        <p role="status" className="mt-6 max-w-xl">
          ffmpeg is not installed where Tonight runs: only what browsers play as it is can be played, MP4 mostly.
        </p>
      )}
      {folders.length > 0 && hasFfmpeg && !hasRoom && (
        <p role="status" className="mt-6 max-w-xl">
          The disk of DATA_DIR has less than 2 GB left, or cannot be written to: no preview pictures are made until it
          has more. Films play as before.
        </p>
      )}
      {hasShelf && oldFfmpeg && (
        <p role="status" className="mt-6 max-w-xl">
          The ffmpeg that is installed is {oldFfmpeg}, which is older than Tonight knows: films that have to be changed
          while they play may not play. Install 5.1 or newer.
        </p>
      )}
      {hasShelf && (
        <form action={scanAgainAction} className="mt-6">
          <button type="submit" className={secondaryButton}>
            Look through everything now
          </button>
        </form>
      )}
      {hasDisk && (
        <SettingsSection
          heading="Add a folder"
          text="It is looked through at once, and again whenever something in it changes. Places and lists stay when a folder is removed, and come back with it."
        >
          <FolderForm household={household?.name ?? ''} add={addFolderAction} />
        </SettingsSection>
      )}
      <SettingsSection
        heading="Other servers"
        text="The films and shows of a Jellyfin server are on your shelf, too, and play from there. What you watch is kept here; Jellyfin is not told."
      >
        {sources.length > 0 && (
          <ul className="mb-8 max-w-2xl divide-y divide-line border-y border-line">
            {sources.map((source) => (
              <SourceItem key={source.server} source={source} acts={SOURCE_ACTS} language={language} />
            ))}
          </ul>
        )}
        <SourceForm add={addSourceAction} />
      </SettingsSection>
      {titles.length > 0 && (
        <SettingsSection
          heading="What is what"
          text="These have a page under the name of their files. Say what one is, for all of its files at once; what you said can be undone."
        >
          <ul className="divide-y divide-line border-y border-line">
            {titles.map((title) => (
              <TitleQuestion key={title.key} title={title} acts={ACTS} />
            ))}
          </ul>
        </SettingsSection>
      )}
      {hasShelf && hasFfmpeg && <MarkersSection view={markers} words={named.words} acts={MARKER_ACTS} />}
    </>
  );
}
