import { DownloadRow } from '@/components/downloads/download-row';
import { exampleDownload, exampleImport, exampleImportTitle } from '@/components/gallery/examples';
import { nothing, State, States } from '@/components/gallery/state';
import { SessionList } from '@/components/household/session-list';
import { TokenList } from '@/components/household/token-list';
import { ImportProgress } from '@/components/imports/import-progress';
import { ImportResult } from '@/components/imports/import-result';
import { ImportTitleItem } from '@/components/imports/import-title';
import { FolderProblems } from '@/components/library/folder-problems';
import { TitleQuestion } from '@/components/library/title-question';
import { ColumnChart } from '@/components/statistics/column-chart';
import { Ranking } from '@/components/statistics/ranking';
import { complaint } from '@/lib/household/form-state';

const HOUR = 3_600_000;
const times = { locale: 'en-GB', timeZone: 'UTC' };
const instant = '2026-11-20T20:15:00.000Z';
const downloads = [
  exampleDownload(),
  exampleDownload({ id: 'paused', state: 'paused', trouble: 'full' }),
  exampleDownload({ id: 'whole', state: 'whole', stored: 200_000_000 }),
  exampleDownload({ id: 'failed', state: 'failed', trouble: 'refused' }),
];
const none = exampleImportTitle().counts;
const titles = [
  exampleImportTitle({ counts: { ...none, ready: 12, known: 3 } }),
  exampleImportTitle({
    key: 'unsure',
    label: 'Nosferatu',
    type: 'movie',
    state: 'unsure',
    candidates: [
      { type: 'movie', tmdbId: 1, title: 'Nosferatu', year: 1922, poster: null },
      { type: 'movie', tmdbId: 2, title: 'Nosferatu', year: 2024, poster: null },
    ],
    counts: { ...none, unsure: 1 },
  }),
  exampleImportTitle({
    key: 'none',
    label: 'Home video',
    type: null,
    state: 'not-found',
    counts: { ...none, notFound: 2 },
  }),
];
const file = {
  key: 'film nosferatu',
  label: 'Nosferatu',
  year: 1922,
  type: 'movie',
  example: 'films/Nosferatu.1922.mkv',
  candidates: [{ type: 'movie', tmdbId: 1, title: 'Nosferatu', year: 1922, poster: null }],
  isChosen: false,
  matched: null,
} as const;
const acts = { match: async (_: unknown, form: FormData) => complaint(form, 'Not here.'), keep: later, undo: later };
async function later(): Promise<void> {}

/** Lines of lists, in the states that they have. */
export function RowStates() {
  return (
    <States>
      <State name="Downloads: on its way, without room, whole, refused">
        <ul className="divide-y divide-line border-y border-line">
          {downloads.map((download) => (
            <DownloadRow key={download.id} download={download} />
          ))}
        </ul>
      </State>
      {(['writing', 'done', 'undone'] as const).map((state) => (
        <State key={state} name={`An import: ${state}`}>
          {state === 'writing' ? (
            <ImportProgress plan={exampleImport({ state })} act={nothing} isBusy={false} />
          ) : (
            <ImportResult plan={exampleImport({ state })} act={nothing} isBusy={false} />
          )}
        </State>
      ))}
      <State name="An import’s titles: sure, unsure, not found">
        <ul className="divide-y divide-line border-y border-line">
          {titles.map((title) => (
            <ImportTitleItem key={title.key} title={title} isLeftOut={false} isBusy={false} choose={nothing} />
          ))}
        </ul>
      </State>
      <State name="What a name in the folders is">
        <ul className="divide-y divide-line border-y border-line">
          <TitleQuestion title={{ ...file, candidates: [...file.candidates] }} acts={acts} />
          <TitleQuestion
            title={{ ...file, key: 'matched', candidates: [], isChosen: true, matched: 'Nosferatu (1922)' }}
            acts={acts}
          />
        </ul>
        <FolderProblems problems={[{ path: 'films/broken-name.mkv', problem: 'unreadable' }]} />
      </State>
      <State name="Devices, this one and another">
        <SessionList
          sessions={[
            { id: 'own', beganAt: instant, seenAt: instant, device: 'Firefox on Linux', address: null },
            { id: 'tv', beganAt: instant, seenAt: instant, device: null, address: '192.0.2.7' },
          ]}
          own="own"
          names={new Map()}
          nameOwn={() => null}
          {...times}
        />
      </State>
      <State name="Tokens, used and never">
        <TokenList
          tokens={[
            { id: 'a', name: 'Kodi', may: 'Reports for Maya', maker: null, madeAt: instant, usedAt: instant },
            { id: 'b', name: 'Calendar', may: 'Reads for Jonas', maker: 'Maya', madeAt: instant, usedAt: null },
          ]}
          {...times}
        />
      </State>
      <State name="Figures">
        <ColumnChart
          heading="By day"
          of="Day"
          columns={['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, index) => ({
            name,
            tick: name,
            milliseconds: index * HOUR,
            href: '/gallery',
          }))}
        />
        <Ranking
          heading="Most watched"
          of="Title"
          rows={[
            { key: 'a', name: 'Lighthouse', milliseconds: 9 * HOUR, href: '/gallery', note: 'Season 2' },
            {
              key: 'b',
              name: 'A title of so many words that it does not fit',
              milliseconds: HOUR,
              href: '/gallery',
              behind: '/gallery',
            },
          ]}
        />
      </State>
    </States>
  );
}
