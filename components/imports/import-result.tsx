'use client';

import Link from 'next/link';
import { ImportCountList } from '@/components/imports/import-counts';
import type { ImportPartProps } from '@/components/imports/import-part';
import { ImportTitleItem } from '@/components/imports/import-title';
import { rowWords } from '@/components/imports/import-words';
import { peopleLeftOut } from '@/components/imports/left-out';
import { primaryButton, secondaryButton } from '@/components/ui/button';

/** What an import brought, with the way back. */
export function ImportResult({ plan, act, isBusy }: ImportPartProps) {
  const { state, counts, titles } = plan;
  if (state !== 'done') {
    return (
      <section aria-labelledby="import-result">
        <h2 id="import-result" className="text-row mb-2">
          {state === 'undone' ? 'Taken back' : 'Cancelled'}
        </h2>
        <p className="mb-6 max-w-xl text-muted">
          {state === 'undone'
            ? 'Everything is as it was; what was played since is still there.'
            : 'Nothing of it was written.'}
        </p>
        <Link href="/settings/import" className={primaryButton}>
          Import something
        </Link>
      </section>
    );
  }
  const leftOut = peopleLeftOut(plan.people).names;
  const missing = titles.filter(({ person, counts }) => counts.notFound + counts.unsure > 0 && !leftOut.has(person));
  return (
    <>
      <section aria-labelledby="import-result">
        <h2 id="import-result" className="text-row mb-6">
          {rowWords(counts.written)} brought in
        </h2>
        <ImportCountList plan={plan} />
        <div className="mt-8 flex flex-wrap gap-3">
          <Link href="/history" prefetch={false} className={primaryButton}>
            Look at the history
          </Link>
          <button type="button" className={secondaryButton} disabled={isBusy} onClick={() => act({ action: 'undo' })}>
            Take this import back
          </button>
        </div>
      </section>
      {missing.length > 0 && (
        <section aria-labelledby="import-missing">
          <h2 id="import-missing" className="text-row mb-4">
            What is missing
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {missing.map((title) => (
              <ImportTitleItem
                key={title.key}
                title={{ ...title, state: 'not-found' }}
                isLeftOut={false}
                isBusy={isBusy}
                choose={() => undefined}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
