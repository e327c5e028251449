'use client';

import { ImportCountList } from '@/components/imports/import-counts';
import type { ImportPartProps } from '@/components/imports/import-part';
import { ImportTitleItem } from '@/components/imports/import-title';
import { rowWords } from '@/components/imports/import-words';
import { peopleLeftOut } from '@/components/imports/left-out';
import { primaryButton, secondaryButton } from '@/components/ui/button';

/** What an import comes to, before anything is written. */
export function ImportPlanView({ plan, act, isBusy }: ImportPartProps) {
  const { counts, titles, titleCount } = plan;
  const leftOut = peopleLeftOut(plan.people).names;
  return (
    <>
      <section aria-labelledby="import-plan">
        <h2 id="import-plan" className="text-row mb-2">
          This is what it comes to
        </h2>
        <p className="mb-6 max-w-xl text-muted">Nothing is written yet, and all of it can be taken back later.</p>
        <ImportCountList plan={plan} />
        <div className="mt-8 flex flex-wrap gap-3">
          <button
            type="button"
            className={primaryButton}
            disabled={isBusy || counts.ready === 0}
            onClick={() => act({ action: 'write' })}
          >
            Bring in {rowWords(counts.ready)}
          </button>
          <button type="button" className={secondaryButton} disabled={isBusy} onClick={() => act({ action: 'cancel' })}>
            Cancel
          </button>
        </div>
      </section>
      <section aria-labelledby="import-titles">
        <h2 id="import-titles" className="text-row mb-4">
          Title by title
        </h2>
        <ul className="divide-y divide-line border-y border-line">
          {titles.map((title) => (
            <ImportTitleItem
              key={title.key}
              title={title}
              isLeftOut={leftOut.has(title.person)}
              isBusy={isBusy}
              choose={(chosen) => act({ action: 'choose', key: title.key, title: chosen })}
            />
          ))}
        </ul>
        {titleCount > titles.length && (
          <p className="mt-4 text-muted">And {(titleCount - titles.length).toLocaleString('en')} more.</p>
        )}
      </section>
    </>
  );
}
