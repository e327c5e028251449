import Link from 'next/link';
import { SettingsSection } from '@/components/household/settings-section';
import { ExportMarkers } from '@/components/library/export-markers';
import { type MarkerActs, MarkerRow } from '@/components/library/marker-row';
import { chip, secondaryButton } from '@/components/ui/button';
import { titleText } from '@/lib/catalog/title-key';
import type { FileWithMarkers, MarkersView } from '@/lib/use-cases/library/markers-view';

interface Props {
  view: MarkersView;
  words: string;
  acts: MarkerActs & { readAll: () => Promise<string> };
}

const PAGE = '/settings/library';

/** Intros and credits of the server's files, title by title, and a way to correct them. */
export function MarkersSection({ view: { titles, chosen, hears }, words, acts }: Props) {
  return (
    <SettingsSection
      heading="Intros and credits"
      text="They are found while nobody plays anything. What you say holds for everybody here, and stays when the files are looked through again."
    >
      {!hears && (
        <p role="status" className="mb-6 max-w-xl">
          The ffmpeg that is installed cannot compare sounds, as it was built without chromaprint: intros are found by
          the names of chapters alone.
        </p>
      )}
      {titles.length === 0 && words === '' ? (
        <p className="text-muted">Nothing was looked at yet.</p>
      ) : (
        <>
          <search>
            <form action={PAGE} className="mb-4 flex flex-wrap gap-2">
              <input
                name="words"
                defaultValue={words}
                aria-label="A title’s name"
                placeholder="A title’s name"
                className="min-h-11 w-64 max-w-full rounded-full border border-edge bg-ground px-4"
              />
              <button type="submit" className={secondaryButton}>
                Find
              </button>
            </form>
          </search>
          {titles.length === 0 && <p className="text-muted">No title is called that.</p>}
          <ul className="mb-6 flex flex-wrap gap-2">
            {titles.map(({ key, label, year }) => (
              <li key={titleText(key)}>
                <Link
                  href={{ pathname: PAGE, query: { ...(words && { words }), title: titleText(key) } }}
                  scroll={false}
                  aria-current={chosen?.text === titleText(key) ? 'true' : undefined}
                  className={`${chip} min-h-11`}
                >
                  {label}
                  {year !== null && ` (${year})`}
                </Link>
              </li>
            ))}
          </ul>
          {chosen && <FileMarkers label={chosen.label} files={chosen.files} acts={acts} />}
          <ExportMarkers read={acts.readAll} />
        </>
      )}
    </SettingsSection>
  );
}

function FileMarkers({ label, files, acts }: { label: string; files: FileWithMarkers[]; acts: MarkerActs }) {
  return (
    <ul aria-label={`Markers of ${label}`} className="mb-6 divide-y divide-line border-y border-line">
      {files.map((file) => (
        <li key={file.id} className="grid gap-3 py-5">
          <p className="font-medium break-words">
            {file.episode && <span className="me-2 tabular-nums">{file.episode}</span>}
            <span className="text-sm font-normal break-all text-muted">{file.name}</span>
          </p>
          {file.markers.map((view) => (
            <MarkerRow key={view.kind} file={file} view={view} acts={acts} />
          ))}
        </li>
      ))}
    </ul>
  );
}
