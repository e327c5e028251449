import Link from 'next/link';
import { rowWords, STATE_WORDS } from '@/components/imports/import-words';
import { textLink } from '@/components/ui/button';
import type { ImportSummary } from '@/lib/imports/schema';

/** What was imported before, each with how it stands. */
export function PastImports({
  imports,
  language,
  timeZone,
}: {
  imports: ImportSummary[];
  language: string;
  timeZone: string;
}) {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <ul className="divide-y divide-line border-y border-line">
      {imports.map(({ id, files, rows, state, madeAt }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4">
          <div className="min-w-0">
            <Link href={`/settings/import/${id}`} prefetch={false} className={`${textLink} font-medium break-words`}>
              {files.map(({ name }) => name).join(', ') || 'No file yet'}
            </Link>
            <p className="text-sm text-muted">
              {when.format(new Date(madeAt))}, {rowWords(rows)}
            </p>
          </div>
          <p className="text-sm text-muted">{STATE_WORDS[state]}</p>
        </li>
      ))}
    </ul>
  );
}
